import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayBefore, daysBetween, instantOf, minutesBetween, moveClock, timesOf } from "../src/group/work/clock.ts";
import { inOrder, moveOn, moveTo } from "../src/group/work/meeting/agenda-order.ts";
import { byWeight } from "../src/group/work/trends/by-weight.ts";

describe("the clock of a place", () => {
  it("moves on over midnight, whatever the zone, and back", () => {
    expect(moveClock("2027-03-09T23:30", 90)).toBe("2027-03-10T01:00");
    expect(minutesBetween("2027-03-09T23:30", "2027-03-10T01:00")).toBe(90);
  });

  it("counts days back over a month without a leap day, and forward", () => {
    expect(dayBefore("2027-03-09", 30)).toBe("2027-02-07");
    expect(daysBetween("2027-02-07", "2027-03-09")).toBe(30);
    expect(daysBetween("2027-03-09", "2027-02-07")).toBe(-30);
  });

  it("is an hour apart from UTC in Vienna in winter, and two in summer", () => {
    expect(instantOf({ at: "2027-03-09T09:30", timeZone: "Europe/Vienna" })).toBe(Date.parse("2027-03-09T08:30Z"));
    expect(instantOf({ at: "2027-07-09T09:30", timeZone: "Europe/Vienna" })).toBe(Date.parse("2027-07-09T07:30Z"));
  });

  it("gives each item its time until one of unknown length, after which none is told", () => {
    const items = [
      { id: "a", minutes: 30 },
      { id: "b", minutes: null },
      { id: "c", minutes: 15 },
    ];
    const { begins, ends, minutes } = timesOf("2027-03-09T09:30", items);
    expect([...begins]).toEqual([
      ["a", "2027-03-09T09:30"],
      ["b", "2027-03-09T10:00"],
    ]);
    expect([ends, minutes]).toEqual([null, 45]);
    expect(timesOf("2027-03-09T09:30", items.slice(0, 1)).ends).toBe("2027-03-09T10:00");
  });
});

describe("the order of an agenda", () => {
  it("moves an item one place on, and not beyond its ends", () => {
    expect(moveOn(["a", "b", "c"], "b", "up")).toEqual(["b", "a", "c"]);
    expect(moveOn(["a", "b", "c"], "b", "down")).toEqual(["a", "c", "b"]);
    expect(moveOn(["a", "b", "c"], "a", "up")).toEqual(["a", "b", "c"]);
    expect(moveOn(["a", "b", "c"], "c", "down")).toEqual(["a", "b", "c"]);
  });

  it("takes an item to another's place, and does nothing about one that is not there", () => {
    expect(moveTo(["a", "b", "c"], "a", "c")).toEqual(["b", "c", "a"]);
    expect(moveTo(["a", "b", "c"], "c", "a")).toEqual(["c", "a", "b"]);
    expect(moveTo(["a", "b", "c"], "x", "a")).toEqual(["a", "b", "c"]);
    expect(moveTo(["a", "b", "c"], "a", "x")).toEqual(["a", "b", "c"]);
  });

  it("never loses or doubles an item, whatever is moved where", () => {
    const ids = fc.uniqueArray(fc.string({ maxLength: 3 }), { maxLength: 8 });
    fc.assert(
      fc.property(ids, fc.string({ maxLength: 3 }), fc.string({ maxLength: 3 }), (all, id, before) => {
        const sorted = (some: readonly string[]) => [...some].sort();
        expect(sorted(moveTo(all, id, before))).toEqual(sorted(all));
        expect(sorted(moveOn(all, id, "down"))).toEqual(sorted(all));
      }),
      { seed: 908, numRuns: 500 },
    );
  });

  it("lets what it does not name follow as it was", () => {
    const items = ["a", "b", "c"].map((id) => ({ id }));
    expect(inOrder(items, ["c"]).map(({ id }) => id)).toEqual(["c", "a", "b"]);
  });
});

it("puts first what most say needs attention, of equals what fewest say needs none, and always the same", () => {
  const trend = (id: string, wanted: number, refused: number) => ({
    id,
    votes: { "needs-attention": wanted, "no-attention": refused },
  });
  const trends = [trend("d", 0, 0), trend("b", 2, 1), trend("a", 2, 0), trend("c", 0, 0)];
  expect(trends.toSorted(byWeight).map(({ id }) => id)).toEqual(["a", "b", "c", "d"]);
});
