/** What is offered meets what is asked for, and nothing of it tells who asked. */
import type { Marking } from "@custodiet/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { campaignSize } from "../../../../tests/campaign-size.ts";
import {
  boardInSight,
  createSight,
  type Day,
  matchOf,
  recordKinds,
  remindersOf,
  selectForExport,
  type Wanted,
} from "../../index.ts";
import { play } from "../meetings/play.ts";
import { alpha, beta, gamma, kindCalled, marked, recordsOf, seenFrom, toCommunity, today } from "../records/world.ts";

const nothing: Wanted = { exchanged: "hosting", topics: [], languages: [], from: null, until: null };
const day = (text: string) => text as Day;
const match = (offer: Partial<Wanted>, request: Partial<Wanted>) =>
  matchOf({ ...nothing, ...offer }, { ...nothing, ...request }, today);

describe("an offer meets a request", () => {
  it("of the same kind of thing, and of no other", () => {
    expect(match({}, {})).toEqual({ topics: "open", languages: "open", dates: "open" });
    expect(match({}, { exchanged: "expert" })).toBeNull();
    expect(match({ exchanged: "" }, { exchanged: "" })).toBeNull();
  });

  it("on one theme in common, where both name some", () => {
    expect(match({ topics: ["trust", "cyber"] }, { topics: ["cyber"] })?.topics).toBe("fits");
    expect(match({ topics: ["trust"] }, { topics: ["cyber"] })).toBeNull();
    expect(match({ topics: ["trust"] }, {})?.topics).toBe("open");
  });

  it("in one language in common, and of a translation in all that are asked for", () => {
    expect(match({ languages: ["en"] }, { languages: ["fr", "en"] })?.languages).toBe("fits");
    const translation = { exchanged: "translation" } as const;
    expect(match({ ...translation, languages: ["en"] }, { ...translation, languages: ["ar", "en"] })).toBeNull();
    const both = { ...translation, languages: ["ar", "en", "fr"] };
    expect(match(both, { ...translation, languages: ["ar", "en"] })?.languages).toBe("fits");
  });

  it("where their days touch, and neither is over", () => {
    const spring = { from: day("2027-03-01"), until: day("2027-05-31") };
    expect(match(spring, { from: day("2027-05-31") })?.dates).toBe("fits");
    expect(match(spring, { from: day("2027-06-01") })).toBeNull();
    expect(match(spring, { until: day("2027-02-28") })).toBeNull();
    expect(match({ until: day("2026-11-24") }, {})).toBeNull();
    expect(match({ until: today }, {})?.dates).toBe("open");
  });
});

const topics = fc.subarray(["policy", "trust", "cyber"]);
const languages = fc.subarray(["en", "fr", "ar"]);
const aDay = fc.option(fc.constantFrom("2026-11-01", "2026-12-01", "2027-02-01", "2027-06-01").map(day));
const wanted: fc.Arbitrary<Wanted> = fc.record({
  exchanged: fc.constantFrom("hosting", "translation", "expert"),
  topics,
  languages,
  from: aDay,
  until: aDay,
});

it("a match stays one when either side says less, and is found from both sides", () => {
  fc.assert(
    fc.property(wanted, wanted, fc.constantFrom("topics", "languages"), (offer, request, less) => {
      const found = matchOf(offer, request, today);
      if (found !== null) {
        expect(matchOf({ ...offer, [less]: [] }, request, today)).not.toBeNull();
        expect(matchOf(offer, { ...request, [less]: [] }, today)).not.toBeNull();
        expect(matchOf({ ...offer, from: null, until: null }, request, today)).not.toBeNull();
      }
      const records = recordsOf(
        { id: "o", kind: "offer", fields: fieldsOf(offer), marking: toCommunity },
        { id: "r", kind: "request", fields: fieldsOf(request), marking: toCommunity },
      );
      const { offers, requests } = boardInSight(createSight(records, seenFrom(beta)), null);
      const meets = (entries: typeof offers.entries) =>
        entries.flatMap(({ matches }) => matches.map(({ dates }) => dates));
      expect(meets(offers.entries)).toEqual(found === null ? [] : [found.dates]);
      expect(meets(requests.entries)).toEqual(meets(offers.entries));
    }),
    { numRuns: campaignSize(500), seed: 908 },
  );
});

