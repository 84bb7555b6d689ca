/** The facility's own group, and who may read a concern. */
import type { PersonId } from "@custodiet/core";
import { describe, expect, test } from "vitest";
import {
  admittedTo,
  type GroupAct,
  handlersOf,
  judgeGroupAct,
  type KeptConcernAct,
  readersOfConcerns,
  replayGroup,
  stateOfConcern,
} from "../index.ts";

const ada = "p-ada" as PersonId;
const hal = "p-hal" as PersonId;
const on = "2026-03-01";
const named = (member: string, person: PersonId | null, readsConcerns = true): GroupAct => ({
  type: "member-named",
  member,
  stands: "security",
  position: "Security manager",
  person,
  readsConcerns,
});
const entrusted = (member: string, agreedBy = "p-lou" as PersonId): GroupAct => ({
  type: "reader-named",
  member,
  reason: "She has the training",
  askedBy: "p-max" as PersonId,
  agreedBy,
});
const groupOf = (...acts: readonly GroupAct[]) => replayGroup(acts.map((act) => ({ by: ada, on, act })));
const met: GroupAct = { type: "met", meeting: "t1", on, present: ["m1"] };
const decided = (decision: string, due: string | null): GroupAct => ({
  type: "decided",
  decision,
  meeting: "t1",
  text: "Renew the badges",
  owner: "m1",
  due,
});

describe("the group", () => {
  test("says whose work nobody stands for, and a member who left stands for none", () => {
    expect(groupOf(named("m1", ada)).missing).toEqual(["hr", "nmac", "it", "safety", "medical", "legal"]);
    expect(groupOf(named("m1", ada), { type: "member-left", member: "m1" }).missing[0]).toBe("security");
  });

  test("has what is open first, by the day on which it is due", () => {
    const done: GroupAct = { type: "followed-up", decision: "d1", note: "Renewed", isDone: true };
    const { decisions } = groupOf(
      named("m1", ada),
      met,
      decided("d1", "2026-04-01"),
      decided("d2", null),
      decided("d3", "2026-05-01"),
      done,
    );
    expect(decisions.map(({ id, isDone }) => [id, isDone])).toEqual([
      ["d3", false],
      ["d2", false],
      ["d1", true],
    ]);
  });

  test("opens a decision again when a follow-up says that it is not done", () => {
    const follow = (isDone: boolean): GroupAct => ({ type: "followed-up", decision: "d1", note: "", isDone });
    expect(groupOf(named("m1", ada), met, decided("d1", null), follow(true), follow(false)).decisions[0]).toMatchObject(
      { isDone: false, followUps: [{ isDone: true }, { isDone: false }] },
    );
  });

  test("takes no act about what is not there, no meeting to come", () => {
    const group = groupOf(named("m1", ada), met);
    expect(judgeGroupAct(group, named("m2", null, false), on)).toBeNull();
    expect(judgeGroupAct(group, { type: "member-left", member: "m9" }, on)).toBe("no such member");
    expect(judgeGroupAct(group, { ...met, on: "2026-03-02" }, on)).toBe("a day to come");
    expect(judgeGroupAct(group, { ...met, present: ["m9"] }, on)).toBe("no such member");
    expect(judgeGroupAct(group, { ...decided("d1", null), meeting: "t9" } as GroupAct, on)).toBe("no such meeting");
    expect(judgeGroupAct(group, decided("d1", null), on)).toBeNull();
    expect(judgeGroupAct(group, { type: "followed-up", decision: "d9", note: "", isDone: true }, on)).toBe(
      "no such decision",
    );
  });
});

describe("who reads concerns", () => {
  const group = groupOf(named("m1", ada, false), named("m2", null, false));

  test("is named by two, once, with an account, and not by their own agreement", () => {
    expect(judgeGroupAct(group, named("m3", hal), on)).toBe("reads none");
    expect(judgeGroupAct(group, entrusted("m1"), on)).toBeNull();
    expect(judgeGroupAct(group, entrusted("m2"), on)).toBe("no account");
    expect(judgeGroupAct(group, entrusted("m9"), on)).toBe("no such member");
    expect(judgeGroupAct(group, entrusted("m1", "p-max" as PersonId), on)).toBe("the same person");
    expect(judgeGroupAct(group, entrusted("m1", ada), on)).toBe("the same person");
    const named1 = groupOf(named("m1", ada, false), entrusted("m1"));
    expect(readersOfConcerns(named1).map(({ id }) => id)).toEqual(["m1"]);
    expect(judgeGroupAct(named1, entrusted("m1"), on)).toBe("reads them already");
  });

  test("ends by one person's word", () => {
    const ended: GroupAct = { type: "reader-ended", member: "m1" };
    expect(judgeGroupAct(group, ended, on)).toBe("reads none");
    expect(readersOfConcerns(groupOf(named("m1", ada, false), entrusted("m1"), ended))).toEqual([]);
  });
});

describe("a concern", () => {
  const act = (kind: KeptConcernAct["kind"], by = ada): KeptConcernAct => ({ by, on, kind });
  const readers = readersOfConcerns(groupOf(named("m1", ada), named("m2", hal), named("m3", ada, false)));

  test("is read by members named for it who are still members", () => {
    expect(readers.map(({ id }) => id)).toEqual(["m1", "m2"]);
    const left = groupOf(named("m1", ada), { type: "member-left", member: "m1" });
    expect(readersOfConcerns(left)).toEqual([]);
  });

  test("is not read by whom the reporter kept out, nor by who declared a conflict", () => {
    expect(handlersOf(readers, admittedTo(readers, []), [act("received")])).toEqual([ada, hal]);
    expect(handlersOf(readers, admittedTo(readers, ["m1"]), [act("received")])).toEqual([hal]);
    expect(handlersOf(readers, admittedTo(readers, []), [act("received"), act("conflict", hal)])).toEqual([ada]);
  });

  test("keeps the person out by whichever membership, and is not read by who is named later", () => {
    const twice = groupOf(named("m1", ada), named("m2", hal), named("m3", ada)).members;
    expect(admittedTo(twice, ["m1"])).toEqual([hal]);
    expect(handlersOf(readersOfConcerns(groupOf(named("m1", ada), named("m4", hal))), [ada], [])).toEqual([ada]);
  });

  test("stands where its last act brought it, and a conflict brings it nowhere", () => {
    expect(stateOfConcern([act("received"), act("looked-at"), act("conflict")])).toBe("looked-at");
    expect(stateOfConcern([act("received"), act("answered"), act("closed")])).toBe("closed");
  });
});
