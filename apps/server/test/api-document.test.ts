/** What docs/api.md shows is run as it stands there, to the letter, against an instance by that name. */
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:https";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { OrganisationId, PersonId } from "@custodiet/core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { loadDemonstration } from "../src/commands/load-demonstration.ts";
import { instanceActor } from "../src/instance/instance-actor.ts";
import { perform } from "../src/instance/parts.ts";
import { createCardAuthority } from "./card-authority.ts";
import { createHarness, type Harness, tinyFiles } from "./harness.ts";
import { approve, signerOf } from "./signing.ts";

const page = readFileSync(new URL("../../../docs/api.md", import.meta.url), "utf8");
/** Lines set as code that call a program. */
const examples = page.split("\n").flatMap((line) => /^ {4,}(curl .+)$/.exec(line)?.[1] ?? []);
const host = "custodiet.plant.example";
const plant = "plant" as OrganisationId;

describe("the examples of docs/api.md", () => {
  const folder = mkdtempSync(join(tmpdir(), "custodiet-api-document-"));
  let harness: Harness;
  let server: Server | null = null;

  beforeAll(async () => {
    harness = await createHarness({ parts: { reach: { isTls: false, names: [host] } } });
    await letMachineIn();
    const authority = await createCardAuthority("Plant");
    const { pem: cert, key } = await authority.issueServer(host);
    const listening = createServer({ cert, key }, (request, response) => harness.app.routing(request, response));
    server = listening;
    await new Promise<void>((resolve) => listening.listen(0, "127.0.0.1", resolve));
    const { port } = listening.address() as AddressInfo;
    writeFileSync(join(folder, "authority.pem"), authority.pem);
    // What the site's own network does: the name leads to the instance, and its authority is trusted.
    writeFileSync(
      join(folder, ".curlrc"),
      `connect-to = "${host}:443:127.0.0.1:${port}"\ncacert = "${join(folder, "authority.pem")}"\nsilent\nnoproxy = "*"\n`,
    );
  });
  afterAll(async () => {
    await new Promise<unknown>((resolve) => (server ? server.close(resolve) : resolve(null)));
    await harness?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  async function letMachineIn(): Promise<void> {
    await perform(harness.opened.parts, loadDemonstration, instanceActor(plant), {
      organisation: { id: plant, name: "Plant", kind: "operator", overseenBy: null, isFictional: true },
      persons: (["administrator", "administrator", "security-manager"] as const).map((role, at) => ({
        ...{ id: `plant.${at}` as PersonId, organisation: plant, name: `${role} ${at}`, role, isFictional: true },
      })),
    });
    const [first, second] = [await signerOf(harness, "plant.0"), await signerOf(harness, "plant.1")];
    const security = await harness.signIn("plant.2");
    await harness.call(security, "POST", "/api/facilities", { files: tinyFiles("plant"), reason: "First" });
    const asked = await harness.call(first, "POST", "/api/machines/requests", {
      ...{ name: "Historian", actions: ["facility.read"], reason: "Reads for the plant's historian" },
      expiresAt: new Date(Date.now() + 86_400_000).toISOString(),
    });
    const { approval, token } = asked.body;
    expect((await approve(harness, second, approval)).status).toBe(200);
    const { contentHash } = (await harness.call(first, "GET", `/api/approvals/${approval}`)).body;
    await harness.call(first, "POST", `/api/machines/requests/${approval}/carried-out`, { contentHash });
    writeFileSync(join(folder, "token"), `${token}\n`);
  }

  function runAsWritten(line: string): Promise<{ readonly code: number | null; readonly out: string }> {
    const ran = spawn("sh", ["-c", line], {
      cwd: folder,
      env: { PATH: process.env["PATH"], HOME: folder, CURL_HOME: folder },
    });
    let out = "";
    ran.stdout.on("data", (piece) => {
      out += String(piece);
    });
    return new Promise((resolve, reject) => ran.on("error", reject).on("close", (code) => resolve({ code, out })));
  }

  it("are one call of a machine", () => {
    expect(examples).toHaveLength(1);
  });

  it.each(examples)("%s", async (line) => {
    const { code, out } = await runAsWritten(line);
    expect(code, "is curl here?").toBe(0);
    expect(JSON.parse(out)).toMatchObject([{ id: "tiny" }]);
  });

  it.each(examples)("without the machine's own token: %s", async (line) => {
    writeFileSync(join(folder, "token"), "custodiet_nobody's\n");
    expect(JSON.parse((await runAsWritten(line)).out)).toMatchObject({
      error: { code: expect.stringMatching(/^CUS-S/) },
    });
  });
});
