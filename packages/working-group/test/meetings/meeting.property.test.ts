/** Whatever is tried with a meeting, in whichever order, these hold. */
import type { Json, Marking, Tlp } from "@custodiet/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { campaignSize, campaignTimeout } from "../../../../tests/campaign-size.ts";
import {
  type Day,
  draftMinutes,
  instantOf,
  mayRead,
  meetingInSight,
  minutesMarking,
  momentAt,
  planCarryOver,
  type RecordInSight,
} from "../../index.ts";
import { alpha, beta, gamma, kindCalled, seenFrom, today } from "../records/world.ts";
import { committee, hour, type Play, play, start, vienna } from "./play.ts";

const runs = campaignSize(300);

/** One try: an order, or time that passes. */
type Try =
  | { readonly does: "wait"; readonly hours: number }
  | { readonly does: "step"; readonly id: string; readonly pick: number; readonly fields: Fields; readonly who: string }
  | { readonly does: "change"; readonly id: string; readonly fields: Fields };
type Fields = Readonly<Record<string, Json>>;

const silence = fc.integer({ min: -10, max: 150 }).map((hours) => ({
  at: new Date(start + hours * hour).toISOString().slice(0, 16),
  timeZone: "UTC",
}));
const fields: fc.Arbitrary<Fields> = fc.record({
  minutes: fc.constantFrom("One", "Two", "Three"),
  text: fc.constantFrom("One", "Two", "Three"),
  objection: fc.constant("Not so"),
  evidence: fc.constant("Done"),
  due: fc.constantFrom("2027-01-01", "2028-01-01"),
  "carried-over": fc.integer({ min: 0, max: 9 }),
  "silence-until": silence,
  meeting: fc.constant("m1"),
});

const triesOf = (...ids: readonly [string, ...string[]]): fc.Arbitrary<readonly Try[]> => {
  const id = fc.constantFrom(...ids);
  const who = fc.constantFrom(alpha, alpha, alpha, beta);
  return fc.array(
    fc.oneof(
      {
        weight: 2,
        arbitrary: fc.record({ does: fc.constant("wait" as const), hours: fc.integer({ min: 1, max: 60 }) }),
      },
      { weight: 6, arbitrary: fc.record({ does: fc.constant("step" as const), id, pick: fc.nat(9), fields, who }) },
      { weight: 1, arbitrary: fc.record({ does: fc.constant("change" as const), id, fields }) },
    ),
    { minLength: 20, maxLength: 50 },
  );
};

/** A step from where the record stands, mostly with what it needs, now and then with what it must not have. */
function attempt(game: Play, each: Try): void {
  if (each.does === "wait") {
    game.nowMs += each.hours * hour;
    return;
  }
  const { kind, state } = at(game, each.id);
  const { fields: declared, workflow } = kindCalled(kind);
  const own = Object.entries(each.fields).filter(([name]) => declared.some((field) => field.name === name));
  if (each.does === "change") {
    for (const [name, value] of own) game.change(each.id, { [name]: value });
    return;
  }
  const possible = workflow.transitions.filter(({ from }) => from.includes(state));
  const step = possible[each.pick % Math.max(possible.length, 1)];
  if (step === undefined) return;
  const [beside] = own;
  const sent = own.filter(([name]) => step.needs.includes(name));
  const all = each.pick === 9 && beside !== undefined ? [...sent, beside] : sent;
  const by = { organisation: each.who, persons: step.needsTwo ? 2 : 1 } as const;
  game.step(each.id, step.id, Object.fromEntries(all), by);
}

const at = (game: Play, id: string): RecordInSight => {
  const record = game.sight().see(id);
  if (record === null) throw new Error(id);
  return record;
};

function begun(rules: Fields): Play {
  const game = play();
  committee(game, rules);
  game.make("d", "decision", { title: { en: "D" }, text: "Zero", meeting: "m1" });
  for (const number of [1, 2]) {
    game.make(`s${number}`, "seat", { title: `Seat ${number}`, body: "body", number });
    const attendance = { meeting: "m1", party: "BEL", seat: `s${number}`, credential: "invitation" };
    game.make(`t${number}`, "attendance", attendance);
    game.make(`a${number}`, "action-item", { title: "Action", holder: "BEL", meeting: "m1" });
  }
  return game;
}

