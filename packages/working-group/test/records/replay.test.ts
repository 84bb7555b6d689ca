/** A record is its events: the same events are the same record, one after another or all at once. */
import { canonicalJson } from "@custodiet/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { campaignSize } from "../../../../tests/campaign-size.ts";
import {
  createSight,
  fieldsOfAct,
  judgeOrder,
  type RecordAct,
  replay,
  versionOf,
  withdrawnState,
} from "../../index.ts";
import { alpha, beta, kindCalled, recordsOf, seenFrom, stored, toAll, toCommunity, today } from "./world.ts";

const offer = kindCalled("offer");
const made = {
  id: "o",
  kind: "offer",
  fields: { title: { en: "Beds" }, exchanged: "hosting", "offered-by": "BEL" },
  marking: toAll,
};

const act: fc.Arbitrary<RecordAct> = fc.oneof(
  fc.record({
    type: fc.constant("changed" as const),
    fields: fc.dictionary(fc.constantFrom("description", "conditions", "places"), fc.constantFrom("a", "b", null)),
  }),
  fc.record({
    type: fc.constant("stepped" as const),
    transition: fc.constant("match"),
    to: fc.constantFrom("matched", "closed"),
    fields: fc.dictionary(fc.constant("until"), fc.constantFrom("2027-01-01", null)),
    note: fc.constant(""),
  }),
  fc.constant({ type: "marked" as const, marking: toCommunity, fieldMarkings: {} }),
  fc.constant({ type: "voted" as const, choice: "watch" }),
  fc.constant({ type: "withdrawn" as const, reason: "Over" }),
  fc.constant({ type: "erased" as const }),
);
const acts = fc.array(fc.tuple(fc.constantFrom(alpha, beta), act), { maxLength: 8 });

describe("replay", () => {
  it("gives the state, the fields and the marking that the last events left", () => {
    fc.assert(
      fc.property(acts, (drawn) => {
        const [, { events }] = stored({ ...made, acts: drawn });
        const record = replay(offer, events);
        const lastOf = (name: string) =>
          events
            .map(({ act: each }) => fieldsOfAct(each)[name])
            .filter((value) => value !== undefined)
            .at(-1) ?? undefined;
        for (const name of ["description", "conditions", "until"])
          expect(record.fields[name]).toBe(lastOf(name) ?? undefined);
        const states = events.flatMap(({ act: each }) =>
          each.type === "stepped" ? [each.to] : each.type === "withdrawn" ? [withdrawnState] : [],
        );
        expect(record.state).toBe(states.at(-1) ?? "open");
        expect(record.marking).toEqual(drawn.some(([, each]) => each.type === "marked") ? toCommunity : toAll);
        expect(record.changedAtMs).toBe(events.at(-1)?.atMs);
      }),
      { numRuns: campaignSize(100), seed: 908 },
    );
  });

  it("is the same for the same events however their keys are ordered, and changes none of them", () => {
    fc.assert(
      fc.property(acts, (drawn) => {
        const [, { events }] = stored({ ...made, acts: drawn });
        const before = canonicalJson(events);
        const turned = JSON.parse(before) as typeof events;
        expect(canonicalJson(replay(offer, turned))).toBe(canonicalJson(replay(offer, events)));
        expect(canonicalJson(events)).toBe(before);
      }),
      { numRuns: campaignSize(100), seed: 908 },
    );
  });

  it("is refused where nobody made the record, or somebody made it twice", () => {
    const [, { events }] = stored(made);
    expect(() => replay(offer, [])).toThrow("nobody made");
    expect(() => replay(offer, [...events, ...events])).toThrow("made twice");
  });
});

describe("two markings", () => {
  const judge = (persons: 1 | 2, marking: typeof toAll | typeof toCommunity) => {
    const records = recordsOf({ ...made, marking: toCommunity });
    const sight = createSight(records, seenFrom(alpha));
    const record = sight.see("o");
    if (record === null) throw new Error("Its owner sees it");
    const order = { type: "mark", seen: versionOf(record), marking, fieldMarkings: {} } as const;
    const judged = judgeOrder(offer, record, order, {
      doer: { organisation: alpha, role: "secretariat" },
      sight,
      nowMs: Date.parse(today),
      known: { states: new Set(), kindOf: () => null, hasFile: () => false },
      marking: { ceiling: "amber", parties: new Set([alpha, beta]) },
      persons,
    });
    return judged.ok ? judged.value.type : judged.error.map(({ code }) => code);
  };

  it("need two persons where the later one lets anybody in who was not, and one otherwise", () => {
    const narrower = { tlp: "amber", releasedTo: [beta], caveats: [], reason: "Test" } as const;
    expect(judge(1, toAll)).toEqual(["CUS-G053"]);
    expect(judge(2, toAll)).toBe("marked");
    expect(judge(1, narrower as never)).toBe("marked");
    expect(judge(2, narrower as never)).toEqual(["CUS-G054"]);
  });

  it("are refused above the ceiling of the instance, wider than their level, and towards who is not known", () => {
    expect(judge(1, { ...toAll, tlp: "red", releasedTo: ["everybody"] } as never)).toEqual(["CUS-G046", "CUS-G047"]);
    expect(judge(1, { ...toCommunity, releasedTo: ["stranger"] } as never)).toEqual(["CUS-G048"]);
  });
});
