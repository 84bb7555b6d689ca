import { describe, expect, it } from "vitest";
import {
  askRegistry,
  type Day,
  type FactKind,
  findContradictions,
  firstDay,
  lastDay,
  mayBeSame,
  type PartialDate,
  type PartyCode,
  type RegistryFact,
  readPartialDate,
} from "../index.ts";

const date = (text: string) => text as PartialDate;

function fact(
  party: string,
  kind: FactKind,
  on: string | null,
  source = "flyer",
  asOf: string | null = null,
): RegistryFact {
  return {
    id: `${party}-${kind}-${source}`,
    party: party as PartyCode,
    partyKind: party === "INTERPOL" ? "organisation" : "state",
    kind,
    on: on as PartialDate | null,
    reference: kind === "circulated" ? "INFCIRC/908/Add.1" : null,
    source: { name: source, asOf: asOf as PartialDate | null },
    recordedOn: null,
    note: "",
  };
}

const kindsAt = (facts: readonly RegistryFact[], asOf: string | null, source: string | null = null) =>
  askRegistry(facts, { asOf: asOf as Day | null, source }).standings.map(({ party, kind }) => `${party} ${kind}`);

describe("A date is as precise as its source", () => {
  it.each([
    ["2016", "2016-01-01", "2016-12-31"],
    ["2024-02", "2024-02-01", "2024-02-29"],
    ["1900-02", "1900-02-01", "1900-02-28"],
    ["2016-12-22", "2016-12-22", "2016-12-22"],
  ])("%s lasts from %s to %s", (text, first, last) => {
    expect([firstDay(date(text)), lastDay(date(text))]).toEqual([first, last]);
  });

  it.each(["2019-02-30", "2019-13", "2019-00", "0000", "19", "2019-1-1", "2019-01-01T00:00", ""])(
    "%s is none",
    (text) => {
      expect(readPartialDate(text)).toBeNull();
    },
  );

  it("two of them may mean one day, or not", () => {
    expect(mayBeSame(date("2019"), date("2019-03-12"))).toBe(true);
    expect(mayBeSame(date("2019-04"), date("2019-03-12"))).toBe(false);
  });
});

describe("Who subscribes is a question as of a day and by a source", () => {
  it("a State that is invented stands there, and is counted with nobody", () => {
    const facts = [fact("XAA", "listed", "2020"), fact("BEL", "listed", "2020"), fact("XBB", "withdrawn", "2020")];
    const { standings, states, fictional } = askRegistry(facts, { asOf: null, source: null });
    expect([standings.map(({ party }) => party), states, fictional]).toEqual([
      ["BEL", "XAA"],
      { atLeast: 1, atMost: 1 },
      1,
    ]);
  });

  it("a party of the original statement subscribes from its day on", () => {
    const facts = [fact("BEL", "original", "2016-04-01")];
    expect([kindsAt(facts, "2016-03-31"), kindsAt(facts, "2016-04-01")]).toEqual([[], ["BEL subscribed"]]);
  });

  it("whom a source lists without a day is listed now, and unknown on any day before the source speaks", () => {
    const facts = [fact("FRA", "listed", null, "page", "2024-03-05")];
    expect([kindsAt(facts, null), kindsAt(facts, "2024-03-04"), kindsAt(facts, "2024-03-05")]).toEqual([
      ["FRA listed"],
      ["FRA unknown"],
      ["FRA listed"],
    ]);
  });

  it("a month or a year leaves its days open", () => {
    const facts = [fact("CHE", "listed", "2019-03")];
    expect([kindsAt(facts, "2019-02-28"), kindsAt(facts, "2019-03-15"), kindsAt(facts, "2019-03-31")]).toEqual([
      [],
      ["CHE unknown"],
      ["CHE subscribed"],
    ]);
  });

  it("to have informed a mission, or handed over a note, is no subscription yet", () => {
    const facts = [fact("SVN", "mission-informed", "2018-01-01"), fact("SVN", "note-delivered", "2018-02-01")];
    expect(kindsAt(facts, null)).toEqual([]);
  });

  it("who withdrew is counted no more from that day on", () => {
    const facts = [fact("SVK", "original", "2016-04-01"), fact("SVK", "withdrawn", "2020-05-05")];
    expect([kindsAt(facts, "2020-05-04"), kindsAt(facts, "2020-05-05")]).toEqual([
      ["SVK subscribed"],
      ["SVK withdrawn"],
    ]);
    expect(askRegistry(facts, { asOf: null, source: null }).states).toEqual({ atLeast: 0, atMost: 0 });
  });

  it("one source is asked alone", () => {
    const facts = [fact("BEL", "original", "2016-04-01", "a"), fact("MYS", "listed", null, "b")];
    expect(kindsAt(facts, null, "b")).toEqual(["MYS listed"]);
  });

  it("counts are bounds where days are unknown, States and organisations apart", () => {
    const facts = [
      fact("BEL", "original", "2016-04-01"),
      fact("MYS", "listed", null),
      fact("INTERPOL", "original", "2016-04-01"),
    ];
    const { states, organisations } = askRegistry(facts, { asOf: "2018-01-01" as Day, source: null });
    expect({ states, organisations }).toEqual({
      states: { atLeast: 1, atMost: 2 },
      organisations: { atLeast: 1, atMost: 1 },
    });
  });
});

describe("Sources that disagree are shown side by side", () => {
  const none = { kind: "exactly", number: 0 } as const;

  it("days of one event that cannot be the same", () => {
    const facts = [fact("FRA", "circulated", "2019", "a"), fact("FRA", "circulated", "2020-01-01", "b")];
    expect(findContradictions(facts, [])).toEqual([{ kind: "days", party: "FRA", event: "circulated", facts }]);
  });

  it("days of which one is the other, less precisely, agree", () => {
    expect(findContradictions([fact("FRA", "listed", "2019", "a"), fact("FRA", "listed", "2019-03", "b")], [])).toEqual(
      [],
    );
  });

  it("references of one circular", () => {
    const first = fact("FRA", "circulated", "2019", "a");
    const other = { ...fact("FRA", "circulated", "2019", "b"), reference: "INFCIRC/908/Add.2" };
    expect(findContradictions([first, other], [])).toEqual([
      { kind: "references", party: "FRA", facts: [first, other] },
    ]);
  });

  it("a count outside what the facts allow for its day", () => {
    const facts = [fact("BEL", "original", "2016-04-01"), fact("MYS", "listed", null)];
    const count = (number: number) => ({
      asOf: date("2019"),
      states: { kind: "exactly", number } as const,
      organisations: none,
      source: "s",
    });
    expect([1, 2].map((number) => findContradictions(facts, [count(number)]))).toEqual([[], []]);
    expect(findContradictions(facts, [count(3)])).toEqual([
      {
        kind: "count",
        of: "states",
        asOf: "2019",
        said: { kind: "exactly", number: 3 },
        source: "s",
        facts: { atLeast: 1, atMost: 2 },
      },
    ]);
  });

  it("more than a number needs more than it", () => {
    const facts = [fact("BEL", "original", "2016-04-01"), fact("MYS", "listed", "2018")];
    const count = (number: number) => ({
      asOf: null,
      states: { kind: "more-than", number } as const,
      organisations: none,
      source: "s",
    });
    expect([1, 2].map((number) => findContradictions(facts, [count(number)]).length)).toEqual([0, 1]);
  });
});