describe("whatever is tried with a meeting", () => {
  it(
    "its adopted minutes, its adopted decisions and its list of who was there stay as they were adopted",
    () => {
      let timesAdopted = 0;
      fc.assert(
        fc.property(triesOf("m1", "d", "t1"), (tries) => {
          const game = begun({});
          let adopted: unknown = null;
          let decided: unknown = null;
          const minutesNow = () => [at(game, "m1").fields["minutes"], at(game, "t1").state, at(game, "t2").state];
          for (const each of tries) {
            attempt(game, each);
            if (adopted !== null) expect(minutesNow()).toEqual(adopted);
            else if (["adopted", "published"].includes(at(game, "m1").state)) {
              adopted = minutesNow();
              timesAdopted += 1;
            }
            if (decided !== null) expect(at(game, "d").fields).toEqual(decided);
            else if (at(game, "d").state === "adopted") decided = at(game, "d").fields;
          }
        }),
        { numRuns: runs, seed: 908 },
      );
      expect(timesAdopted).toBeGreaterThan(0);
    },
    campaignTimeout(60_000),
  );

  it(
    "a decision is adopted by a quorum or after a silence that was long enough, without an objection",
    () => {
      const adoptedBy: Record<string, number> = {};
      fc.assert(
        fc.property(triesOf("d", "t1", "t2"), (tries) => {
          const game = begun({ "quorum-seats": 2, "silence-hours": 24 });
          let tabledAt = 0;
          for (const each of tries) {
            const before = at(game, "d").state;
            attempt(game, each);
            const { state, fields: now, history } = at(game, "d");
            const last = history.at(-1);
            if (before !== state && state === "under-silence") tabledAt = game.nowMs;
            if (before === state || state !== "adopted") continue;
            const how = String(last?.transition);
            adoptedBy[how] = (adoptedBy[how] ?? 0) + 1;
            if (how === "adopt-by-consensus") {
              expect([at(game, "t1").state, at(game, "t2").state]).toEqual(["present", "present"]);
              continue;
            }
            const until = momentAt(now["silence-until"]);
            const end = until === null ? Number.NaN : instantOf(until);
            expect(end).toBeGreaterThanOrEqual(tabledAt + 24 * hour);
            expect(game.nowMs).toBeGreaterThanOrEqual(end);
          }
        }),
        { numRuns: runs, seed: 908 },
      );
      // Both ways were taken: what is never adopted would satisfy anything.
      expect(Object.keys(adoptedBy).sort()).toEqual(["adopt-by-consensus", "adopt-by-silence"]);
    },
    campaignTimeout(60_000),
  );

  it(
    "an action that was carried over is at the next meeting, once more than before, and never carried twice",
    () => {
      fc.assert(
        fc.property(triesOf("a1", "a2"), (tries) => {
          const game = begun({});
          for (const each of tries) attempt(game, each);
          const secretary = { organisation: alpha, role: "secretariat" };
          const meetings = { from: "m1", to: "m2" };
          const plan = planCarryOver(game.sight(), secretary, meetings) ?? [];
          for (const { record, order } of plan) expect(game.give(record.id, order)).toEqual([]);
          for (const { record, timesCarried, dueAfter } of plan) {
            expect(at(game, record.id).fields).toMatchObject({
              "carried-over": timesCarried + 1,
              meeting: "m2",
              due: dueAfter,
            });
          }
          const carried = plan.map(({ record }) => record.id);
          for (const id of ["a1", "a2"]) {
            expect(["open", "accepted"].includes(at(game, id).state)).toBe(carried.includes(id));
          }
          expect(planCarryOver(game.sight(), secretary, meetings)).toEqual([]);
        }),
        { numRuns: runs, seed: 908 },
      );
    },
    campaignTimeout(60_000),
  );
});

const marking: fc.Arbitrary<Marking> = fc
  .record({
    tlp: fc.constantFrom<Tlp>("clear", "green", "amber", "red"),
    releasedTo: fc.uniqueArray(fc.constantFrom("everybody", "community", beta, gamma), { maxLength: 2 }),
    expires: fc.option(fc.constantFrom("2026-11-01", "2027-01-01"), { nil: undefined }),
  })
  .map(({ tlp, releasedTo, expires }) => ({
    tlp,
    releasedTo: releasedTo
      .filter((each) => each !== "everybody" || tlp === "clear")
      .filter((each) => each !== "community" || tlp === "clear" || tlp === "green"),
    caveats: [],
    reason: "Test",
    ...(expires === undefined ? {} : { expires }),
  }));

it("who reads the minutes reads every record that they were drafted from", () => {
  let drafted = 0;
  fc.assert(
    fc.property(fc.array(marking, { minLength: 5, maxLength: 5 }), (markings) => {
      const game = play();
      game.make(
        "m",
        "meeting",
        {
          title: { en: "M" },
          "meeting-kind": "annual",
          starts: vienna("2027-03-02T09:30"),
          ends: vienna("2027-03-02T17:00"),
        },
        { marking: markings[0] as Marking },
      );
      markings.slice(1).forEach((each, index) => {
        game.make(`a${index}`, "action-item", { title: "A", holder: "BEL", meeting: "m" }, { marking: each });
      });
      const whole = meetingInSight(game.sight(), "m");
      if (whole === null) throw new Error("The owner sees the meeting");
      const draft = draftMinutes(whole);
      drafted += draft.actions.length;
      for (const party of [null, beta, gamma]) {
        const reader = { ...seenFrom(party), day: today as Day };
        if (!mayRead(minutesMarking(whole.meeting), alpha, reader)) continue;
        for (const action of draft.actions) expect(mayRead(action.composite, alpha, reader)).toBe(true);
      }
      expect(draft.actions.length + draft.leftOut).toBe(4);
    }),
    { numRuns: runs, seed: 908 },
  );
  expect(drafted).toBeGreaterThan(0);
});
