/** A witness never cosigns two pasts: real logs, real folders, requests of every wrong kind. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  consistencyRanges,
  createNoteSigner,
  formatVerifier,
  formatWitnessRequest,
  hashesOf,
  hashLeaf,
  openWitnessed,
  readCosignatures,
  rootOf,
  signCheckpoint,
} from "@custodiet/verification";
import fc from "fast-check";
import { afterAll, afterEach, beforeEach, describe, expect, test } from "vitest";
import {
  createFolder,
  createWitness,
  openFolder,
  runWitness,
  serveWitness,
  type WitnessFolder,
  witnessCodes,
} from "../index.ts";

const now = 1_800_000_000;
const log = createNoteSigner("custodiet.example/log", new Uint8Array(32).fill(1));
const seed = new Uint8Array(32).fill(9);
const scratch = mkdtempSync(join(tmpdir(), "custodiet-witness-"));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const leavesOf = (size: number, from = 0, other = "a"): Uint8Array[] =>
  Array.from({ length: size }, (_, at) => hashLeaf(Buffer.from(at < from ? `a${at}` : `${other}${at}`)));

/** A request about the log of these leaves, from an old size on. */
function request(leaves: readonly Uint8Array[], oldSize: number, signer = log): string {
  const rangeRoot = (start: bigint, end: bigint) => rootOf(leaves.slice(Number(start), Number(end)));
  const ranges = oldSize === 0 ? [] : consistencyRanges(BigInt(oldSize), BigInt(leaves.length));
  const proof = hashesOf(ranges, ({ level, index }) =>
    rangeRoot(index << BigInt(level), (index + 1n) << BigInt(level)),
  );
  const note = signCheckpoint(signer, { size: BigInt(leaves.length), root: rootOf(leaves) });
  return formatWitnessRequest({ oldSize: BigInt(oldSize), proof, note });
}

let folder: WitnessFolder;
let path: string;
let made = 0;
beforeEach(() => {
  path = join(scratch, `witness-${made++}`);
  createFolder(path, "witness.example/1", seed);
  folder = openFolder(path);
  folder.watch(log.verifier);
});
afterEach(() => folder.close());

const alarms: string[] = [];
const witnessOf = (of: WitnessFolder) =>
  createWitness(of, { nowSeconds: () => now, alarm: (_log, { kind }) => alarms.push(kind) });

test("a log that grows is cosigned each time, and the line is a cosignature of the note", () => {
  const witness = witnessOf(folder);
  for (const [before, size] of [
    [0, 1],
    [1, 3],
    [3, 3],
    [3, 64],
    [64, 65],
  ] as const) {
    const asked = request(leavesOf(size), before);
    const answered = witness.answer(asked);
    expect(answered).toMatchObject({ ok: true });
    const note = asked.slice(asked.indexOf("\n\n") + 2) + (answered.ok ? answered.value : "");
    expect(readCosignatures(note, [folder.cosigner.key], log.verifier.publicKey, now)).toEqual({
      ok: true,
      value: { cosignatures: [{ witness: "witness.example/1", atSeconds: now }], faults: [] },
    });
  }
});

test("a shorter log, a rewritten log and a fork are refused, the alarm is raised and both notes are kept", () => {
  const witness = witnessOf(folder);
  witness.answer(request(leavesOf(10), 0));
  expect(witness.answer(request(leavesOf(6), 6))).toEqual({
    ok: false,
    error: { kind: "other size", remembered: 10n },
  });
  alarms.length = 0;
  const rewritten = request(leavesOf(10, 4, "b"), 10);
  const refused = { ok: false, error: { kind: "not consistent", remembered: 10n } };
  expect(witness.answer(rewritten)).toEqual(refused);
  expect(witness.answer(request(leavesOf(12, 4, "b"), 10))).toEqual(refused);
  expect(alarms).toEqual(["not consistent", "not consistent"]);
  const [name = ""] = folder.evidence();
  const evidence = readFileSync(join(path, name), "utf8");
  expect(evidence.split("custodiet.example/log\n").length).toBe(3);
  expect(witness.answer(request(leavesOf(11), 10))).toMatchObject({ ok: true });
});

