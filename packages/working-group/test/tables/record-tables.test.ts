/** Tables of records: columns guessed, cells read as people write them, rows judged as the form's records are. */
import type { Marking, TableRow } from "@custodiet/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { campaignSize, campaignTimeout } from "../../../../tests/campaign-size.ts";
import {
  type Circumstances,
  columnTargets,
  createRowJudge,
  createSight,
  fieldsWithoutColumn,
  guessColumns,
  headingsOf,
  type JudgedRow,
  readRecordRows,
  type StoredRecord,
  selectForExport,
  toTable,
} from "../../index.ts";
import {
  alpha,
  beta,
  gamma,
  kindCalled,
  marked,
  recordsOf,
  seenFrom,
  toAll,
  toCommunity,
  today,
} from "../records/world.ts";

const words = {
  fields: { title: ["Titre", "Название", "标题"], exchanged: ["Ce qui est échangé"] },
  choices: { hosting: ["accueil", "组织承办"] },
};

const table = (...rows: readonly (readonly (string | number)[])[]): readonly TableRow[] =>
  rows.map((cells, at) => ({ number: at + 1, cells }));

interface Around {
  readonly records?: ReadonlyMap<string, StoredRecord>;
  readonly marking?: Marking;
  readonly party?: string;
}

function bring(
  kind: string,
  rows: readonly TableRow[],
  { records = new Map(), marking = toCommunity, party = alpha }: Around = {},
) {
  const declared = kindCalled(kind);
  const reading = { kind: declared, words, language: "en", ...guessColumns(declared, rows, words, null) };
  const sight = createSight(records, seenFrom(party));
  const circumstances: Circumstances = {
    doer: { organisation: party, role: "secretariat" },
    sight,
    nowMs: Date.parse(`${today}T10:00:00Z`),
    known: { states: new Set(["BEL", "NLD"]), kindOf: (id) => sight.see(id)?.kind ?? null, hasFile: () => false },
    marking: { ceiling: "amber", parties: new Set([alpha, beta, gamma]) },
    persons: 1,
  };
  const terms = {
    kind: declared,
    circumstances,
    marking,
    headings: headingsOf(rows, reading),
    fold: (text: string) => text.toLowerCase(),
  };
  return readRecordRows(rows, reading).map(createRowJudge(terms));
}

const saidOf = ({ row, act, faults }: JudgedRow) => ({
  row,
  fields: act?.fields ?? null,
  faults: faults.map(({ code, column, found }) => [code, column, found]),
});

describe("columns", () => {
  it("are found by the names of fields in any language, below what says what the table is", () => {
    const rows = table(["# marking", "TLP:GREEN"], ["Titre (fr)", "title.en", "Ce qui est echange", "tlp", "nothing"]);
    expect(guessColumns(kindCalled("offer"), rows, words, null)).toEqual({
      headerRow: 2,
      columns: [
        { column: 0, target: "title.fr" },
        { column: 1, target: "title.en" },
        { column: 2, target: "exchanged" },
        { column: 3, target: "#tlp" },
      ],
    });
  });

  it("give nothing to files, and say which needed fields are left without one", () => {
    expect(columnTargets(kindCalled("library-item")).map(({ id }) => id)).not.toContain("file");
    expect(fieldsWithoutColumn(kindCalled("offer"), [{ column: 0, target: "title.fr" }])).toEqual([
      "exchanged",
      "offered-by",
    ]);
  });
});

