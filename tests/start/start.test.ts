/** Starting, stopping, and whatever can keep the program from starting: a clear message, exit 2, nothing damaged. */
import { existsSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  copyOf,
  freePort,
  type ServerProcess,
  startAndEnd,
  startServer,
  type TemporaryFolder,
  temporaryFolder,
} from "./server-process.ts";

/** A data folder with the demonstration loaded, its server stopped: copied by the tests that need one with something in it. */
let loaded: TemporaryFolder;
beforeAll(async () => {
  loaded = temporaryFolder();
  const server = startServer(["--data", loaded.path, "--port", "0"]);
  await server.ready;
  server.process.kill("SIGTERM");
  await server.ended;
});
afterAll(() => loaded.remove());

// biome-ignore lint/suspicious/noExplicitAny: a test reads whatever came and compares it
const read = async (address: string, path: string): Promise<any> => (await fetch(`${address}${path}`)).json();

describe("a first start", () => {
  let folder: TemporaryFolder;
  let port: number;
  let server: ServerProcess;
  let address: string;

  beforeAll(async () => {
    folder = temporaryFolder();
    port = await freePort();
    server = startServer(["--data", folder.path, "--port", String(port)]);
    ({ address } = await server.ready);
  });
  afterAll(async () => {
    server.process.kill("SIGKILL");
    await server.ended;
    folder.remove();
  });

  it("names the data folder, how to change it, and that everything is fictional, and ends with the address alone", () => {
    const lines = server.output().trimEnd().split("\n");
    expect(lines.slice(0, 3)).toEqual([
      `Data: ${folder.path}`,
      "  (another folder: `npm start -- --data FOLDER`, or CUSTODIET_DATA)",
      "A demonstration: every person and facility in it is fictional.",
    ]);
    expect(lines.at(-1)).toBe(`http://localhost:${port}`);
  });

  it("serves the page, its health and the fictional persons, and keeps its key from others", async () => {
    const page = await fetch(address, { headers: { accept: "text/html" } });
    expect(page.status).toBe(200);
    expect(await page.text()).toContain("<html");
    expect(await read(address, "/api/health")).toEqual({ status: "ok" });
    const persons: { role: string }[] = await read(address, "/api/demonstration/persons");
    expect(new Set(persons.map(({ role }) => role))).toEqual(
      new Set([
        "security-manager",
        "analyst",
        "facility-manager",
        "material-accountant",
        "guard-force-supervisor",
        "personnel-security-officer",
        "trainer",
        "auditor",
        "administrator",
        "inspector",
        "national-coordinator",
        "secretariat",
        "committee-member",
      ]),
    );
    expect(statSync(join(folder.path, "ledger-signing-key")).mode & 0o777).toBe(0o600);
  });

  it("refuses a second process on the same folder, naming where the first answers", async () => {
    const second = await startAndEnd(["--data", folder.path, "--port", String(await freePort())]);
    expect(second.code).toBe(2);
    expect(second.output).toContain("CUS-D003");
    expect(second.output).toContain(address);
    expect(await read(address, "/api/health")).toEqual({ status: "ok" });
  });

  it("refuses to reset the demonstration while it runs", async () => {
    const reset = await startAndEnd(["--reset-demo", "--data", folder.path]);
    expect(reset.code).toBe(2);
    expect(reset.output).toContain("CUS-D003");
    expect(await read(address, "/api/demonstration/persons")).not.toEqual([]);
  });

  it("refuses a port that is taken, and leaves a folder that starts afterwards", async () => {
    const other = copyOf(loaded);
    const second = await startAndEnd(["--data", other.path, "--port", String(port)]);
    expect(second.code).toBe(2);
    expect(second.output).toContain(
      `CUS-S101 the port is taken\n   Something else listens on port ${port} of localhost.`,
    );
    expect(second.output).toContain("--port");
    const third = startServer(["--data", other.path, "--port", String(await freePort())]);
    await third.ready;
    third.process.kill("SIGTERM");
    expect(await third.ended).toBe(0);
    other.remove();
  });

  it("is ready again after kill -9, quickly, with everything it had, and stops in order on Ctrl-C", async () => {
    const before = await read(address, "/api/demonstration/persons");
    server.process.kill("SIGKILL");
    await server.ended;
    server = startServer(["--data", folder.path, "--port", String(port)]);
    const { seconds } = await server.ready;
    console.log(`second start: ready after ${seconds.toFixed(2)} s`);
    expect(seconds).toBeLessThan(10);
    expect(server.output()).not.toContain("Loading the demonstration");
    expect(await read(address, "/api/demonstration/persons")).toEqual(before);
    server.process.kill("SIGINT");
    expect(await server.ended).toBe(0);
  });
});

describe("a start that cannot be", () => {
  let folder: TemporaryFolder;
  beforeAll(() => {
    folder = temporaryFolder();
  });
  afterAll(() => folder.remove());

  it("refuses a data folder that is a file", async () => {
    const file = join(folder.path, "file");
    writeFileSync(file, "kept");
    const { code, output } = await startAndEnd(["--data", file, "--port", "0"]);
    expect([code, output.split(" ")[0]]).toEqual([2, "CUS-D001"]);
    expect(readFileSync(file, "utf8")).toBe("kept");
  });

  it("refuses a data folder that nobody may write", async () => {
    const { code, output } = await startAndEnd(["--data", "/proc/custodiet", "--port", "0"]);
    expect([code, output.split(" ")[0]]).toEqual([2, "CUS-D001"]);
  });

  it("refuses options it does not know, and ports that are none", async () => {
    expect(await startAndEnd(["--prot", "8"])).toMatchObject({ code: 2, output: expect.stringContaining("CUS-S103") });
    expect(await startAndEnd(["--port", "http"])).toMatchObject({
      code: 2,
      output: expect.stringContaining("CUS-S103"),
    });
  });

  it("refuses a file that is no database of its own, and leaves it", async () => {
    const other = temporaryFolder();
    const file = join(other.path, "custodiet.sqlite");
    writeFileSync(file, "a letter to a friend".repeat(100));
    const { code, output } = await startAndEnd(["--data", other.path, "--port", "0"]);
    expect([code, output.split(" ")[0]]).toEqual([2, "CUS-D005"]);
    expect(readFileSync(file, "utf8")).toBe("a letter to a friend".repeat(100));
    other.remove();
  });

  it("refuses a database that a newer version wrote, and changes nothing in it", async () => {
    const other = copyOf(loaded);
    const file = join(other.path, "custodiet.sqlite");
    const database = new DatabaseSync(file);
    const { user_version: version } = database.prepare("PRAGMA user_version").get() as { user_version: number };
    database.exec(`PRAGMA user_version = ${version + 1}`);
    database.close();
    const { code, output } = await startAndEnd(["--data", other.path, "--port", "0"]);
    expect([code, output.split(" ")[0]]).toEqual([2, "CUS-D004"]);
    other.remove();
  });

  it("resets a demonstration without asking, and the next start loads it afresh", async () => {
    const other = copyOf(loaded);
    expect(await startAndEnd(["--reset-demo", "--data", other.path])).toMatchObject({ code: 0 });
    expect(existsSync(join(other.path, "ledger-signing-key"))).toBe(false);
    const second = startServer(["--data", other.path, "--port", "0"]);
    await second.ready;
    expect(second.output()).toContain("Loading the demonstration (once) ...");
    second.process.kill("SIGTERM");
    await second.ended;
    other.remove();
  });
});
