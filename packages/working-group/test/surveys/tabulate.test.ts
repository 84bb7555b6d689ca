/** Answers to a survey, counted together: by whom, when, and never so that one of them can be told. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type RecordInSight, type RecordOrder, tabulate, versionOf } from "../../index.ts";
import { hour, type Play, play } from "../meetings/play.ts";
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

const tableFor = (game: Play, party: string) => tabulate(game.records, game.sight(party), "q");

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
    expect(tabulate(game.records, game.sight(beta), "gone")).toBeNull();
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

/** What an organisation may still do with its answer when the survey is closed. */
const later = fc.array(
  fc.record({
    by: fc.constantFrom("s0", "s1", "s8", "o1", "o2", "n"),
    act: fc.oneof(
      fc.constant({ type: "withdraw", reason: "Mistake" } as const),
      fc.constant({ type: "comment", text: "We meant otherwise" } as const),
      fc.record({
        type: fc.constant("mark" as const),
        marking: fc.constantFrom(
          marked("red"),
          marked("red", beta),
          marked("amber", alpha),
          { ...marked("amber", alpha), expires: "2026-11-26" },
          marked("clear", "everybody"),
        ),
        fieldMarkings: fc.constantFrom({}, { answers: marked("red") }, { survey: marked("red") }),
      }),
    ),
  }),
  { maxLength: 8 },
);

describe("the table of a closed survey", () => {
  const published = (): Play => {
    const game = answered();
    game.step("q", "close");
    game.step("q", "publish", { findings: "The State vets." }, { persons: 2 });
    return game;
  };

  it("stays as it was when an answer is marked otherwise, so that whoever asked reads it no more", () => {
    const game = published();
    const before = [alpha, beta].map((party) => JSON.stringify(tableFor(game, party)));
    const seen = versionOf(game.sight("s0").see("a-s0") as RecordInSight);
    const order = { type: "mark", seen, marking: marked("red"), fieldMarkings: {} } as const;
    expect(game.give("a-s0", order, { organisation: "s0" })).toEqual([]);
    expect(game.sight(alpha).see("a-s0")).toBeNull();
    expect([alpha, beta].map((party) => JSON.stringify(tableFor(game, party)))).toEqual(before);
  });

  it("stays as it was when the day has come on which an answer's release is over", () => {
    const game = asked();
    game.step("q", "open");
    for (const by of ["b", "c", "d", "e", "f"]) {
      const marking = { ...marked("amber", alpha), expires: "2026-11-26" };
      game.make(`a-${by}`, "survey-answer", { survey: "q", answers: [1, 1] }, { owner: by, marking });
    }
    game.step("q", "close");
    const before = JSON.stringify(tableFor(game, alpha));
    expect(before).toContain('"answered":5');
    game.nowMs += 7 * 24 * hour;
    expect(JSON.stringify(tableFor(game, alpha))).toBe(before);
  });

  it("counts no answer that was kept from whoever asked when it was closed", () => {
    const game = asked();
    game.step("q", "open");
    for (const by of ["b", "c", "d", "e", "f"]) answer(game, by, [1, 1]);
    game.make("a-g", "survey-answer", { survey: "q", answers: [2, 2] }, { owner: "g", marking: marked("red") });
    game.step("q", "close");
    const before = JSON.stringify(tableFor(game, alpha));
    expect(before).toContain('"answered":5');
    const seen = versionOf(game.sight("g").see("a-g") as RecordInSight);
    const order = { type: "mark", seen, marking: marked("amber", alpha), fieldMarkings: {} } as const;
    expect(game.give("a-g", order, { organisation: "g", persons: 2 })).toEqual([]);
    expect(JSON.stringify(tableFor(game, alpha))).toBe(before);
  });

  it("is the same in every byte for every audience, whatever is done to its answers", () => {
    let done = 0;
    fc.assert(
      fc.property(later, (acts) => {
        const game = published();
        const readers = [alpha, beta, "s0"];
        const before = readers.map((party) => JSON.stringify(tableFor(game, party)));
        for (const { by, act } of acts) {
          game.nowMs += 24 * hour;
          const own = game.sight(by).see(`a-${by}`);
          const seen = own === null ? "" : versionOf(own);
          const order: RecordOrder = act.type === "comment" ? act : { ...act, seen };
          if (game.give(`a-${by}`, order, { organisation: by, persons: 2 }).length === 0) done += 1;
        }
        expect(readers.map((party) => JSON.stringify(tableFor(game, party)))).toEqual(before);
      }),
      { numRuns: 300 },
    );
    expect(done).toBeGreaterThan(300);
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