describe("rows", () => {
  it("become records of what the cells say, in the words of people", () => {
    const rows = table(
      ["title.en", "title.fr", "exchanged", "offered by", "languages", "places", "from"],
      ["Rooms", "Salles", "Accueil", "BEL", "en; fr", 12, "2027-03-01"],
    );
    expect(bring("offer", rows).map(saidOf)).toEqual([
      {
        row: 2,
        fields: {
          title: { en: "Rooms", fr: "Salles" },
          exchanged: "hosting",
          "offered-by": "BEL",
          languages: ["en", "fr"],
          places: 12,
          from: "2027-03-01",
        },
        faults: [],
      },
    ]);
  });

  it("tell every fault with its column, what was found and what is expected, and are left out", () => {
    const rows = table(
      ["title", "exchanged", "offered by", "from", "places"],
      ["", "boats", "Belgium", "1/3/27", "many"],
    );
    const [judged] = bring("offer", rows);
    expect(judged && saidOf(judged)).toEqual({
      row: 2,
      fields: null,
      faults: [
        ["CUS-G043", "exchanged", "boats"],
        ["CUS-G002", "offered by", "Belgium"],
        ["CUS-G042", "from", "1/3/27"],
        ["CUS-G042", "places", "many"],
      ],
    });
    expect(judged?.faults.map(({ expected }) => expected)).toEqual([
      "one of: expert, hosting, course-places, translation, equipment, other",
      "an ISO 3166-1 alpha-3 code of a State, or an organisation's name in capitals",
      "a day: 2027-03-01",
      "a number from 1 to 10000",
    ]);
  });

  it("name records by title or identifier, and refuse a title that several have", () => {
    const decision = (id: string, text: string) => ({
      id,
      kind: "body",
      fields: { name: { en: text } },
      marking: toCommunity,
    });
    const records = recordsOf(decision("b1", "Committee"), decision("b2", "Pair"), decision("b3", "Pair"));
    const rows = table(
      ["title", "body", "number"],
      ["One", "committee", 1],
      ["Two", "b2", 1],
      ["Three", "Pair", 2],
      ["Four", "None", 3],
    );
    expect(bring("seat", rows, { records }).map(saidOf)).toEqual([
      { row: 2, fields: { title: "One", body: "b1", number: 1 }, faults: [] },
      { row: 3, fields: { title: "Two", body: "b2", number: 1 }, faults: [] },
      { row: 4, fields: null, faults: [["CUS-G044", "body", "Pair"]] },
      { row: 5, fields: null, faults: [["CUS-G044", "body", "None"]] },
    ]);
  });

  it("are held to the rules of what the rows before them have made", () => {
    const records = recordsOf({
      id: "b1",
      kind: "body",
      fields: { name: { en: "Pair" }, seats: 1 },
      marking: toCommunity,
    });
    const rows = table(["title", "body", "number"], ["One", "Pair", 1], ["Two", "Pair", 1]);
    expect(bring("seat", rows, { records }).map(saidOf)).toEqual([
      { row: 2, fields: { title: "One", body: "b1", number: 1 }, faults: [] },
      { row: 3, fields: null, faults: [["CUS-G060", "number", "1"]] },
    ]);
  });

  it("take their own marking where the table has a column for it, and none where it is empty", () => {
    const rows = table(
      ["title", "exchanged", "offered by", "tlp", "released to"],
      ["A", "hosting", "BEL", "TLP:AMBER", "alpha beta"],
      ["B", "hosting", "BEL", "", ""],
      ["C", "hosting", "BEL", "TLP:RED", "beta"],
    );
    const judged = bring("offer", rows);
    expect(judged[0]?.act?.marking).toEqual({ ...toCommunity, tlp: "amber", releasedTo: ["alpha", "beta"] });
    expect(
      judged
        .slice(1)
        .map(saidOf)
        .map(({ faults }) => faults),
    ).toEqual([[["CUS-G045", "tlp", null]], [["CUS-G046", "tlp", "TLP:RED"]]]);
  });

  it("say only once what a row before them or a record of their organisation says", () => {
    const fields = { title: { en: "Rooms" }, exchanged: "hosting", "offered-by": "BEL", places: 3 };
    const records = recordsOf({ id: "o1", kind: "offer", fields, marking: toCommunity });
    const line = ["Rooms", "hosting", "BEL"];
    const rows = table(
      ["title", "exchanged", "offered by"],
      line,
      ["Hall", "hosting", "BEL"],
      ["Hall", "hosting", "BEL"],
    );
    const codes = (party: string) =>
      bring("offer", rows, { records, party }).map(({ faults }) => faults.map(({ code }) => code));
    expect(codes(alpha)).toEqual([["CUS-G075"], [], ["CUS-G075"]]);
    expect(codes(beta)).toEqual([[], [], ["CUS-G075"]]);
  });

  it("come back from an export as what is there already", () => {
    const fields = {
      title: { en: "Rooms", fr: "Salles" },
      exchanged: "hosting",
      "offered-by": "BEL",
      languages: ["en", "fr"],
    };
    const records = recordsOf(
      { id: "o1", kind: "offer", fields, marking: toCommunity },
      { id: "o2", kind: "offer", fields: { ...fields, title: { en: "=Hall" } }, marking: marked("amber", alpha) },
    );
    const { columns, rows } = toTable(
      selectForExport(kindCalled("offer"), createSight(records, seenFrom(alpha)), "red"),
    );
    const brought = bring("offer", table(["# marking", "x"], [...columns], ...rows), { records });
    expect(brought.map(({ faults }) => faults.map(({ code }) => code))).toEqual([["CUS-G075"], ["CUS-G075"]]);
    const elsewhere = bring("offer", table([...columns], ...rows), { marking: toAll });
    expect(elsewhere.map(({ act }) => act?.fields)).toEqual([fields, { ...fields, title: { en: "=Hall" } }]);
    expect(elsewhere.map(({ act }) => act?.marking.tlp)).toEqual(["green", "amber"]);
  });

  it(
    "are judged the same whatever is hidden beside: by titles, repetitions and rules",
    () => {
      const word = fc.constantFrom("Committee", "Pair", "One", "b1", "b2");
      const hidden = fc.array(
        fc.record({ kind: fc.constantFrom("body", "seat"), word, number: fc.integer({ min: 1, max: 3 }) }),
        { maxLength: 4 },
      );
      const cells = fc.array(fc.tuple(word, word, fc.integer({ min: 1, max: 3 })), { minLength: 1, maxLength: 5 });
      const seen = {
        id: "b1",
        kind: "body",
        fields: { name: { en: "Committee" }, seats: 3 },
        marking: toCommunity,
        owner: gamma,
      };
      fc.assert(
        fc.property(hidden, cells, (drawn, lines) => {
          const rows = table(["title", "body", "number"], ...lines);
          const beside = drawn.map(({ kind, word: text, number }, at) => ({
            id: `h${at}`,
            kind,
            fields: kind === "body" ? { name: { en: text }, seats: number } : { title: text, body: "b1", number },
            marking: marked("red", beta),
            owner: beta,
          }));
          const around = (records: ReadonlyMap<string, StoredRecord>) => ({ records, party: gamma });
          expect(bring("seat", rows, around(recordsOf(seen, ...beside)))).toEqual(
            bring("seat", rows, around(recordsOf(seen))),
          );
        }),
        { numRuns: campaignSize(100), seed: 908 },
      );
    },
    campaignTimeout(30_000),
  );

  it(
    "never throw, whatever the cells hold",
    () => {
      const cell = fc.oneof(
        fc.string({ maxLength: 40 }),
        fc.integer(),
        fc.json(),
        fc.constant('{"__proto__":{"x":1}}'),
      );
      const kinds = fc.constantFrom(
        "offer",
        "seat",
        "expert",
        "meeting",
        "survey",
        "implementation-report",
        "library-item",
      );
      fc.assert(
        fc.property(kinds, fc.array(fc.array(cell, { maxLength: 40 }), { maxLength: 4 }), (kind, lines) => {
          const ids = columnTargets(kindCalled(kind)).map(({ id }) =>
            id.replace("#released-to", "released to").replace("#", ""),
          );
          for (const { act, faults } of bring(kind, table(ids, ...lines))) expect(act === null).toBe(faults.length > 0);
        }),
        { numRuns: campaignSize(100), seed: 908 },
      );
    },
    campaignTimeout(30_000),
  );
});
