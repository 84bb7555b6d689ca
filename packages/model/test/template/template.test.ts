import { readdirSync, readFileSync } from "node:fs";
import {
  type Answer,
  type Answers,
  askedPages,
  askNext,
  type BuiltDocument,
  buildDocument,
  type Column,
  categorise,
  loadModel,
  type Question,
  type Row,
  readTemplate,
  type Template,
} from "@custodiet/model";
import fc from "fast-check";
import { describe, expect, test } from "vitest";

/** The same cases in every run; a campaign tries more of them. */
fc.configureGlobal({ seed: 908 });

const folder = new URL("../../../../content/", import.meta.url);
const json = (path: string) => JSON.parse(readFileSync(new URL(path, folder), "utf8"));
const { words } = json("translations/en/templates.json");

const kinds = readdirSync(new URL("templates/", folder))
  .filter((name) => name.endsWith(".json"))
  .map((name) => name.replace(".json", ""));

/** With what every template has, as the server reads it. */
function templateOf(kind: string): Template {
  const [own, part] = [json(`templates/${kind}.json`), json("templates/parts/lists.json")];
  const read = readTemplate({
    ...own,
    pages: [...own.pages, ...part.pages],
    document: [...own.document, ...part.document],
  });
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value;
}

function build(template: Template, answers: Answers): BuiltDocument {
  const built = buildDocument(template, answers, { words, taken: [], operator: { id: "own", name: "Own" } });
  if (!built.ok) throw new Error(JSON.stringify(built.error));
  return built.value;
}

function answersTo({ answer }: Question): fc.Arbitrary<Answer> {
  switch (answer.kind) {
    case "text":
      return fc.constantFrom("Site", "موقع", "Überlingen 3: # {a}", "all");
    case "yes-no":
      return fc.boolean();
    case "choice":
      return fc.constantFrom(...answer.options);
    case "several":
      return fc.subarray([...answer.options], { minLength: answer.atLeast ?? 0 });
    case "number":
      return fc
        .double({ min: answer.min, max: answer.max, noNaN: true })
        .map((value) => Math.max(answer.min, Math.floor(value)));
    case "rows":
      return fc.uniqueArray(fc.record(Object.fromEntries([["id", idOfRow], ...answer.columns.map(cellsOf)])), {
        selector: ({ id }) => id,
        maxLength: 4,
      });
  }
}

const idOfRow = fc.constantFrom("lab", "gate", "site", "store", "lab-entrance", "cleaner");

/** Also cells that are empty, and that name what is not there. */
function cellsOf({ id, cell }: Column): [string, fc.Arbitrary<string | number | null>] {
  const places = ["building", "site", "outside", "lab", "gate", "nowhere", "laboratory-source"];
  if (cell.kind === "number") return [id, fc.constantFrom(null, cell.min, cell.max)];
  if (cell.kind === "choice") return [id, fc.constantFrom(null, ...cell.options)];
  return [id, fc.constantFrom(null, ...(cell.kind === "text" ? ["Lab", "مختبر", "a: # b"] : places))];
}

const answersOf = ({ pages }: Template): fc.Arbitrary<Answers> =>
  fc.record(
    Object.fromEntries(
      pages.flatMap(({ questions }) =>
        questions.map((question): [string, fc.Arbitrary<Answer>] => [
          question.id,
          fc.option(answersTo(question), { nil: null }),
        ]),
      ),
    ),
  );

