/** What outsiders learn of a restoration: both verifiers tell whether two persons have answered for it. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { backUp } from "@custodiet/store";
import { formatVerifier } from "@custodiet/verification";
import { afterAll, beforeAll, expect, test } from "vitest";
import { runVerify } from "../../verify/index.ts";
import { newId } from "../src/instance/parts.ts";
import { systemRandomness } from "../src/ports.ts";
import { goOn } from "../src/witnessing/go-on.ts";
import type { Caller } from "./harness.ts";
import { callerOf, type FoundedInstance, foundByTwo } from "./two-administrators.ts";

const folder = mkdtempSync(join(tmpdir(), "custodiet-answered-"));
const dataFolder = join(folder, "data");
const secondVerifier = join(import.meta.dirname, "../../verify/second_verifier.py");
const hasPython = spawnSync("python3", ["--version"]).status === 0;
const nowSeconds = Math.floor(Date.parse("2027-01-01T00:00:00Z") / 1000);
let founded: FoundedInstance;
let [ada, bo]: Caller[] = [];
let copies = 0;

beforeAll(async () => {
  founded = await foundByTwo({ dataFolder, randomness: systemRandomness });
  ada = callerOf(await founded.signIn(founded.ada));
  bo = callerOf(await founded.signIn(founded.bo));
  const { parts, signer } = founded.harness.opened;
  const hold = { id: newId(systemRandomness), kind: "restored", detail: "Test", placedAtMs: 1 } as const;
  await parts.store.witnesses.hold(hold);
  const order = { contacts: [], brought: [], reason: "The disk failed", loss: "unknown" } as const;
  expect((await goOn({ parts, signer }, order)).ok).toBe(true);
});
afterAll(async () => {
  await founded?.harness.close();
  rmSync(folder, { recursive: true, force: true });
});

/** By both verifiers, over a copy of the database as it is now; findings are none. */
async function answersTold(): Promise<{ readonly told: readonly string[]; readonly words: string }> {
  copies += 1;
  const copy = join(folder, `copy-${copies}.sqlite`);
  expect(await backUp(dataFolder, copy)).toMatchObject({ ok: true });
  const key = formatVerifier(founded.harness.opened.signer.verifier);
  const run = async (...more: readonly string[]): Promise<string> => {
    let out = "";
    const say = (text: string): void => {
      out += text;
    };
    await runVerify([copy, "--log-key", key, "--quorum", "0", ...more], { out: say, error: say, nowSeconds });
    return out;
  };
  const { findings, restorations } = JSON.parse(await run("--json"));
  expect(findings).toEqual([]);
  const told = restorations.map(({ answeredBy }: { answeredBy: string }) => answeredBy);
  if (hasPython) {
    const second = spawnSync("python3", [secondVerifier, copy, key, "0", String(nowSeconds)], { encoding: "utf8" });
    const { findings: others, restorations: pairs } = JSON.parse(second.stdout);
    expect([others, pairs.map(([, answered]: [number, string]) => answered)]).toEqual([[], told]);
  }
  return { told, words: await run() };
}

test("nobody before two have; two persons once the second has signed and it was carried out", async () => {
  const before = await answersTold();
  expect(before.told).toEqual(["nobody"]);
  expect(before.words).toContain("NOBODY has answered for it");
  const { call } = founded.harness;
  const [{ id }] = (await call(ada ?? null, "GET", "/api/ledger/witnesses")).body.restorations;
  const { approval } = (
    await call(ada ?? null, "POST", `/api/ledger/restorations/${id}/acceptance`, { reason: "The disk was dead" })
  ).body;
  if (bo === undefined) throw new Error("Nobody signed in");
  expect((await founded.decide(bo, founded.bo, approval)).status).toBe(200);
  expect((await answersTold()).told).toEqual(["nobody"]);
  const { contentHash } = (await call(ada ?? null, "GET", `/api/approvals/${approval}`)).body;
  await call(ada ?? null, "POST", `/api/approvals/${approval}/carrying-out`, { contentHash });
  const after = await answersTold();
  expect(after.told).toEqual(["two persons"]);
  expect(after.words).toContain("Two persons have answered for it.");
});
