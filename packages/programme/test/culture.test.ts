/** What a culture survey tells, and what it never lets anybody work out. */
import type { PersonId } from "@custodiet/core";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  answeredSoFar,
  type CultureAnswer,
  cultureQuestions,
  cultureResults,
  groupsShown,
  readCultureAnswer,
  replaySurvey,
} from "../index.ts";

const agreeing: CultureAnswer = cultureQuestions.map(() => "agree");
const answersOf = (workGroup: string, count: number) =>
  Array.from({ length: count }, () => ({ workGroup, answer: agreeing }));
const shown = (sizes: Readonly<Record<string, number>>) => [...groupsShown(new Map(Object.entries(sizes)))].sort();

describe("which work groups are told", () => {
  test("one of five or more is, where no other is hidden", () => {
    expect(shown({ guards: 5, reactor: 9 })).toEqual(["guards", "reactor"]);
  });

  test("one below five is not, and neither is the one by whose difference from the whole it would be told", () => {
    expect(shown({ guards: 4, offices: 6, reactor: 9 })).toEqual(["reactor"]);
  });

  test("two below five that are five together hide nobody else", () => {
    expect(shown({ guards: 3, offices: 2, reactor: 9 })).toEqual(["reactor"]);
  });

  test("one in which nobody answered hides another: that nobody did is told of each of its persons", () => {
    expect(shown({ guards: 0, reactor: 9, workshop: 6 })).toEqual(["reactor"]);
  });

  test("whatever the sizes: each group shown has five, and what is left of the whole has none or five", () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 12 }), { maxLength: 9 }), (sizes) => {
        const named = new Map(sizes.map((size, at) => [`g${at}`, size]));
        const told = groupsShown(named);
        const sum = (isTold: boolean) =>
          [...named].filter(([name]) => told.has(name) === isTold).reduce((total, [, size]) => total + size, 0);
        const isEachLarge = [...told].every((name) => (named.get(name) ?? 0) >= 5);
        const isRestSafe = told.size === named.size || told.size === 0 || sum(false) >= 5;
        return isEachLarge && isRestSafe;
      }),
      { numRuns: 2000 },
    );
  });
});

describe("results", () => {
  test("below five answers there are none at all", () => {
    const results = cultureResults(["guards"], answersOf("guards", 4));
    expect(results).toEqual({ all: null, groups: [{ workGroup: "guards", tally: null }] });
  });

  test("every choice of every question is counted, of all and of each group that is told", () => {
    const results = cultureResults(["guards", "reactor"], [...answersOf("guards", 5), ...answersOf("reactor", 6)]);
    expect(results.all?.answered).toBe(11);
    expect(results.groups.map(({ tally }) => tally?.answered)).toEqual([5, 6]);
    const none = { disagree: 0, "rather-disagree": 0, between: 0, "rather-agree": 0, unsure: 0 };
    expect(results.all?.questions).toEqual(cultureQuestions.map(({ id }) => ({ id, chosen: { ...none, agree: 11 } })));
  });

  test("they do not depend on the order in which answers lie", () => {
    const mixed = [...answersOf("guards", 5), ...answersOf("reactor", 6)];
    const groups = ["guards", "reactor"];
    expect(cultureResults(groups, [...mixed].reverse())).toEqual(cultureResults(groups, mixed));
  });

  test("while it is open, how many have answered is told in fives", () => {
    expect([0, 4, 5, 9, 10].map(answeredSoFar)).toEqual([0, 0, 5, 5, 10]);
  });
});

test("an answer is a known choice for each question", () => {
  const given = Object.fromEntries(cultureQuestions.map(({ id }) => [id, "agree"]));
  expect(readCultureAnswer({ ...given, code: "x" })).toEqual(agreeing);
  expect(readCultureAnswer({ ...given, c04: undefined })).toBeNull();
  expect(readCultureAnswer({ ...given, c04: "perhaps" })).toBeNull();
});

test("a survey is what its acts made of it", () => {
  const by = "p-1" as PersonId;
  const begun = { type: "begun", name: "Spring", groups: [{ id: "w1", name: "Guards" }], codes: [8] } as const;
  const more = { type: "codes-made", workGroup: "w1", codes: 2 } as const;
  expect(
    replaySurvey([
      { by, on: "2026-03-01", act: begun },
      { by, on: "2026-03-02", act: more },
      { by, on: "2026-03-20", act: { type: "closed" } },
    ]),
  ).toEqual({
    name: "Spring",
    begunBy: by,
    begunOn: "2026-03-01",
    closedOn: "2026-03-20",
    groups: [{ id: "w1", name: "Guards", codes: 10 }],
    acts: 3,
  });
  expect(replaySurvey([{ by, on: "2026-03-01", act: more }])).toBeNull();
});
