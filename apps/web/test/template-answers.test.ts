import { expect, test } from "vitest";
import { isDefault, withoutDefaults } from "../src/facilities/new/default-answers.ts";
import { partsOf } from "../src/patterns/termed-text.tsx";

const question = (id: string, standard: boolean | string[]) => ({
  id,
  answer: { kind: "yes-no" as const },
  default: standard,
});
const questions = new Map([
  ["window", question("window", false)],
  ["watched-by", question("watched-by", ["camera"])],
]);

test("an answer that is the default makes no other site, nor does one that is not known", () => {
  const answers = { window: false, "watched-by": ["camera"], guard: null, "police-minutes": 12 };
  expect(withoutDefaults(questions, answers)).toEqual({ "police-minutes": 12 });
});

test("no answer is not the default confirmed", () => {
  expect([isDefault(questions.get("window"), undefined), isDefault(undefined, undefined)]).toEqual([false, false]);
});

test("a term stands between tags of its name", () => {
  expect(partsOf("The <delay>delay</delay>: see <escort>escort</escort>").map(({ id, shown }) => [id, shown])).toEqual([
    [null, "The "],
    ["delay", "delay"],
    [null, ": see "],
    ["escort", "escort"],
  ]);
});

test("what looks like a tag and is closed by no other is text", () => {
  expect(partsOf("a <b c")).toEqual([{ id: null, shown: "a <b c", at: 0 }]);
});
