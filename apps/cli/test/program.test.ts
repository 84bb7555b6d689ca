/** Exit codes, outputs and bad use of every command. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openInstance, systemClock, systemRandomness } from "@custodiet/server";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { cliCodes } from "../index.ts";
import { root, run } from "./run.ts";

const tiny = `${root}apps/server/test/fixtures/tiny.yaml`;
const tinyText = readFileSync(tiny, "utf8");
const realText = tinyText.replace("fictional: true", "fictional: false");

let folder: string;
const write = (name: string, text: string | Uint8Array): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "custodiet-cli-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("custodiet check", () => {
  it("exits 0 where only warnings are found", async () => {
    const { code, out } = await run(["check", tiny]);
    expect(code).toBe(0);
    expect(out).toContain("0 errors, 1 warning");
  });

  it("exits 1 and shows the place and the near name where errors are found", async () => {
    const { code, out } = await run(["check", "-"], tinyText.replace("within: site", "within: siet"));
    expect(code).toBe(1);
    expect(out).toContain("standard input:22:");
    expect(out).toContain("Did you mean `site`");
  });

  it("exits 2 for what cannot be read", async () => {
    const binary = write("binary.yaml", Uint8Array.of(0, 1, 2, 255));
    for (const [path, fault] of [
      [join(folder, "gone.yaml"), "CUS-C002"],
      [folder, "CUS-C004"],
      [binary, "CUS-C005"],
    ] as const) {
      const { code, out } = await run(["check", path, "--json"]);
      expect([code, JSON.parse(out).errors[0].code]).toEqual([2, fault]);
    }
  });
});

describe("custodiet assess", () => {
  it("states hash, engine and assumptions, and tells the worst scenario in full", async () => {
    const { code, out } = await run(["assess", tiny, "--json"]);
    expect(code).toBe(0);
    const answer = JSON.parse(out);
    const { out: hash } = await run(["hash", tiny]);
    expect(answer.modelHash).toBe(hash.trim());
    expect(answer.engineVersion).toMatch(/^\d+\.\d+\.\d+$/);
    expect(answer.assumptions.map(({ key }: { key: string }) => key)).toContain("independence");
    expect(answer.scenario.id).toBe(answer.scenarios[0].id);
    expect(answer.scenario.worst.pathsByEasi[0].steps.length).toBeGreaterThan(0);
  });

  it("tells the scenario asked for with more paths than the ranking looked for, and names the one that was meant", async () => {
    const { out } = await run(["assess", tiny, "--json", "--scenario", "technician/theft/source/violent"]);
    const { scenario, scenarios } = JSON.parse(out);
    const ranked = scenarios.find(({ id }: { id: string }) => id === "technician/theft/source/violent");
    expect(scenario).toMatchObject({ id: ranked.id, conditionalRisk: ranked.conditionalRisk });
    expect([ranked.worst.pathCount, scenario.worst.pathsByEasi.length > 1]).toEqual([1, true]);
    const { code, err } = await run(["assess", tiny, "--scenario", "technican/theft/source/violent"]);
    expect([code, err]).toEqual([2, expect.stringContaining("Did you mean technician/theft/source/violent?")]);
  });

  it("exits 1 where a required effectiveness is missed", async () => {
    const required = `${tinyText}requiredEffectiveness:\n  - { act: theft, category: "1", pEffectiveness: 1, source: test }\n`;
    expect((await run(["assess", "-"], required)).code).toBe(1);
  });

  it("exits 2 for a document with errors", async () => {
    expect((await run(["assess", "-"], tinyText.replace("within: site", "within: siet"))).code).toBe(2);
  });

  it("shows nothing of a real facility without a reason", async () => {
    const { code, out, err } = await run(["assess", "-"], realText);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain("CUS-C010");
  });

  it("writes the reason into the ledger before it shows a real facility", async () => {
    const data = join(folder, "data");
    const { code, out } = await run(["assess", "-", "--reason", "Yearly review", "--data", data], realText);
    expect(code).toBe(0);
    expect(out).toContain("Tiny store");
    const opened = await openInstance({
      dataFolder: data,
      databaseUrl: null,
      purposeIfNew: "real",
      clock: systemClock,
      randomness: systemRandomness,
    });
    if (!opened.ok) throw new Error(opened.error.detail);
    const lines = await opened.value.parts.store.ledger.page({ organisations: ["operator-a" as never] }, { limit: 5 });
    // The folder is held now: another disclosure cannot be recorded, and nothing is shown.
    const held = await run(["assess", "-", "--reason", "Again", "--data", data, "--json"], realText);
    await opened.value.instance.close();
    expect(lines).toMatchObject([{ action: "disclosure.record", details: { reason: "Yearly review" } }]);
    expect([held.code, JSON.parse(held.out).errors[0].code]).toEqual([2, "CUS-C012"]);
    expect(held.out).not.toContain("Cobalt");
  });

  it("writes no reason for a scenario the facility does not have", async () => {
    const data = join(folder, "unwritten");
    const asked = ["assess", "-", "--scenario", "nosuch", "--reason", "Review", "--data", data, "--json"];
    const { code, out } = await run(asked, realText);
    expect([code, JSON.parse(out).errors[0].path, existsSync(data)]).toEqual([2, "--scenario", false]);
  });

  it("shows nothing where the ledger cannot be written", async () => {
    const file = write("file", "not a folder");
    const { code, out } = await run(["assess", "-", "--reason", "Review", "--data", file], realText);
    expect([code, out]).toEqual([2, ""]);
  });
});

describe("the other commands", () => {
  it("categorise, compare, schema and version answer, as text and as JSON", async () => {
    const { out } = await run(["categorise", tiny, "--json"]);
    expect(JSON.parse(out).targets).toMatchObject([{ target: "source", category: "1" }]);
    const other = write("other.yaml", tinyText.replace("headCount: 8", "headCount: 6"));
    expect((await run(["compare", tiny, other])).out).toBe("~ roles guard (Guard)\n    headCount: 8 -> 6\n");
    expect((await run(["compare", tiny, tiny])).out).toBe("The two say the same.\n");
    expect(JSON.parse((await run(["schema"])).out).$schema).toContain("json-schema.org");
    expect(JSON.parse((await run(["version", "--json"])).out)).toEqual({ version: "0.1.0" });
  });

  it("suggests the command that was meant, and exits 2", async () => {
    const { code, err } = await run(["chek", "x"]);
    expect(code).toBe(2);
    expect(err).toContain("Did you mean check?");
  });

  it("exits 2 for a missing argument and an unknown option, as JSON where that was asked for", async () => {
    expect((await run(["easi"])).code).toBe(2);
    const { code, out, err } = await run(["easi", "-", "--jsn", "--json"]);
    expect([code, JSON.parse(out).errors[0].code, err]).toEqual([2, "CUS-C001", ""]);
  });

  it.each([[["help"]], [["help", "easi"]], [["-h"]], [["easi", "-h"]]])("exits 0 for %j", async (args) => {
    const { code, out, err } = await run(args);
    expect([code, out, err]).toEqual([0, expect.stringContaining("Usage: custodiet"), ""]);
  });

  it("exits 2 where no command is given", async () => {
    expect((await run([])).code).toBe(2);
  });

  it.each(["easi", "check", "assess", "categorise", "compare", "hash", "schema", "version"])(
    "shows an example in the help of %s",
    async (command) => {
      const { code, out } = await run([command, "--help"]);
      expect(code).toBe(0);
      expect(out).toContain(`$ custodiet ${command}`);
    },
  );

  it("documents every code of its faults", () => {
    const page = readFileSync(`${root}docs/errors/cli.md`, "utf8");
    for (const [code, title] of Object.entries(cliCodes)) expect(page).toContain(`| ${code} | ${title} |`);
  });
});