test("what it has seen outlives the process", () => {
  witnessOf(folder).answer(request(leavesOf(10), 0));
  folder.close();
  folder = openFolder(path);
  expect(witnessOf(folder).answer(request(leavesOf(4), 0))).toEqual({
    ok: false,
    error: { kind: "other size", remembered: 10n },
  });
});

test("a damaged memory stops it: it does not begin anew", () => {
  witnessOf(folder).answer(request(leavesOf(10), 0));
  writeFileSync(join(path, `seen-${log.verifier.keyId}`), "cut");
  expect(() => witnessOf(folder).answer(request(leavesOf(4), 0))).toThrow("CUS-W015");
});

test.each([
  ["nothing", "", "malformed"],
  ["no proof's end", "old 0\n", "malformed"],
  ["an old size larger than the new", request(leavesOf(3), 0).replace("old 0", "old 9"), "malformed"],
  [
    "a proof where nothing was seen",
    request(leavesOf(3), 0).replace("old 0\n", `old 0\n${Buffer.alloc(32).toString("base64")}\n`),
    "not consistent",
  ],
  ["another log", request(leavesOf(3), 0, createNoteSigner("elsewhere", seed)), "unknown log"],
  ["another key", request(leavesOf(3), 0, createNoteSigner("custodiet.example/log", seed)), "bad signature"],
  ["a changed size", request(leavesOf(3), 0).replace("\n3\n", "\n4\n"), "bad signature"],
])("a request with %s is refused and nothing is remembered", (_what, text, kind) => {
  expect(witnessOf(folder).answer(text)).toMatchObject({ ok: false, error: { kind } });
  expect(folder.lastSeen(log.verifier)).toBeNull();
});

test("no sequence of requests gets two pasts cosigned", () => {
  const step = fc.record({
    size: fc.integer({ min: 1, max: 24 }),
    fork: fc.integer({ min: 0, max: 24 }),
    old: fc.integer({ min: 0, max: 24 }),
    isHonest: fc.boolean(),
  });
  let run = 0;
  fc.assert(
    fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
      const own = join(scratch, `run-${run++}`);
      createFolder(own, "witness.example/1", seed);
      const kept = openFolder(own);
      kept.watch(log.verifier);
      const witness = witnessOf(kept);
      const cosigned: Uint8Array[][] = [];
      for (const { size, fork, old, isHonest } of steps) {
        const leaves = isHonest ? leavesOf(size) : leavesOf(size, fork, "b");
        if (witness.answer(request(leaves, Math.min(old, size))).ok) cosigned.push(leaves);
      }
      kept.close();
      for (const [at, later] of cosigned.entries()) {
        const earlier = cosigned[at - 1] ?? [];
        expect(later.slice(0, earlier.length)).toEqual(earlier);
      }
    }),
    { numRuns: 60, seed: 908 },
  );
});

describe("over HTTP", () => {
  test("answers, conflicts with the size it knows, and refuses what is too long", async () => {
    const serving = await serveWitness(witnessOf(folder), folder, { host: "localhost", port: 0 });
    const post = (body: string) => fetch(`${serving.address}/add-checkpoint`, { method: "POST", body });
    expect((await post(request(leavesOf(5), 0))).status).toBe(200);
    const conflict = await post(request(leavesOf(7), 2));
    expect([conflict.status, conflict.headers.get("content-type"), await conflict.text()]).toEqual([
      409,
      "text/x.tlog.size",
      "5\n",
    ]);
    expect((await post(request(leavesOf(5, 1, "b"), 5))).status).toBe(422);
    expect((await post("x".repeat(70_000))).status).toBe(413);
    expect((await fetch(`${serving.address}/other`)).status).toBe(404);
    expect(await (await fetch(serving.address)).text()).toContain("5 entries");
    const seen = await (await fetch(`${serving.address}/seen/${log.verifier.keyId}`)).text();
    expect(openWitnessed(seen, [log.verifier], [folder.cosigner.key], now)).toMatchObject({
      ok: true,
      value: { checkpoint: { size: 5n }, cosignatures: [{ witness: "witness.example/1" }] },
    });
    expect((await fetch(`${serving.address}/seen/00000000`)).status).toBe(404);
    await serving.close();
  });
});

