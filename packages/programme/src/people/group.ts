/**
 * A facility's own insider threat group: members by the work they stand for, meetings, decisions and what became of them.
 * Kept as acts in their order; the group is made from them anew each time.
 */
import type { PersonId } from "@custodiet/core";

export const memberFunctions = ["security", "hr", "nmac", "it", "safety", "medical", "legal"] as const;

export type MemberFunction = (typeof memberFunctions)[number];

export type GroupAct =
  | {
      readonly type: "member-named";
      readonly member: string;
      readonly stands: MemberFunction;
      /** By position, never by what is known of the person. */
      readonly position: string;
      /** Their account on this instance; `null`: they have none. */
      readonly person: PersonId | null;
      /** As it was written down before two persons named who reads concerns; never now. */
      readonly readsConcerns?: boolean;
    }
  /** Concerns that come in from now on are read by this member: one person asked for it, another agreed. */
  | {
      readonly type: "reader-named";
      readonly member: string;
      readonly reason: string;
      readonly askedBy: PersonId;
      readonly agreedBy: PersonId;
    }
  /** One person is enough to end it. */
  | { readonly type: "reader-ended"; readonly member: string }
  | { readonly type: "member-left"; readonly member: string }
  | { readonly type: "met"; readonly meeting: string; readonly on: string; readonly present: readonly string[] }
  | {
      readonly type: "decided";
      readonly decision: string;
      readonly meeting: string;
      readonly text: string;
      /** The member who sees to it. */
      readonly owner: string;
      readonly due: string | null;
    }
  | { readonly type: "followed-up"; readonly decision: string; readonly note: string; readonly isDone: boolean };

export interface KeptGroupAct {
  readonly by: PersonId;
  readonly on: string;
  readonly act: GroupAct;
}

export interface GroupMember {
  readonly id: string;
  readonly stands: MemberFunction;
  readonly position: string;
  readonly person: PersonId | null;
  readonly readsConcerns: boolean;
  readonly since: string;
  /** `null`: still a member. */
  readonly until: string | null;
}

export interface GroupDecision {
  readonly id: string;
  readonly meeting: string;
  readonly text: string;
  readonly owner: string;
  readonly due: string | null;
  readonly isDone: boolean;
  readonly followUps: readonly { readonly on: string; readonly note: string; readonly isDone: boolean }[];
}

export interface InsiderThreatGroup {
  readonly members: readonly GroupMember[];
  /** The latest first. */
  readonly meetings: readonly { readonly id: string; readonly on: string; readonly present: readonly string[] }[];
  /** Open ones first, the one due soonest before the others. */
  readonly decisions: readonly GroupDecision[];
  /** Work that nobody stands for. */
  readonly missing: readonly MemberFunction[];
  readonly acts: number;
}

export function replayGroup(acts: readonly KeptGroupAct[]): InsiderThreatGroup {
  const members = new Map<string, GroupMember>();
  const decisions = new Map<string, GroupDecision>();
  const meetings: InsiderThreatGroup["meetings"][number][] = [];
  for (const { act, on } of acts) {
    if (act.type === "member-named") {
      const { type: _, member: id, readsConcerns = false, ...told } = act;
      members.set(id, { id, ...told, readsConcerns, since: on, until: null });
    } else if (act.type === "member-left") {
      change(members, act.member, { until: on });
    } else if (act.type === "reader-named" || act.type === "reader-ended") {
      change(members, act.member, { readsConcerns: act.type === "reader-named" });
    } else if (act.type === "met") {
      meetings.push({ id: act.meeting, on: act.on, present: act.present });
    } else if (act.type === "decided") {
      const { type: _, decision: id, ...told } = act;
      decisions.set(id, { id, ...told, isDone: false, followUps: [] });
    } else {
      const decision = decisions.get(act.decision);
      const followUp = { on, note: act.note, isDone: act.isDone };
      if (decision) {
        const followUps = [...decision.followUps, followUp];
        decisions.set(act.decision, { ...decision, isDone: act.isDone, followUps });
      }
    }
  }
  const present = [...members.values()].filter(({ until }) => until === null);
  return {
    members: [...members.values()],
    meetings: meetings.toSorted((a, b) => (a.on < b.on ? 1 : -1)),
    decisions: [...decisions.values()].toSorted(byUrgency),
    missing: memberFunctions.filter((each) => !present.some(({ stands }) => stands === each)),
    acts: acts.length,
  };
}

function change(members: Map<string, GroupMember>, id: string, to: Partial<GroupMember>): void {
  const member = members.get(id);
  if (member) members.set(id, { ...member, ...to });
}

const byUrgency = (a: GroupDecision, b: GroupDecision): number => {
  if (a.isDone !== b.isDone) return a.isDone ? 1 : -1;
  return (a.due ?? "9999") < (b.due ?? "9999") ? -1 : 1;
};

/** What speaks against an act; `null`: nothing. */
export type GroupRefusal =
  | "no such member"
  | "no such meeting"
  | "no such decision"
  | "a day to come"
  | "no account"
  | "the same person"
  | "reads them already"
  | "reads none"
  | "named already";

/** @param today a meeting is written down once it was held */
export function judgeGroupAct(group: InsiderThreatGroup, act: GroupAct, today: string): GroupRefusal | null {
  const isMember = (id: string) => group.members.some((member) => member.id === id && member.until === null);
  switch (act.type) {
    case "member-named":
      if (act.person !== null && group.members.some(({ person, until }) => person === act.person && until === null)) {
        return "named already";
      }
      return act.readsConcerns ? "reads none" : null;
    case "member-left":
      return isMember(act.member) ? null : "no such member";
    case "reader-named": {
      const member = group.members.find(({ id, until }) => id === act.member && until === null);
      if (member === undefined) return "no such member";
      if (member.person === null) return "no account";
      if (member.readsConcerns) return "reads them already";
      return act.askedBy === act.agreedBy || act.agreedBy === member.person ? "the same person" : null;
    }
    case "reader-ended":
      return readersOfConcerns(group).some(({ id }) => id === act.member) ? null : "reads none";
    case "met":
      if (act.on > today) return "a day to come";
      return act.present.every((id) => group.members.some((member) => member.id === id)) ? null : "no such member";
    case "decided":
      if (!group.meetings.some(({ id }) => id === act.meeting)) return "no such meeting";
      return isMember(act.owner) ? null : "no such member";
    case "followed-up":
      return group.decisions.some(({ id }) => id === act.decision) ? null : "no such decision";
  }
}

/** Who reads concerns now. */
export const readersOfConcerns = ({ members }: InsiderThreatGroup): readonly GroupMember[] =>
  members.filter(({ readsConcerns, until, person }) => readsConcerns && until === null && person !== null);
