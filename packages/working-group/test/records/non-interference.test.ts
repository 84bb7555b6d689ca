/**
 * Two worlds that differ only in what is above an audience's marking look the same to it: bytes, counts, ids, order,
 * found words, reminders, Home, exports and the words of refusals.
 */
import type { Json, Marking, Tlp } from "@custodiet/core";
import fc from "fast-check";
import { expect, it } from "vitest";
import { campaignSize, campaignTimeout } from "../../../../tests/campaign-size.ts";
import {
  askRecords,
  type Circumstances,
  createSight,
  findLibraryItems,
  groupHome,
  judgeOrder,
  mayRead,
  otherReportsOf,
  type RecordAct,
  type RecordEvent,
  recordKinds,
  remindersOf,
  reportedRows,
  type Sight,
  type StoredRecord,
  searchedTextOf,
  selectForExport,
  toTable,
  versionOf,
} from "../../index.ts";
import { alpha, beta, gamma, kindCalled, seenFrom, today } from "./world.ts";

const parties = [alpha, beta, gamma];
/** Who looks: never the owner of what is hidden from them. */
const viewer = gamma;
const words = ["reactor", "vetting", "badge", "culture", "hidden"];
const kinds = [
  "offer",
  "request",
  "session",
  "agenda-item",
  "seat",
  "expert",
  "trend",
  "library-item",
  "implementation-report",
] as const;
const ids = ["r0", "r1", "r2", "r3", "r4", "r5"];

const marking: fc.Arbitrary<Marking> = fc.record({
  tlp: fc.constantFrom<Tlp>("clear", "green", "amber", "red"),
  releasedTo: fc.uniqueArray(fc.constantFrom("everybody", "community", alpha, beta, gamma), { maxLength: 2 }),
  caveats: fc.constant([]),
  reason: fc.constant("Test"),
});
const word = fc.constantFrom(...words);
const ref = fc.constantFrom(...ids);

/** Values of the fields that some of the kinds have; a kind takes what it declares. */
const values: fc.Arbitrary<Readonly<Record<string, Json>>> = fc.record(
  {
    title: word.map((en) => ({ en })),
    statement: word.map((en) => ({ en })),
    name: word,
    description: word,
    conditions: word,
    attribution: fc.constantFrom("attributed", "unattributed"),
    "requested-by": fc.constantFrom("BEL", "NLD"),
    answers: fc.array(ref, { maxLength: 3 }),
    "matched-with": fc.array(ref, { maxLength: 3 }),
    "item-kind": fc.constantFrom("guide", "study"),
    topics: fc.constantFrom(["cyber"], ["cyber", "culture"]),
    "published-on": fc.constantFrom("2025", "2026-03"),
    rows: fc.constantFrom<Json>([{ commitment: "S2", status: "planned" }], [{ commitment: "C1", status: "in-place" }]),
    "other-reports": fc.constantFrom([{ instrument: "Other", "maps-to": "1", "filled-by": "S2" }]),
    session: ref,
    meeting: ref,
    papers: fc.array(ref, { maxLength: 2 }),
    number: fc.integer({ min: 1, max: 9 }),
    until: fc.constantFrom("2026-11-30", "2027-01-30"),
    "consent-until": fc.constantFrom("2026-11-01", "2027-01-01"),
    representative: fc.record({ name: word, consentUntil: fc.constantFrom("2026-11-01", "2027-11-01") }),
  },
  { requiredKeys: [] },
);

const act: fc.Arbitrary<RecordAct> = fc.oneof(
  fc.record({ type: fc.constant("changed" as const), fields: values }),
  fc.record({
    type: fc.constant("stepped" as const),
    transition: fc.constant("match"),
    to: fc.constant("matched"),
    fields: values,
    note: word,
  }),
  fc.record({
    type: fc.constant("stepped" as const),
    transition: fc.constant("share"),
    to: fc.constant("shared"),
    fields: values,
    note: word,
  }),
  fc.record({ type: fc.constant("commented" as const), text: word }),
  fc.record({ type: fc.constant("voted" as const), choice: fc.constantFrom("watch", "needs-attention") }),
  fc.record({ type: fc.constant("withdrawn" as const), reason: word }),
);

interface Drawn {
  readonly kind: (typeof kinds)[number];
  readonly owner: string;
  readonly marking: Marking;
  readonly fieldMarkings: Readonly<Record<string, Marking>>;
  readonly fields: Readonly<Record<string, Json>>;
  readonly acts: readonly { readonly organisation: string; readonly act: RecordAct }[];
}

const drawn: fc.Arbitrary<Drawn> = fc.record({
  kind: fc.constantFrom(...kinds, "offer", "request", "offer", "library-item", "implementation-report"),
  owner: fc.constantFrom(...parties),
  marking,
  fieldMarkings: fc.record({ description: marking, answers: marking, title: marking }, { requiredKeys: [] }),
  fields: values,
  acts: fc.array(fc.record({ organisation: fc.constantFrom(...parties), act }), { maxLength: 4 }),
});