describe("the command line", () => {
  const run = async (...args: string[]) => {
    const said = { out: "", error: "" };
    const code = await runWitness(args, {
      out: (text) => (said.out += text),
      error: (text) => (said.error += text),
      untilStopped: Promise.resolve(),
    });
    return { code, ...said };
  };

  test("from nothing to a cosignature carried as a file", async () => {
    const own = join(scratch, "by-hand");
    const key = await run("init", "--folder", own, "--name", "regulator.example/w");
    expect([key.code, key.out]).toEqual([0, expect.stringMatching(/^regulator\.example\/w\+[0-9a-f]{8}\+/)]);
    expect(await run("trust", "--folder", own, formatVerifier(log.verifier))).toMatchObject({ code: 0 });
    const file = join(scratch, "request");
    writeFileSync(file, request(leavesOf(5), 0));
    expect(await run("cosign", "--folder", own, file)).toMatchObject({
      code: 0,
      out: expect.stringContaining("— regulator"),
    });
    expect(await run("seen", "--folder", own)).toMatchObject({ code: 0, out: expect.stringContaining("\n5\n") });
    writeFileSync(file, request(leavesOf(5, 2, "b"), 5));
    expect(await run("cosign", "--folder", own, file)).toMatchObject({
      code: 1,
      error: expect.stringContaining("CUS-W014"),
    });
    expect(await run("status", "--folder", own)).toMatchObject({ code: 1, out: expect.stringContaining("ALARM") });
  });

  test.each([
    [["init", "--folder", scratch, "--name", "two words"], "CUS-W001"],
    [["status", "--folder", join(scratch, "nowhere")], "CUS-W003"],
    [["dance", "--folder", "x"], "CUS-W003"],
    [["serve"], "CUS-W001"],
    [["serve", "--nonsense"], "CUS-W001"],
  ])("bad use ends with 2 and says what to do: %j", async (args, code) => {
    expect(await run(...args)).toMatchObject({ code: 2, error: expect.stringContaining(code) });
  });

  test("a folder that a living process holds is refused, one whose process died is not", async () => {
    const own = join(scratch, "held");
    createFolder(own, "witness.example/held", seed);
    writeFileSync(join(own, "lock"), `${process.ppid}\n`);
    expect(await run("status", "--folder", own)).toMatchObject({ code: 2, error: expect.stringContaining("CUS-W005") });
    writeFileSync(join(own, "lock"), "999999999\n");
    expect(await run("status", "--folder", own)).toMatchObject({ code: 0 });
  });

  test("a second key in a folder, and another key for a log are refused", async () => {
    expect(await run("init", "--folder", path, "--name", "again")).toMatchObject({
      error: expect.stringContaining("CUS-W004"),
    });
    const other = createNoteSigner("custodiet.example/log", seed).verifier;
    expect(await run("trust", "--folder", path, formatVerifier(other))).toMatchObject({
      error: expect.stringContaining("CUS-W006"),
    });
  });
});

test("every code is explained, and no other", () => {
  const page = readFileSync(join(import.meta.dirname, "../../../docs/errors/witness.md"), "utf8");
  const rows = [...page.matchAll(/^\| (CUS-W\d{3}) \| ([^|]+) \|/gm)].map(([, code, title]) => [code, title]);
  expect(rows).toEqual(Object.entries(witnessCodes));
});
