/** Excerpts of a ledger: what they prove to whoever has nothing but the file and keys that came another way. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  addSignatureLines,
  checkExcerpt,
  consistencyRanges,
  coordinatesFor,
  createCosigner,
  createNoteSigner,
  type Excerpt,
  type ExcerptEntry,
  encodeEntry,
  formatExcerpt,
  formatVerifier,
  hashesOf,
  hashLeaf,
  hashNode,
  inclusionRanges,
  type LeafRange,
  type LedgerEntry,
  readExcerpt,
  signCheckpoint,
  splitNote,
  type Trusted,
  toHex,
} from "../index.ts";

const signer = createNoteSigner("custodiet.example/log", new Uint8Array(32).fill(3));
const stranger = createNoteSigner("custodiet.example/log", new Uint8Array(32).fill(4));
const cosigners = [5, 6].map((seed) => createCosigner(`witness.example/${seed}`, new Uint8Array(32).fill(seed)));
const nowSeconds = 1_800_000_000;
const trusted: Trusted = {
  logs: [signer.verifier],
  witnesses: cosigners.map(({ key }) => key),
  quorum: 2,
  nowSeconds,
  isPartial: false,
};

const entryAt = (index: number): LedgerEntry => ({
  format: 2,
  index,
  atMs: 1_790_000_000_000 + index,
  role: "analyst",
  organisation: index % 2 === 0 ? "ours" : "theirs",
  action: "facility.store",
  rule: "modellers-store-facilities",
  record: { kind: "facility", id: `site-${index}` },
  hashBefore: null,
  hashAfter: "a".repeat(64),
  commitment: "b".repeat(64),
  bindings: null,
});

const log = Array.from({ length: 13 }, (_, index) => encodeEntry(entryAt(index)));
const leaves = log.map((body) => hashLeaf(Buffer.from(body)));

/** By the definition of the tree (RFC 9162, 2.1.1), and not by what makes proofs. */
function rootOf(from: number, to: number): Uint8Array {
  if (to - from === 1) return leaves[from] ?? new Uint8Array();
  let half = 1;
  while (half * 2 < to - from) half *= 2;
  return hashNode(rootOf(from, from + half), rootOf(from + half, to));
}

const proofOf = (ranges: readonly LeafRange[]): string[] => {
  expect(coordinatesFor(ranges).length).toBeGreaterThanOrEqual(ranges.length);
  return hashesOf(ranges, ({ level, index }) => {
    const from = Number(index) * 2 ** level;
    return rootOf(from, from + 2 ** level);
  }).map(toHex);
};

const noteAt = (size: number, by = signer): string => signCheckpoint(by, { size: BigInt(size), root: rootOf(0, size) });

function cosignedBy(note: string, count: number): string {
  const split = splitNote(note);
  if (!split.ok) throw new Error("no note");
  const lines = cosigners.slice(0, count).map(({ cosign }) => cosign(split.value.text, nowSeconds - 60));
  return addSignatureLines(note, lines);
}

const provedAt = (index: number, size: number): ExcerptEntry => ({
  body: log[index] ?? "",
  size,
  proof: proofOf(inclusionRanges(BigInt(index), BigInt(size))),
});

/** Entries 0, 2, ... 12 of a log of 13 of which witnesses have seen 11. */
const excerpt: Excerpt = {
  marking: "TLP:AMBER",
  subject: { kind: "organisation", id: "ours" },
  logKey: formatVerifier(signer.verifier),
  checkpoints: [cosignedBy(noteAt(11), 2), noteAt(13)],
  consistency: proofOf(consistencyRanges(11n, 13n)),
  entries: [0, 2, 4, 6, 8, 10, 12].map((index) => provedAt(index, index < 11 ? 11 : 13)),
  hasOlder: false,
};

const findingsOf = (changed: Partial<Excerpt>, by: Partial<Trusted> = {}): string[] =>
  checkExcerpt({ ...excerpt, ...changed }, { ...trusted, ...by }).findings.map(({ kind, at }) => `${kind}: ${at}`);

const withFirst = (changed: Partial<ExcerptEntry>): Partial<Excerpt> => ({
  entries: excerpt.entries.map((entry, at) => (at === 0 ? { ...entry, ...changed } : entry)),
});