const only = (kind: string, fields: Readonly<Record<string, Json>>): Readonly<Record<string, Json>> =>
  Object.fromEntries(
    Object.entries(fields).filter(([name]) => kindCalled(kind).fields.some((each) => each.name === name)),
  );

function build(id: string, { kind, owner, marking: own, fieldMarkings, fields, acts }: Drawn): StoredRecord {
  const all: readonly (readonly [string, RecordAct])[] = [
    [
      owner,
      {
        type: "created",
        fields: only(kind, fields),
        marking: own,
        fieldMarkings: only(kind, fieldMarkings as never) as never,
      },
    ],
    ...acts.map(
      ({ organisation, act: each }) =>
        [organisation, "fields" in each ? { ...each, fields: only(kind, each.fields) } : each] as const,
    ),
  ];
  const at = ids.indexOf(id);
  const events = all.map(
    ([organisation, each], number): RecordEvent => ({
      record: id,
      kind,
      number: number + 1,
      organisation,
      person: `${organisation}.p`,
      role: "secretariat",
      atMs: 1e12 + at * 1e6 + number * 1e3,
      entryIndex: at * 10 + number,
      act: each,
    }),
  );
  return { kind: kindCalled(kind), events: events.filter((event) => event.act !== nothing) };
}

/** Everything that an audience can be told. */
function tellAll(sight: Sight): string {
  const reading = { languages: ["en"], fold: (text: string) => text.toLowerCase() };
  const lists = kinds.flatMap((id) => {
    const kind = kindCalled(id);
    const texts = sight.all(id).map((record) => ({ id: record.id, text: searchedTextOf(kind, record) }));
    return ["", ...words].flatMap((asked) =>
      ["created", "title", "until"].map((sort) => {
        const holding = texts.filter(({ text }) => JSON.stringify(text).includes(asked)).map((each) => each.id);
        const among = asked === "" ? null : new Set(holding);
        const question = { among, state: null, where: [], sort, order: "up", page: 1, pageSize: 3 } as const;
        const { page, ...counts } = askRecords(kind, sight, question, reading);
        return { counts, page, texts, versions: page.map(versionOf) };
      }),
    );
  });
  const exports = kinds.map((id) => toTable(selectForExport(kindCalled(id), sight, "green")));
  const refusals = ids.map((id): unknown => {
    const record = sight.see(id);
    if (record === null) return null;
    const fields = { "matched-with": ids, answers: ids, number: 3, holder: "BEL" };
    const order = { type: "change", seen: versionOf(record), fields } as const;
    return judgeOrder(kindCalled(record.kind), record, order, circumstances(sight));
  });
  const creation = judgeOrder(
    kindCalled("seat"),
    null,
    {
      type: "create",
      fields: { title: "Seat", body: "r0", number: 3 },
      marking: { tlp: "clear", releasedTo: [beta], caveats: [], reason: "Test" },
      fieldMarkings: {},
    },
    circumstances(sight),
  );
  const reminders = remindersOf(recordKinds, sight).map(({ record, daysLeft }) => [record.id, daysLeft]);
  const home = groupHome(recordKinds, sight, { organisation: viewer, role: "secretariat" }, Date.parse(today));
  const library = ["guide", null].map((asked) => {
    const any = { topic: null, language: null, year: null, among: null };
    const question = { ...any, kind: asked, sort: "newest", page: 1, pageSize: 2 } as const;
    return findLibraryItems(sight, question, reading);
  });
  const reports = sight
    .all("implementation-report")
    .map(({ fields }) => [reportedRows(fields["rows"]), otherReportsOf(fields)]);
  return JSON.stringify({ reports, library, lists, exports, refusals, creation, reminders, home });
}

const circumstances = (sight: Sight): Circumstances => ({
  doer: { organisation: viewer, role: "secretariat" },
  sight,
  nowMs: Date.parse(today),
  known: { states: new Set(["BEL", "NLD"]), kindOf: (id) => sight.see(id)?.kind ?? null, hasFile: () => false },
  marking: { ceiling: "red", parties: new Set(sight.all("party").map(({ id }) => id)) },
  persons: 1,
});

/** Stands for an act that did not happen, and keeps the places of the others. */
const nothing: RecordAct = { type: "erased" };

const isHiddenFrom = ({ kind, marking: own, owner, acts }: Drawn): boolean => {
  const isOpened =
    kind !== "implementation-report" ||
    acts.some(
      ({ act: { type }, act: done }) => type === "stepped" && "transition" in done && done.transition === "share",
    );
  return !mayRead(own, owner, seenFrom(viewer)) || (owner !== viewer && !isOpened);
};

const world = fc.array(drawn, { minLength: 2, maxLength: ids.length });

function namingOnly(each: Drawn, known: ReadonlySet<string>): Drawn {
  const strip = (fields: Readonly<Record<string, Json>>): Readonly<Record<string, Json>> =>
    Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, stripped(name, value, known)]));
  const present = new Map(
    Object.entries(strip(only(each.kind, each.fields))).map(([name, value]) => [name, JSON.stringify(value)]),
  );
  const acts = each.acts.map((done) => {
    if (!("fields" in done.act)) return done;
    const fields = strip(only(each.kind, done.act.fields));
    const isChange = Object.entries(fields).some(
      ([name, value]) => (present.get(name) ?? "null") !== JSON.stringify(value),
    );
    for (const [name, value] of Object.entries(fields)) present.set(name, JSON.stringify(value));
    // A change of nothing that is in sight may as well not have been.
    return { ...done, act: done.act.type === "changed" && !isChange ? nothing : { ...done.act, fields } };
  });
  return { ...each, fields: strip(each.fields), acts };
}