describe.each(kinds)("the template %s", (kind) => {
  const template = templateOf(kind);

  test("gives a document without errors, whose assumed places are there, whatever is answered", () => {
    fc.assert(
      fc.property(answersOf(template), (answers) => {
        const loaded = loadModel(build(template, answers).files);
        const faults = loaded.ok ? loaded.value.warnings : loaded.error;
        expect(faults.filter(({ code }) => code !== "CUS-M131")).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });

  test("counts every question as open where nothing is known", () => {
    const asked = askedPages(template, {}).flatMap(({ questions }) => questions.map(({ id }) => id));
    expect(build(template, {}).unanswered).toEqual(asked);
  });

  test("ends once each question that is asked has an answer, if only that it is not known", () => {
    const answers: Record<string, Answer> = {};
    for (let page = askNext(template, answers); page !== null; page = askNext(template, answers)) {
      for (const { id } of page.questions) answers[id] = null;
    }
    expect(askNext(template, answers)).toBeNull();
  });
});

const hospital = templateOf("hospital");

test("an answered figure is no assumption, the same figure unanswered is one", () => {
  const place = "forces.police.time.mean";
  expect(build(hospital, { "police-minutes": null }).assumed).toContain(place);
  expect(build(hospital, { "police-minutes": 12 }).assumed).not.toContain(place);
  expect(build(hospital, { "police-minutes": 12 }).files[0]?.text).toContain("time: { mean: 12 min, sd: 3.6 min }");
});

test("a measure that is there by default is assumed to be there", () => {
  expect(build(hospital, {}).assumed).toContain("measures.engineer-escort");
  expect(build(hospital, { "engineer-accompanied": true }).assumed).not.toContain("measures.engineer-escort");
});

test("a question about what is not there is not asked, and its answer has no say", () => {
  const asked = askedPages(hospital, { guard: "none" }).flatMap(({ questions }) => questions.map(({ id }) => id));
  expect(asked).not.toContain("guard-minutes");
  expect(build(hospital, { guard: "none", "guard-minutes": 3 }).files).toEqual(
    build(hospital, { guard: "none" }).files,
  );
});

test("a taken identifier is not given again", () => {
  const options = { words, taken: ["st-anne", "st-anne-2"], operator: { id: "own", name: "Own" } };
  const built = buildDocument(hospital, { "facility-name": "St. Anné" }, options);
  expect(built.ok && built.value.files[0]?.text).toContain("id: st-anne-3,");
});

test("all that is wrong with the answers is said at once", () => {
  const options = { words, taken: [], operator: { id: "own", name: "Own" } };
  const built = buildDocument(hospital, { "police-minuts": 3, guard: "sometimes", sources: [] }, options);
  expect(built.ok ? [] : built.error.map(({ code, place }) => [code, place])).toEqual([
    ["CUS-M251", "answers.police-minuts"],
    ["CUS-M252", "answers.guard"],
    ["CUS-M252", "answers.sources"],
  ]);
});

test.each([
  ["another shape", { template: 2 }, ""],
  [
    "a question nobody asks",
    { ...hospital, document: [{ content: { facility: { name: { $answer: "nam" } } } }] },
    "document.0",
  ],
  ["an unknown section", { ...hospital, document: [{ content: { facilty: {} } }] }, "document.0"],
  [
    "a default that is no answer",
    {
      ...hospital,
      document: [],
      pages: [{ id: "a", questions: [{ id: "b", answer: { kind: "yes-no" }, default: 1 }] }],
    },
    "pages.b.default",
  ],
])("a template with %s is refused", (_, planted, place) => {
  const read = readTemplate(JSON.parse(JSON.stringify(planted)));
  expect(read.ok ? [] : read.error.map(({ code, place: at }) => [code, at])).toEqual([["CUS-M250", place]]);
});

describe("an answer that is a table", () => {
  const laboratory = templateOf("laboratory");
  const text = (answers: Answers) => build(laboratory, answers).files[0]?.text ?? "";
  const room = { id: "counting-room", name: "Counting room", within: "building", kind: "controlled", lock: "badge" };

  test("puts each of its rows into the document, as the cells say", () => {
    const loaded = loadModel(build(laboratory, { "more-rooms": [room] }).files);
    if (!loaded.ok) throw new Error(JSON.stringify(loaded.error));
    const { areas, crossings } = loaded.value.model;
    expect(areas.find(({ id }) => id === "counting-room")).toMatchObject({
      name: "Counting room",
      kind: "controlled",
      within: "building",
    });
    expect(crossings.find(({ id }) => id === "counting-room-entrance")).toMatchObject({
      name: "Door to Counting room",
      between: ["building", "counting-room"],
    });
  });

  test("assumes what no cell says, and nothing that one says", () => {
    const places = (row: Row) =>
      build(laboratory, { "more-rooms": [row] }).assumed.filter((place) => place.startsWith("areas.counting-room."));
    expect(places(room)).toEqual(["areas.counting-room.transit"]);
    expect(places({ ...room, kind: null })).toEqual(["areas.counting-room.kind", "areas.counting-room.transit"]);
  });

  test("gives a position the way to where it goes", () => {
    const position = { id: "counter", name: "Counter", persons: 2, enters: "counting-room", handles: null };
    const loaded = loadModel(build(laboratory, { "more-rooms": [room], "more-positions": [position] }).files);
    const role = loaded.ok && loaded.value.model.roles.find(({ id }) => id === "counter");
    expect(role === false ? [] : role?.access.map(({ areas }) => areas)).toEqual([
      ["site", "building", "counting-room"],
    ]);
  });

  test("keeps the licence's category of a source beside the computed one, with what says so", () => {
    const source = { id: "am", name: "Gauge", nuclide: "Am-241", activity: 0.01, area: "building" };
    const override = (row: Row) => {
      const loaded = loadModel(build(laboratory, { "more-sources": [row] }).files);
      return loaded.ok && categorise(loaded.value.model).find(({ target }) => target === "am");
    };
    expect(override({ ...source, licence: "3", basis: "Licence 17" })).toMatchObject({
      category: "3",
      byTable: { category: "4" },
      override: { category: "3", reason: "The licence says so.", decidedBy: "Licence 17" },
    });
    expect(override(source)).toMatchObject({ category: "4", override: null });
  });

  test("leaves out rows that do not say enough, or name what is not there, and tells which", () => {
    const { leftOut } = build(laboratory, {
      "more-rooms": [room, { ...room, id: "no-name", name: null }, { ...room, id: "lost", within: "nowhere" }],
      "more-doors": [{ id: "loop", name: "Loop", from: "building", to: "building" }],
    });
    expect(leftOut).toEqual([
      { question: "more-rooms", row: 1 },
      { question: "more-rooms", row: 2 },
      { question: "more-doors", row: 0 },
    ]);
  });

  test("is none with an unknown column, a number out of range, or two rows of one identifier", () => {
    const refused = (rows: readonly Row[]) => {
      const options = { words, taken: [], operator: { id: "own", name: "Own" } };
      return !buildDocument(laboratory, { "more-positions": rows }, options).ok;
    };
    const row = { id: "a", name: "A", persons: 3, enters: "site", handles: null };
    expect([[row], [{ ...row, wage: 3 }], [{ ...row, persons: 0 }], [row, row]].map(refused)).toEqual([
      false,
      true,
      true,
      true,
    ]);
  });

  test("changes nothing where it is empty", () => {
    expect(text({ "more-rooms": [], "more-doors": [] })).toBe(text({}));
  });
});

test("a category that the licence says overrides the computed one, with the licence for its basis", () => {
  const decided = (answers: Answers) => {
    const loaded = loadModel(build(hospital, answers).files);
    return loaded.ok && categorise(loaded.value.model)[0]?.override;
  };
  expect(decided({ "blood-licence": "1", "licence-basis": "Licence 12/34 of the authority" })).toEqual({
    category: "1",
    reason: "The licence says so.",
    decidedBy: "Licence 12/34 of the authority",
  });
  expect(decided({ "blood-licence": "1" })).toMatchObject({ decidedBy: "The licence (number not given)" });
  expect(decided({ "blood-licence": "unsaid" })).toBeNull();
});
