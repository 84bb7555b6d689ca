/** What the group's people see first: what is theirs to do and due, and nothing that waits for others or for later. */
import { describe, expect, it } from "vitest";
import { type GroupHome, groupHome, recordKinds, versionOf } from "../../index.ts";
import { committee, type Play, play, vienna } from "../meetings/play.ts";
import { alpha, beta, gamma, marked } from "../records/world.ts";

const day = 86_400_000;

const homeOf = (game: Play, organisation: string = alpha, role = "secretariat"): GroupHome =>
  groupHome(recordKinds, game.sight(organisation), { organisation, role }, game.nowMs);

const steps = (home: GroupHome): string[] =>
  home.steps.map(({ record, transition }) => `${record.id} ${transition.id}`);

const partyOf = (game: Play, code: string, organisation: string): string =>
  game.make(code, "party", { name: { en: code }, code, "party-kind": "state", organisation });

describe("steps that wait", () => {
  it("are a seat's confirmation for who keeps the body, and nobody else's", () => {
    const game = play();
    committee(game);
    game.make("s1", "seat", { title: "Seat 1", body: "body", number: 1 });
    expect(steps(homeOf(game))).toEqual([]);
    expect(game.step("s1", "nominate", { holder: "BEL" })).toEqual([]);
    expect(steps(homeOf(game))).toEqual(["s1 confirm"]);
    expect(steps(homeOf(game, beta))).toEqual([]);
    expect(steps(homeOf(game, alpha, "expert"))).toEqual([]);
  });

  it("are an action for its holder, and its verification for who keeps it once it is done", () => {
    const game = play();
    partyOf(game, "BEL", beta);
    game.make("a1", "action-item", { title: "Translate", holder: "BEL", due: "2027-01-10" });
    expect(steps(homeOf(game, beta, "expert"))).toEqual(["a1 accept"]);
    expect(game.step("a1", "accept", {}, { organisation: beta, role: "expert" })).toEqual([]);
    expect(game.step("a1", "report-done", { evidence: "Sent." }, { organisation: beta, role: "expert" })).toEqual([]);
    expect(steps(homeOf(game))).toEqual(["a1 verify"]);
    expect(steps(homeOf(game, beta, "expert"))).toEqual([]);
  });

  it("wait from their hour on: a meeting is opened when it begins", () => {
    const game = play();
    committee(game);
    expect(game.step("m1", "announce")).toEqual([]);
    expect(steps(homeOf(game))).toEqual([]);
    game.nowMs = Date.parse("2027-03-02T08:29:59Z");
    expect(steps(homeOf(game))).toEqual([]);
    game.nowMs = Date.parse("2027-03-02T08:30:00Z");
    expect(steps(homeOf(game))).toEqual(["m1 open"]);
  });

  it("are not those of what was withdrawn", () => {
    const game = play();
    game.make("t1", "trend", { statement: { en: "Remote work" }, driver: "policy", confidence: "low", horizon: "now" });
    expect(steps(homeOf(game))).toEqual(["t1 table"]);
    const trend = game.sight().see("t1");
    game.give("t1", { type: "withdraw", seen: trend === null ? "" : versionOf(trend), reason: "Made twice" });
    expect(homeOf(game).steps).toEqual([]);
  });
});

describe("days that come nearer", () => {
  it("are those of what an organisation keeps or holds, not of everything it may read", () => {
    const game = play();
    partyOf(game, "BEL", beta);
    game.make("a1", "action-item", { title: "Translate", holder: "BEL", due: "2026-12-10" });
    game.make("a2", "action-item", { title: "Print", holder: "NLD", due: "2026-12-01" });
    expect(homeOf(game).days.map(({ record, daysLeft }) => [record.id, daysLeft])).toEqual([
      ["a2", 6],
      ["a1", 15],
    ]);
    expect(homeOf(game, beta).days.map(({ record }) => record.id)).toEqual(["a1"]);
    expect(homeOf(game, gamma).days).toEqual([]);
  });
});

