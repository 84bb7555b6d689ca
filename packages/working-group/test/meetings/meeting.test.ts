import { describe, expect, it } from "vitest";
import {
  draftMinutes,
  instantOf,
  type MeetingInSight,
  meetingInSight,
  meetingsAfter,
  planCarryOver,
  type RecordInSight,
  versionOf,
} from "../../index.ts";
import { beta, marked, toAll } from "../records/world.ts";
import { committee, hour, type Play, play, start, stateOf, vienna } from "./play.ts";

const ids = (records: readonly RecordInSight[]): string[] => records.map(({ id }) => id);
const item = (title: string, more = {}) => ({ title: { en: title }, ...more });
const secretary = { organisation: "alpha", role: "secretariat" };

function seen(game: Play, id = "m1"): MeetingInSight {
  const found = meetingInSight(game.sight(), id);
  if (found === null) throw new Error(`${id} is not in sight`);
  return found;
}

describe("what a clock shows", () => {
  it("is an instant by the place's summer and winter time", () => {
    const at = (time: string, timeZone: string) => new Date(instantOf({ at: time, timeZone })).toISOString();
    expect(at("2027-03-02T09:30", "Europe/Vienna")).toBe("2027-03-02T08:30:00.000Z");
    expect(at("2027-07-02T09:30", "Europe/Vienna")).toBe("2027-07-02T07:30:00.000Z");
    expect(at("2027-03-02T09:30", "Asia/Kathmandu")).toBe("2027-03-02T03:45:00.000Z");
    expect(at("2027-01-01T00:30", "Pacific/Auckland")).toBe("2026-12-31T11:30:00.000Z");
  });
});

describe("an agenda", () => {
  it("comes from the backlog, in the order that the meeting lists, session by session", () => {
    const game = play();
    committee(game);
    const session = (id: string, at: string, restricted: string) =>
      game.make(id, "session", { title: { en: id }, meeting: "m1", starts: vienna(at), restricted });
    session("late", "2027-03-02T14:00", "yes");
    session("early", "2027-03-02T10:00", "no");
    for (const id of ["a", "b", "c", "d"]) game.make(id, "agenda-item", item(id));
    expect(ids(seen(game).backlog.items)).toEqual(["a", "b", "c", "d"]);
    expect(game.step("a", "place", { meeting: "m1" })).toEqual([]);
    expect(game.step("b", "place-in-session", { meeting: "m1", session: "late" })).toEqual([]);
    expect(game.step("c", "place-in-session", { meeting: "m1", session: "early" })).toEqual([]);
    expect(game.step("d", "place-in-session", { meeting: "m1", session: "early" })).toEqual([]);
    expect(game.change("m1", { agenda: ["d", "c"] })).toEqual([]);
    const parts = seen(game).agenda.map(({ session: at, items }) => [
      at?.id ?? null,
      items.map((each) => `${each.position} ${each.item.id}`),
    ]);
    expect(parts).toEqual([
      [null, ["1 a"]],
      ["early", ["2 d", "3 c"]],
      ["late", ["4 b"]],
    ]);
    expect(seen(game).backlog.items).toEqual([]);
  });

  it("takes what another organisation proposed, and only who keeps the meeting places it", () => {
    const game = play();
    committee(game);
    game.make("theirs", "agenda-item", item("Cyber"), { owner: beta });
    const place = { meeting: "m1" };
    expect(game.step("theirs", "place", place, { organisation: beta })).toEqual(["CUS-G069 meeting"]);
    expect(game.step("theirs", "place", place)).toEqual([]);
  });

  it("is not moved while it is frozen, and may be amended in session", () => {
    const game = play();
    committee(game);
    for (const id of ["a", "b"]) game.make(id, "agenda-item", item(id));
    game.step("a", "place", { meeting: "m1" });
    game.step("m1", "announce");
    game.step("m1", "freeze-agenda");
    expect(game.step("b", "place", { meeting: "m1" })).toEqual(["CUS-G070 meeting"]);
    expect(game.step("a", "take-off")).toEqual(["CUS-G070 meeting"]);
    expect(game.change("m1", { agenda: ["a"] })).toEqual(["CUS-G052 agenda"]);
    expect(game.change("a", { meeting: "m2" })).toEqual(["CUS-G052 meeting"]);
    game.step("m1", "open");
    expect(game.step("b", "place", { meeting: "m1" })).toEqual([]);
  });

  it("has the meeting's papers and those its items name; what is handed in for no meeting waits", () => {
    const game = play();
    committee(game);
    const file = { hash: "a".repeat(64), name: "p.pdf", mediaType: "application/pdf", byteLength: 9 };
    const paper = (id: string, more = {}) => game.make(id, "paper", { title: { en: id }, file, ...more });
    paper("p2", { meeting: "m1", symbol: "SC/2" });
    paper("p1", { symbol: "SC/1" });
    paper("waiting");
    paper("other", { meeting: "m2" });
    for (const id of ["p1", "waiting"]) game.step(id, "submit");
    game.make("a", "agenda-item", item("A", { papers: ["p1"] }));
    game.step("a", "place", { meeting: "m1" });
    expect(ids(seen(game).papers)).toEqual(["p1", "p2"]);
    expect(ids(seen(game).backlog.papers)).toEqual(["p1", "waiting"]);
  });
});