describe("an excerpt as it was made", () => {
  test("shows that each entry is in the log, and which of them witnesses have seen", () => {
    const report = checkExcerpt(excerpt, trusted);
    expect(report.findings).toEqual([]);
    expect(report.proved.map(({ entry, isWitnessed }) => [entry.index, isWitnessed])).toEqual([
      ...[0, 2, 4, 6, 8, 10].map((index) => [index, true]),
      [12, false],
    ]);
    expect(report.seen).toMatchObject({
      size: 11,
      by: [{ witness: "witness.example/5" }, { witness: "witness.example/6" }],
    });
  });

  test("holds nothing of the entries between but hashes", () => {
    const text = formatExcerpt(excerpt);
    expect(text).not.toContain("theirs");
    expect(text).not.toContain('site-1\\"');
  });

  test("is read as it was written", () => {
    const text = formatExcerpt(excerpt);
    expect(readExcerpt(text)).toEqual({ ok: true, value: excerpt });
  });

  test("seen by one witness of two is not seen by enough", () => {
    const once = [cosignedBy(noteAt(11), 1), noteAt(13)];
    expect(checkExcerpt({ ...excerpt, checkpoints: once }, trusted)).toMatchObject({ findings: [], seen: null });
  });
});

describe("whoever changes it is found", () => {
  test.each<[string, Partial<Excerpt>, string[]]>([
    [
      "an entry's text",
      withFirst({ body: encodeEntry({ ...entryAt(0), role: "auditor" }) }),
      ["not in the log: entry 0"],
    ],
    ["an entry's place", withFirst({ body: encodeEntry({ ...entryAt(0), index: 1 }) }), ["not in the log: entry 1"]],
    ["an entry's spelling", withFirst({ body: ` ${log[0]}` }), ["entry's text malformed: the excerpt's 1."]],
    [
      "a place below nought",
      withFirst({ body: encodeEntry({ ...entryAt(0), index: -1 }) }),
      ["entry's text malformed: entry -1"],
    ],
    ["a proof", withFirst({ proof: provedAt(2, 11).proof }), ["not in the log: entry 0"]],
    ["the proof's size", withFirst({ size: 13 }), ["not in the log: entry 0"]],
    ["a size without a checkpoint", withFirst({ size: 12 }), ["no good checkpoint for its proof: entry 0"]],
    ["an entry told twice", { entries: [...excerpt.entries, provedAt(0, 11)] }, ["entry twice: entry 0"]],
    [
      "the proof that the checkpoints are of one log",
      { consistency: [] },
      ["the checkpoints are not of one log: sizes 11 and 13"],
    ],
    [
      "two roots for one size",
      {
        checkpoints: [excerpt.checkpoints[0] ?? "", signCheckpoint(signer, { size: 11n, root: rootOf(0, 13) })],
        entries: [],
      },
      ["two checkpoints of one size differ: size 11"],
    ],
  ])("%s", (_what, changed, found) => {
    expect(findingsOf(changed)).toEqual(found);
  });

  test("a checkpoint by another key proves nothing, whatever key the file names", () => {
    const forged = {
      checkpoints: [noteAt(13, stranger)],
      consistency: [],
      entries: [provedAt(12, 13)],
      logKey: formatVerifier(stranger.verifier),
    };
    expect(findingsOf(forged)).toEqual([
      "checkpoint refused: unknown signer: the excerpt's 1.",
      "no good checkpoint for its proof: entry 12",
    ]);
  });

  test("a cosignature from the future does not count, and is told", () => {
    const early = findingsOf({}, { nowSeconds: nowSeconds - 1000 });
    expect(early).toEqual(cosigners.map(({ key }) => `cosignature refused: time in the future: ${key.name}`));
  });
});

describe("what a stranger sends", () => {
  test.each([
    ["", "no JSON"],
    ["[]", "the file: expected an object"],
    ["{}", 'format: expected "custodiet ledger excerpt 1"'],
    [formatExcerpt(excerpt).replace('"hasOlder":false', '"hasOlder":0'), "hasOlder: expected true or false"],
    [formatExcerpt(excerpt).replace('"size":11', '"size":1.5'), "entries[0].size: expected a number of entries"],
    [
      formatExcerpt(excerpt).replace('"proof":["', '"proof":["g'),
      "entries[0].proof[0]: expected 64 hexadecimal digits",
    ],
    [formatExcerpt({ ...excerpt, checkpoints: ["a", "b", "c"] }), "checkpoints: expected a list of at most 2"],
    [" ".repeat(8_000_001), "longer than 8000000 characters"],
  ])("is refused with its place", (text, error) => {
    expect(readExcerpt(text)).toEqual({ ok: false, error });
  });

  test("is read or refused and never throws; spoilt anywhere, it proves no entry that is not the log's", () => {
    const genuine = formatExcerpt(excerpt);
    const known = new Set(log);
    fc.assert(
      fc.property(fc.nat(genuine.length), fc.nat(8), fc.string({ unit: "binary", maxLength: 8 }), (at, length, put) => {
        const read = readExcerpt(genuine.slice(0, at) + put + genuine.slice(at + length));
        if (!read.ok) return;
        const { proved } = checkExcerpt(read.value, trusted);
        expect(proved.every(({ entry }) => known.has(encodeEntry(entry)))).toBe(true);
      }),
      { seed: 4, numRuns: 250 },
    );
  });
});
