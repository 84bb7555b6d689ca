import { readdirSync, readFileSync } from "node:fs";
import {
  type Answer,
  type Answers,
  askedPages,
  askNext,
  type BuiltDocument,
  buildDocument,
  loadModel,
  type Question,
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

const kinds = readdirSync(new URL("templates/", folder)).map((name) => name.replace(".json", ""));

function templateOf(kind: string): Template {
  const read = readTemplate(json(`templates/${kind}.json`));
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
  }
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