describe("silences, surveys and meetings ahead", () => {
  it("tell a silence until it has run out, and then the step that ends it", () => {
    const game = play();
    committee(game);
    game.make("d1", "decision", { title: { en: "Adopt" }, text: "The plan.", body: "body" });
    game.step("d1", "table");
    expect(game.step("d1", "put-under-silence", { "silence-until": vienna("2026-12-01T12:00") })).toEqual([]);
    expect(homeOf(game, beta).silences.map(({ record, untilMs }) => [record.id, untilMs])).toEqual([
      ["d1", Date.parse("2026-12-01T11:00:00Z")],
    ]);
    game.nowMs = Date.parse("2026-12-01T11:00:00Z");
    expect(homeOf(game, beta).silences).toEqual([]);
    expect(steps(homeOf(game))).toContain("d1 adopt-by-silence");
  });

  it("ask for answers to open surveys of others, once", () => {
    const game = play();
    const questions = [{ question: "Is there a programme?", options: "yes; no" }];
    game.make("q1", "survey", { title: { en: "Survey" }, questions, "closes-on": "2026-12-20" });
    expect(homeOf(game, beta).surveys).toEqual([]);
    expect(game.step("q1", "open")).toEqual([]);
    expect(homeOf(game).surveys).toEqual([]);
    expect(homeOf(game, beta).surveys.map(({ record, closesOn }) => [record.id, closesOn])).toEqual([
      ["q1", "2026-12-20"],
    ]);
    const own = { owner: beta, marking: marked("amber", alpha) };
    game.make("x1", "survey-answer", { survey: "q1", answers: [1] }, own);
    expect(homeOf(game, beta).surveys).toEqual([]);
    expect(homeOf(game, gamma).surveys).toHaveLength(1);
    game.nowMs = Date.parse("2026-12-21T00:00:00Z");
    expect(homeOf(game, gamma).surveys).toEqual([]);
  });

  it("count cut-offs back from the meeting's own first day", () => {
    const game = play();
    committee(game);
    game.change("m1", { "paper-cut-off": 30, "registration-cut-off": 7 });
    const [next, later] = homeOf(game, beta).meetings;
    expect([next?.record.id, next?.papersUntil, next?.registrationUntil]).toEqual(["m1", "2027-01-31", "2027-02-23"]);
    expect([later?.record.id, later?.papersUntil]).toEqual(["m2", null]);
    game.nowMs = Date.parse("2027-03-02T08:30:00Z");
    expect(homeOf(game, beta).meetings.map(({ record }) => record.id)).toEqual(["m2"]);
  });
});

describe("how the group stands, and what changed", () => {
  it("counts what is in sight, and says nothing of what is not", () => {
    const game = play();
    committee(game);
    game.make("s1", "seat", { title: "Seat 1", body: "body", number: 1 });
    game.make("s2", "seat", { title: "Seat 2", body: "body", number: 2 }, { marking: marked("red") });
    const counts = (organisation: string) =>
      Object.fromEntries(homeOf(game, organisation).standing.map(({ name, count }) => [name, count]));
    expect(counts(alpha)).toEqual({ "seats-held": 0, "seats-vacant": 2 });
    expect(counts(beta)).toEqual({ "seats-held": 0, "seats-vacant": 1 });
    game.make("a1", "action-item", { title: "Late", holder: "BEL", due: "2026-11-24" }, { marking: marked("red") });
    expect(counts(alpha)).toMatchObject({ "actions-open": 1, "actions-overdue": 1 });
    expect(counts(beta)).not.toHaveProperty("actions-open");
  });

  it("tells the newest first, and nothing of a change that is out of sight", () => {
    const game = play();
    committee(game);
    game.nowMs += day;
    game.make("t1", "trend", { statement: { en: "Drones" }, driver: "technology", confidence: "low", horizon: "now" });
    game.nowMs += day;
    game.make(
      "t2",
      "trend",
      { statement: { en: "Hidden" }, driver: "law", confidence: "low", horizon: "now" },
      {
        marking: marked("red"),
      },
    );
    const newest = (organisation: string) => homeOf(game, organisation).changes[0]?.record.id;
    expect(newest(alpha)).toBe("t2");
    expect(newest(beta)).toBe("t1");
    expect(homeOf(game, beta).changes.map(({ event }) => event.type)).toEqual(Array(4).fill("created"));
  });
});
