import { describe, expect, it } from "vitest";
import { calendarOf } from "../../index.ts";
import { beta, marked, toAll } from "../records/world.ts";
import { committee, play, vienna } from "./play.ts";

describe("a calendar", () => {
  it("has what is in sight, by instants; at amber and above nothing but the time", () => {
    const game = play();
    committee(game);
    const session = { title: { en: "Closed sitting" }, meeting: "m1", restricted: "yes", room: "C3" };
    game.make("s", "session", { ...session, starts: vienna("2027-03-02T14:00") }, { marking: marked("amber", beta) });
    game.make(
      "e",
      "event",
      { title: { en: "Workshop" }, "event-kind": "workshop", from: "2027-01-04" },
      { marking: toAll },
    );
    game.make(
      "vague",
      "event",
      { title: { en: "Course" }, "event-kind": "course", from: "2027-01" },
      { marking: toAll },
    );
    const seen = (party: string) =>
      calendarOf(game.sight(party), ["en"]).items.map(({ id, startMs, endMs, isAllDay, told }) => [
        id,
        new Date(startMs).toISOString(),
        (endMs - startMs) / 3_600_000,
        isAllDay,
        told,
      ]);
    const workshop = ["e", "2027-01-04T00:00:00.000Z", 24, true, { title: "Workshop", place: "" }];
    const first = ["m1", "2027-03-02T08:30:00.000Z", 7.5, false, { title: "Meeting m1", place: "" }];
    const second = ["m2", "2028-03-07T08:30:00.000Z", 7.5, false, { title: "Meeting m2", place: "" }];
    expect(seen(beta)).toEqual([workshop, first, ["s", "2027-03-02T13:00:00.000Z", 1, false, null], second]);
    expect(seen("gamma")).toEqual([workshop, first, second]);
  });

  it("has a meeting before what it opens with, whatever their numbers", () => {
    const game = play();
    committee(game);
    const opening = { title: { en: "Opening" }, meeting: "m1", restricted: "no", room: "C3" };
    game.make("a", "session", { ...opening, starts: vienna("2027-03-02T09:30") }, { marking: toAll });
    const ids = calendarOf(game.sight(beta), ["en"]).items.map(({ id }) => id);
    expect(ids).toEqual(["m1", "a", "m2"]);
  });

  it("leaves out what is cancelled or withdrawn", () => {
    const game = play();
    const event = { title: { en: "Workshop" }, "event-kind": "workshop", from: "2027-01-04" };
    game.make("e", "event", event);
    game.step("e", "cancel");
    expect(calendarOf(game.sight(), ["en"]).items).toEqual([]);
  });
});
