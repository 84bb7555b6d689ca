/** Answers to a survey, counted together: by whom, when, and never so that one of them can be told. */
import { describe, expect, it } from "vitest";
import { tabulate, versionOf } from "../../index.ts";
import { type Play, play } from "../meetings/play.ts";
import { alpha, beta, gamma, marked } from "../records/world.ts";

const questions = [
  { question: "Who vets?", options: "the State; the operator; nobody" },
  { question: "How often?", options: "once; each year" },
];

function asked(): Play {
  const game = play();
  game.make("q", "survey", { title: { en: "Vetting" }, questions, "closes-on": "2026-12-20" });
  return game;
}

const answer = (game: Play, by: string, answers: readonly number[]): string =>
  game.make(
    `a-${by}`,
    "survey-answer",
    { survey: "q", answers: [...answers] },
    {
      owner: by,
      marking: marked("amber", alpha),
    },
  );

const tableFor = (game: Play, party: string) => tabulate(game.sight(alpha), game.sight(party), "q");

/** Twelve organisations: nine say "the State", two "the operator", one nothing. */
function answered(): Play {
  const game = asked();
  game.step("q", "open");
  for (let at = 0; at < 9; at += 1) answer(game, `s${at}`, [1, at < 6 ? 1 : 2]);
  answer(game, "o1", [2, 1]);
  answer(game, "o2", [2, 2]);
  answer(game, "n", [0, 2]);
  return game;
}

describe("a survey's table", () => {
  it("is there when the survey is closed, for whoever asked; for others when two have published it", () => {
    const game = answered();
    expect(tableFor(game, alpha)).toBe("still-open");
    game.step("q", "close");
    expect(tableFor(game, alpha)).toMatchObject({ answered: 12 });
    expect(tableFor(game, beta)).toBe("not-published");
    expect(game.step("q", "publish", { findings: "The State vets." }, { persons: 2 })).toEqual([]);
    expect(tableFor(game, beta)).toMatchObject({ answered: 12 });
    expect(tabulate(game.sight(alpha), game.sight(beta), "gone")).toBeNull();
  });

  it("hides small numbers with what would tell them", () => {
    const game = answered();
    game.step("q", "close");
    expect(tableFor(game, alpha)).toMatchObject({
      questions: [
        {
          question: "Who vets?",
          options: [
            { option: "the State", count: null },
            { option: "the operator", count: null },
            { option: "nobody", count: null },
          ],
          unanswered: null,
        },
        {
          options: [
            { option: "once", count: 7 },
            { option: "each year", count: 5 },
          ],
          unanswered: 0,
        },
      ],
    });
  });

  it("of fewer than five answers tells nothing, not even how many", () => {
    const game = asked();
    game.step("q", "open");
    for (const by of ["b", "c", "d", "e"]) answer(game, by, [1, 1]);
    game.step("q", "close");
    const table = tableFor(game, alpha);
    expect(table).toMatchObject({ answered: null });
    expect(JSON.stringify(table)).not.toMatch(/"(count|unanswered)":\d/);
  });

  it("stays as it was when an answer is withdrawn after the closing", () => {
    const game = answered();
    game.nowMs += 1000;
    game.step("q", "close");
    const before = JSON.stringify(tableFor(game, alpha));
    game.nowMs += 1000;
    const own = game.sight("s0").see("a-s0");
    const withdrawal = { type: "withdraw", seen: own === null ? "" : versionOf(own), reason: "Mistake" } as const;
    expect(game.give("a-s0", withdrawal, { organisation: "s0" })).toEqual([]);
    expect(JSON.stringify(tableFor(game, alpha))).toBe(before);
  });
});

describe("an answer", () => {
  it("is given while the survey is open, once by an organisation, and changed no more when it is closed", () => {
    const game = asked();
    expect(() => answer(game, beta, [1, 1])).toThrow("CUS-G073");
    game.step("q", "open");
    answer(game, beta, [1, 1]);
    const again = { survey: "q", answers: [2, 2] };
    const terms = { owner: beta, marking: marked("amber", alpha) };
    expect(() => game.make("a-2", "survey-answer", again, terms)).toThrow("CUS-G074");
    answer(game, gamma, [1, 2]);
    game.step("q", "close");
    const own = game.sight(beta).see(`a-${beta}`);
    const change = { type: "change", seen: own === null ? "" : versionOf(own), fields: { answers: [2, 2] } } as const;
    const faults = game.give(`a-${beta}`, change, { organisation: beta });
    expect(faults.map(({ code }) => code)).toEqual(["CUS-G073"]);
  });
});