function stripped(name: string, value: Json, known: ReadonlySet<string>): Json {
  if (Array.isArray(value) && !["topics", "rows", "other-reports"].includes(name)) {
    const kept = value.filter((id) => known.has(String(id)));
    return kept.length === 0 ? null : kept;
  }
  return ["session", "meeting"].includes(name) && !known.has(String(value)) ? null : value;
}

const seen = (drawings: readonly (Drawn | null)[]): string => tellAll(createSight(worldOf(drawings), seenFrom(viewer)));

function worldOf(drawings: readonly (Drawn | null)[]): Map<string, StoredRecord> {
  const records = new Map<string, StoredRecord>();
  for (const [at, each] of drawings.entries())
    if (each !== null) records.set(ids[at] ?? "", build(ids[at] ?? "", each));
  return records;
}

it(
  "hidden records may be anything, or not be there",
  () => {
    fc.assert(
      fc.property(world, world, (drawings, others) => {
        const hidden = others.filter(isHiddenFrom);
        const replaced = drawings.map((each, at) =>
          isHiddenFrom(each) ? (hidden[at % Math.max(1, hidden.length)] ?? null) : each,
        );
        const removed = drawings.map((each) => (isHiddenFrom(each) ? null : each));
        const first = seen(drawings);
        expect(seen(replaced)).toBe(first);
        expect(seen(removed)).toBe(first);
        // What names a hidden record may as well name nothing.
        const sight = createSight(worldOf(drawings), seenFrom(viewer));
        const inSight = new Set(ids.filter((id) => sight.see(id) !== null));
        const unnamed = drawings.map((each, at) => (inSight.has(ids[at] ?? "") ? namingOnly(each, inSight) : null));
        expect(seen(unnamed)).toBe(first);
      }),
      { numRuns: campaignSize(100), seed: 908 },
    );
  },
  campaignTimeout(60_000),
);

it(
  "hidden fields may hold anything, or nothing",
  () => {
    const hidingMarking: Marking = { tlp: "amber", releasedTo: [beta], caveats: [], reason: "Test" };
    const hides = (each: Drawn): Drawn => ({
      ...each,
      owner: each.owner === viewer ? alpha : each.owner,
      fieldMarkings: { description: hidingMarking, answers: hidingMarking },
    });
    const without = (fields: Readonly<Record<string, Json>>, other: string | null): Readonly<Record<string, Json>> => {
      const { description: _description, answers: _answers, ...kept } = fields;
      return other === null ? kept : { ...kept, description: other, answers: [other] };
    };
    const change = (each: Drawn, other: string | null): Drawn => ({
      ...each,
      fields: without(each.fields, other),
      acts: each.acts.map(({ organisation, act: done }) => ({
        organisation,
        act: "fields" in done ? { ...done, fields: without(done.fields, other) } : done,
      })),
    });
    fc.assert(
      fc.property(world, fc.constantFrom(...ids), (drawings, other) => {
        const first = drawings.map(hides);
        const told = seen(first);
        expect(seen(first.map((each) => change(each, null)))).toBe(told);
        expect(seen(first.map((each) => change(each, other)))).toBe(told);
      }),
      { numRuns: campaignSize(100), seed: 908 },
    );
  },
  campaignTimeout(60_000),
);

it(
  "rows that name others may hold anything, or not be there",
  () => {
    const row = (names: string, narrative: string): Json => ({
      ...{ commitment: "S4", status: "reviewed", narrative },
      "shared-with": names,
    });
    const change = (each: Drawn, others: readonly Json[]): Drawn => {
      const withRows = (fields: Readonly<Record<string, Json>>): Readonly<Record<string, Json>> =>
        Array.isArray(fields["rows"]) ? { ...fields, rows: [...others, ...fields["rows"]] } : fields;
      return {
        ...each,
        owner: each.owner === viewer ? alpha : each.owner,
        fields: withRows(each.fields),
        acts: each.acts.map(({ organisation, act: done }) => ({
          organisation,
          act: "fields" in done ? { ...done, fields: withRows(done.fields) } : done,
        })),
      };
    };
    const hidden = fc.array(
      fc.tuple(fc.constantFrom(beta, `${alpha}, ${beta}`, "nobody"), word).map(([names, text]) => row(names, text)),
      { maxLength: 3 },
    );
    fc.assert(
      fc.property(world, hidden, hidden, (drawings, some, others) => {
        const told = seen(drawings.map((each) => change(each, some)));
        expect(seen(drawings.map((each) => change(each, others)))).toBe(told);
        expect(seen(drawings.map((each) => change(each, [])))).toBe(told);
      }),
      { numRuns: campaignSize(100), seed: 908 },
    );
  },
  campaignTimeout(60_000),
);