const fieldsOf = ({ from, until, topics: on, languages: inThese, exchanged }: Wanted) => ({
  exchanged,
  topics: [...on],
  languages: [...inThese],
  ...(from === null ? {} : { from }),
  ...(until === null ? {} : { until }),
});

it("nothing that anybody is told depends on who made a request without attribution", () => {
  const parties = [alpha, beta] as const;
  const codes = { alpha: "BEL", beta: "NLD" } as const;
  fc.assert(
    fc.property(wanted, fc.array(wanted, { maxLength: 3 }), fc.string({ maxLength: 5 }), (asked, offered, reason) => {
      const told = parties.map((owner) => {
        const fields = {
          ...fieldsOf(asked),
          title: { en: "A request" },
          attribution: "unattributed",
          "requested-by": codes[owner],
          contact: `desk of ${owner}`,
        };
        const marking: Marking = { ...toCommunity, reason: `${reason} ${owner}` };
        const offers = offered.flatMap((each, at) => ({
          id: `o${at}`,
          kind: "offer",
          owner: parties[at % 2] ?? alpha,
          fields: { ...fieldsOf(each), "offered-by": codes[parties[at % 2] ?? alpha], "matched-with": ["r"] },
          marking: toCommunity,
        }));
        const acts = [
          [owner, { type: "commented", text: "Still needed" }],
          [gamma, { type: "commented", text: "We may help" }],
          [owner, { type: "marked", marking: { ...marking, reason: owner }, fieldMarkings: { title: marking } }],
          [owner, { type: "stepped", transition: "match", to: "matched", fields: {}, note: "" }],
          [
            owner,
            { type: "stepped", transition: "reopen", to: "open", fields: { "requested-by": codes[owner] }, note: "" },
          ],
        ] as const;
        const records = recordsOf(...offers, { id: "r", kind: "request", fields, marking, owner, acts });
        const sight = createSight(records, seenFrom(gamma));
        return JSON.stringify([
          boardInSight(sight, null),
          sight.see("r"),
          selectForExport(kindCalled("request"), sight, "green"),
          remindersOf(recordKinds, sight),
        ]);
      });
      expect(told[1]).toBe(told[0]);
      expect(told[0]).not.toMatch(/desk of/);
    }),
    { numRuns: campaignSize(300), seed: 908 },
  );
});

describe("the audience of a request without attribution", () => {
  const request = { title: { en: "Host" }, exchanged: "hosting", attribution: "unattributed" };
  const give = (marking: Marking, fields: object = request): readonly string[] => {
    const game = play();
    const order = { type: "create", fields, marking, fieldMarkings: {} } as never;
    return game.give("r", order, { kind: "request" }).map(({ code, place }) => `${code} ${place}`);
  };

  it("is the whole group or nobody yet, but not so few by name that who is left would be told", () => {
    expect(give(toCommunity)).toEqual([]);
    expect(give(marked("amber"))).toEqual([]);
    expect(give(marked("amber", beta, gamma))).toEqual(["CUS-G076 marking.releasedTo"]);
    expect(give(marked("amber", beta), { ...request, attribution: "attributed" })).toEqual([]);
  });

  it("stays so when the request is marked anew or loses its attribution later", () => {
    const game = play();
    game.make("r", "request", { ...request, attribution: "attributed" }, { marking: marked("amber", beta) });
    expect(game.change("r", { attribution: "unattributed" })).toEqual(["CUS-G076 marking.releasedTo"]);
    game.make("q", "request", request);
    const seen = game.sight().see("q");
    expect(seen?.marking.reason).toBe("Test");
    expect(game.sight(beta).see("q")?.marking.reason).toBe("");
  });
});