describe("carrying over", () => {
  const action = (game: Play, id: string, more = {}) =>
    game.make(id, "action-item", { title: id, holder: "BEL", meeting: "m1", ...more });

  it("takes open actions and unfinished items to the next meeting, counts each time, and leaves what is done", () => {
    const game = play();
    committee(game);
    action(game, "open", { due: "2027-01-15" });
    action(game, "undated");
    action(game, "later", { due: "2029-06-30" });
    action(game, "done", { due: "2027-01-15" });
    game.step("done", "report-done", { evidence: "Sent" });
    game.make("i", "agenda-item", item("Unfinished"));
    game.step("i", "place", { meeting: "m1" });
    game.nowMs = Date.parse("2027-03-03T09:00:00Z");
    expect(ids(meetingsAfter(game.sight(), seen(game).meeting))).toEqual(["m2"]);
    const plan = planCarryOver(game.sight(), secretary, { from: "m1", to: "m2" }) ?? [];
    expect(plan.map((each) => [each.record.id, each.timesCarried, each.dueBefore, each.dueAfter, each.mayDo])).toEqual([
      ["open", 0, "2027-01-15", "2028-03-07", true],
      ["later", 0, "2029-06-30", "2029-06-30", true],
      ["undated", 0, null, "2028-03-07", true],
      ["i", 0, null, null, true],
    ]);
    for (const { record, order } of plan) expect(game.give(record.id, order)).toEqual([]);
    expect(game.sight().see("open")?.fields).toMatchObject({ "carried-over": 1, meeting: "m2", due: "2028-03-07" });
    expect([stateOf(game, "i"), game.sight().see("i")?.fields["meeting"]]).toEqual(["backlog", undefined]);
    expect(planCarryOver(game.sight(), secretary, { from: "m1", to: "m2" })).toEqual([]);
  });

  it("says what another organisation keeps, and refuses to go back in time", () => {
    const game = play();
    committee(game);
    game.make("theirs", "action-item", { title: "T", holder: "NLD", meeting: "m1" }, { owner: beta });
    const plan = planCarryOver(game.sight(), secretary, { from: "m1", to: "m2" });
    expect(plan?.map(({ record, mayDo }) => [record.id, mayDo])).toEqual([["theirs", false]]);
    expect(planCarryOver(game.sight(), secretary, { from: "m2", to: "m1" })).toBeNull();
    expect(planCarryOver(game.sight(), secretary, { from: "m1", to: "theirs" })).toBeNull();
  });
});

