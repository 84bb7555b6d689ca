import { canonicalJson } from "@custodiet/core";
import fc from "fast-check";
import { expect, test } from "vitest";
import {
  CheckedLog,
  commitTo,
  encodeEntry,
  fromHex,
  GrowingTree,
  hashLeaf,
  hashLeafText,
  hashSalted,
  type LedgerEntry,
  LogReading,
  type LogRows,
  parseEntry,
  rootOf,
  rootOfBindings,
  rootOfNodes,
  sha256,
  toHex,
} from "../index.ts";

const seeded = { seed: 908, numRuns: 1000 };
const anyText = fc.string({ unit: "binary", maxLength: 12 });
const anyUnits = fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units));

test("a text has the hash of its UTF-8 bytes, whatever is in it", () => {
  fc.assert(
    fc.property(fc.oneof(anyText, anyUnits), fc.uint8Array({ minLength: 32, maxLength: 32 }), (text, salt) => {
      const bytes = new Uint8Array(Buffer.from(text));
      expect(hashLeafText(text)).toBe(toHex(hashLeaf(bytes)));
      expect(hashSalted(toHex(salt), text)).toBe(toHex(sha256(salt, bytes)));
    }),
    seeded,
  );
});

const leaves = Array.from({ length: 70 }, (_, index) => hashLeaf(Uint8Array.of(index)));

test("a tree that grows has the root of its leaves, also where it is grown in stretches apart", () => {
  fc.assert(
    fc.property(fc.nat(70), fc.nat(70), fc.nat(70), (...ends) => {
      const [first = 0, second = 0, size = 0] = ends.sort((a, b) => a - b);
      const stretches = [
        [0, first],
        [first, second],
        [second, size],
      ].map(([from = 0, to = 0]) => grown(from, to));
      expect(rootOfNodes(stretches.flatMap((tree) => tree.nodes()))).toBe(toHex(rootOf(leaves.slice(0, size))));
      expect(grown(0, size).root()).toBe(toHex(rootOf(leaves.slice(0, size))));
    }),
    seeded,
  );
});

function grown(from: number, to: number): GrowingTree {
  const tree = new GrowingTree(from);
  for (const leaf of leaves.slice(from, to)) tree.append(toHex(leaf));
  return tree;
}

const hex = "0123456789abcdef".repeat(4);
const usual: LedgerEntry = {
  format: 2,
  index: 7,
  atMs: 1_795_488_000_000,
  role: "analyst",
  organisation: "operator",
  action: "comment.add",
  rule: "the-site",
  record: { kind: "comment", id: "c-7" },
  hashBefore: null,
  hashAfter: hex,
  commitment: hex,
  bindings: null,
};

test.each([
  ["no other number", '"index":7', '"index":7.0'],
  ["no zero before a number", '"index":7', '"index":07'],
  ["no number larger than exact ones", '"index":7', '"index":9007199254740993'],
  ["no space", '"index":7', '"index": 7'],
  ["nothing escaped that need not be", "the-site", "the\\u002dsite"],
  ["no other order", '{"id":"c-7","kind":"comment"}', '{"kind":"comment","id":"c-7"}'],
  ["nothing twice", '"index":7', '"index":7,"index":7'],
  ["nothing after its end", '"the-site"}', '"the-site"}\n'],
])("the text of an entry has %s", (_, written, instead) => {
  const body = encodeEntry(usual);
  expect(parseEntry(body)).toEqual(usual);
  expect(body).toContain(written);
  expect(parseEntry(body.replace(written, instead))).toBeNull();
});

test("an entry is read as JSON reads it, and only where its text is the canonical one", () => {
  const texts = fc.oneof(anyText, fc.constantFrom("a", "ä", '"', "\\", " ", "\u007f", "\u2028", "{}"));
  const hashes = fc.oneof(fc.constantFrom(null, hex, hex.toUpperCase(), ""), texts);
  const numbers = fc.oneof(fc.nat(), fc.maxSafeNat(), fc.constantFrom(-1, -0, 0.5, 1e21));
  const entries = fc.record(
    {
      format: fc.constantFrom(1, 2, 3, "2"),
      index: numbers,
      atMs: fc.oneof(numbers, texts),
      role: texts,
      organisation: texts,
      action: fc.oneof(texts, fc.constant(null)),
      rule: texts,
      record: fc.record({ kind: texts, id: texts }),
      hashBefore: hashes,
      hashAfter: hashes,
      commitment: hashes,
      bindings: hashes,
      more: texts,
    },
    { requiredKeys: ["format", "index", "record", "role", "rule", "action", "atMs"] },
  );
  const form = fc.constantFrom(canonicalJson, JSON.stringify);
  fc.assert(
    fc.property(entries, form, (entry, write) => {
      const body = write(entry);
      const read: unknown = JSON.parse(body);
      expect(parseEntry(body)).toEqual(canonicalJson(read) === body ? read : null);
    }),
    seeded,
  );
});

type Row = Record<string, unknown>;

interface Tables {
  readonly entries: Row[];
  readonly bindings: Row[];
  readonly openings: Row[];
}