describe("a decision", () => {
  const decide = (game: Play, more = {}) => {
    game.make("d", "decision", { title: { en: "D" }, text: "Agreed text", meeting: "m1", ...more });
    game.step("d", "table");
  };
  const attend = (game: Play, number: number) => {
    game.make(`s${number}`, "seat", { title: `Seat ${number}`, body: "body", number });
    game.make(`t${number}`, "attendance", {
      meeting: "m1",
      party: "BEL",
      seat: `s${number}`,
      credential: "note-verbale",
    });
    game.step(`t${number}`, "mark-present");
  };

  it("by consensus without the quorum that the body has set is refused with its rule", () => {
    const game = play();
    committee(game, { "quorum-seats": 2 });
    attend(game, 1);
    decide(game);
    const order = { type: "step", transition: "adopt-by-consensus", fields: {}, note: "" } as const;
    const [refusal] = game.give("d", { ...order, seen: versionIn(game, "d") });
    expect(refusal).toMatchObject({ code: "CUS-G064", found: "1; the rule: 2 seats" });
    attend(game, 2);
    expect(game.step("d", "adopt-by-consensus")).toEqual([]);
    expect(game.sight().see("d")?.fields["decided-on"]).toBe("2026-11-25");
  });

  it("is by consensus whoever is there where the body has set no quorum", () => {
    const game = play();
    committee(game);
    decide(game);
    expect(game.step("d", "adopt-by-consensus")).toEqual([]);
  });

  it("by silence takes the hours of the meeting's own body, and is adopted at their end", () => {
    const game = play();
    committee(game, { "silence-hours": 72 });
    decide(game);
    const until = (at: string) => ({ "silence-until": { at, timeZone: "UTC" } });
    expect(game.step("d", "put-under-silence", until("2026-11-28T08:59"))).toEqual(["CUS-G065 silence-until"]);
    expect(game.step("d", "put-under-silence", until("2026-11-28T09:00"))).toEqual([]);
    game.nowMs = start + 72 * hour - 1;
    expect(game.step("d", "adopt-by-silence")).toEqual(["CUS-G066 silence-until"]);
    game.nowMs = start + 72 * hour;
    expect(game.step("d", "object", { objection: "Late" }, { organisation: beta, role: "committee-member" })).toEqual([
      "CUS-G072 silence-until",
    ]);
    expect(game.step("d", "adopt-by-silence")).toEqual([]);
    expect(game.change("d", { text: "Other" })).toEqual(["CUS-G052 text"]);
  });

  it("is broken by an objection in time, with its reason", () => {
    const game = play();
    committee(game);
    decide(game);
    game.step("d", "put-under-silence", { "silence-until": { at: "2026-11-26T09:00", timeZone: "UTC" } });
    const objector = { organisation: beta, role: "committee-member" };
    expect(game.step("d", "object", {}, objector)).toEqual(["CUS-G041 objection"]);
    expect(game.step("d", "object", { objection: "Not so" }, objector)).toEqual([]);
    expect(stateOf(game, "d")).toBe("broken");
  });

  it("is not reworded by the step that adopts it", () => {
    const game = play();
    committee(game);
    decide(game);
    game.step("d", "put-under-silence", { "silence-until": { at: "2026-11-26T09:00", timeZone: "UTC" } });
    game.nowMs = start + 24 * hour;
    expect(game.step("d", "adopt-by-silence", { text: "Another text" })).toEqual(["CUS-G052 text"]);
  });
});

describe("minutes", () => {
  it("take who was there, what was treated and decided, and nothing that their readers may not see", () => {
    const game = play();
    committee(game);
    for (const [id, party] of [
      ["bel", "BEL"],
      ["nld", "NLD"],
    ] as const) {
      game.make(id, "attendance", { meeting: "m1", party, credential: "nomination-letter" });
    }
    game.step("bel", "mark-present");
    game.step("nld", "excuse");
    game.make("open", "decision", { title: { en: "O" }, text: "O", meeting: "m1" }, { marking: toAll });
    game.make(
      "closed",
      "decision",
      { title: { en: "C" }, text: "C", meeting: "m1" },
      { marking: marked("amber", beta) },
    );
    for (const id of ["open", "closed"]) {
      game.step(id, "table");
      game.step(id, "adopt-by-consensus");
    }
    const draft = draftMinutes(seen(game));
    expect([ids(draft.present), ids(draft.excused), ids(draft.absent)]).toEqual([["bel"], ["nld"], []]);
    expect([ids(draft.decisions), draft.leftOut]).toEqual([["open"], 1]);
  });

  it("are fixed once adopted, with who was there", () => {
    const game = play();
    committee(game);
    game.make("bel", "attendance", { meeting: "m1", party: "BEL", credential: "invitation" });
    for (const each of ["announce", "open", "close"]) game.step("m1", each);
    const tabled = { minutes: "What was said", "silence-until": { at: "2026-11-26T09:00", timeZone: "UTC" } };
    expect(game.step("m1", "table-minutes", tabled)).toEqual([]);
    game.nowMs = start + 24 * hour;
    expect(game.step("m1", "adopt-minutes", { minutes: "Other" })).toEqual(["CUS-G052 minutes"]);
    expect(game.step("m1", "adopt-minutes")).toEqual([]);
    expect(game.change("m1", { minutes: "Other" })).toEqual(["CUS-G052 minutes"]);
    expect(game.step("m1", "publish", { minutes: "Other" }, { persons: 2 })).toEqual(["CUS-G052 minutes"]);
    expect(game.step("bel", "mark-present")).toEqual(["CUS-G071 meeting"]);
    expect(game.change("bel", { note: "Left early" })).toEqual(["CUS-G071 meeting"]);
  });
});

function versionIn(game: Play, id: string): string {
  const record = game.sight().see(id);
  if (record === null) throw new Error(`${id} is not in sight`);
  return versionOf(record);
}