/** A log of eight entries, each of which made a row but the fourth. */
function soundTables(): Tables {
  const tables: Tables = { entries: [], bindings: [], openings: [] };
  for (let index = 0; index < 8; index += 1) {
    const salt = index.toString(16).padStart(64, "0");
    const content = { person: `p-${index}`, details: {} };
    const made = index === 3 ? [] : [{ table: "comments", key: `["c-${index % 7}"]`, hash: hex }];
    const commitment = commitTo(fromHex(salt), content);
    const body = encodeEntry({ ...usual, index, commitment, bindings: rootOfBindings(made) });
    const { organisation, action, record } = usual;
    const found = { organisation, action, record_kind: record.kind, record_id: record.id };
    tables.entries.push({ entry_index: BigInt(index), ...found, body, leaf_hash: hashLeafText(body) });
    tables.openings.push({ entry_index: index, organisation, salt, content: canonicalJson(content) });
    for (const { table, key, hash } of made) {
      tables.bindings.push({ entry_index: index, table_name: table, row_key: key, row_hash: hash, organisation });
    }
  }
  return tables;
}

const rowsFrom = ({ entries, bindings, openings }: Tables, start: number): LogRows => {
  const of = (rows: readonly Row[]): Row[] =>
    rows.filter((row) => start === 0 || !(Number(row["entry_index"]) < start));
  return { entries: of(entries), bindings: of(bindings), openings: of(openings) };
};

const sizes = new Set([1, 3, 4, 6, 8, 9]);

interface Checked {
  readonly log: Omit<CheckedLog, "hear" | "goOnFrom">;
  readonly found: readonly string[];
}

/** Read in one, or the later part apart from the one before where that has everything in its place. */
function check(tables: Tables, middle: number | null): Checked {
  const found: string[] = [];
  const log = new CheckedLog((kind, at) => found.push(`${kind}: ${at}`));
  const reading = new LogReading(rowsFrom(tables, 0), 0, sizes, (told) => log.hear(told));
  if (middle !== null && reading.readTo(middle)) {
    log.goOnFrom(reading.nodes());
    new LogReading(rowsFrom(tables, middle), middle, sizes, (told) => log.hear(told)).readToEnd();
  } else {
    reading.readToEnd();
  }
  const { size, root, roots, latest, leftOut, unopened } = log;
  return { log: { size, root, roots, latest, leftOut, unopened }, found };
}

test("a log is told with its root, its rows, who is missing and what does not fit", () => {
  const tables = soundTables();
  tables.openings.splice(5, 1);
  const { log, found } = check(tables, null);
  const bodies = tables.entries.map(({ body }) => Buffer.from(String(body)));
  expect(found).toEqual(['bound again: entry 7, comments ["c-0"]']);
  expect([log.size, log.root, log.unopened]).toEqual([8, toHex(rootOf(bodies.map(hashLeaf))), [5]]);
  expect([...log.roots.keys()]).toEqual([1, 3, 4, 6, 8]);
  expect(log.roots.get(3)).toBe(toHex(rootOf(bodies.slice(0, 3).map(hashLeaf))));
  expect(log.latest.get('comments ["c-0"]')).toEqual({ entry: 7, hash: hex });
});

test("only what has everything in its place lets the rest be read apart", () => {
  const read = (change: (tables: Tables) => void): boolean => {
    const tables = soundTables();
    change(tables);
    return new LogReading(rowsFrom(tables, 0), 0, sizes, () => undefined).readTo(4);
  };
  expect(read(() => undefined)).toBe(true);
  expect(read(({ entries }) => entries.splice(2, 1))).toBe(false);
  expect(read(({ entries }) => entries.splice(3, 1))).toBe(false);
  expect(read(({ entries }) => entries.splice(2, 0, { ...entries[2] }))).toBe(false);
  expect(read(({ bindings }) => bindings.splice(3, 0, { ...bindings[2], entry_index: 3.5 }))).toBe(false);
});

test("whatever was done to a log, it comes to the same read in one and in two", () => {
  const table = fc.constantFrom("entries" as const, "bindings" as const, "openings" as const);
  const value = fc.constantFrom<unknown>(null, 0, 3.5, 4, 7, 12, "text", hex, '{"a":1}');
  const column = fc.constantFrom("entry_index", "body", "leaf_hash", "organisation", "row_key", "row_hash", "content");
  const change = fc.record({
    how: fc.constantFrom("remove", "double", "set"),
    table,
    at: fc.nat(7),
    column,
    value,
  });
  let apart = 0;
  fc.assert(
    fc.property(fc.array(change, { maxLength: 2 }), fc.nat(9), (changes, middle) => {
      const tables = soundTables();
      for (const each of changes) alter(tables[each.table], each);
      const whole = check(tables, null);
      expect(check(tables, middle)).toEqual(whole);
      apart += whole.found.length > 0 && middle > 0 ? 1 : 0;
    }),
    { ...seeded, numRuns: 500 },
  );
  expect(apart).toBeGreaterThan(200);
});

interface Change {
  readonly how: string;
  readonly at: number;
  readonly column: string;
  readonly value: unknown;
}

/** In order of the index as a database has it: nothing, then numbers, then text. */
function alter(rows: Row[], { how, at, column, value }: Change): void {
  const row = rows[at % rows.length] ?? {};
  if (how === "remove") rows.splice(rows.indexOf(row), 1);
  if (how === "double") rows.push({ ...row });
  if (how === "set") row[column] = value;
  const rank = (each: Row): number => (each["entry_index"] === null ? -1 : Number(each["entry_index"] ?? 0));
  rows.sort((a, b) => (Number.isNaN(rank(a)) ? 1 : Number.isNaN(rank(b)) ? -1 : rank(a) - rank(b)));
}
