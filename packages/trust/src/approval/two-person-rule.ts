/** What needs two persons, who may be the second, and where one may act alone in an emergency: as data. */
import { err, ok, type Result } from "@custodiet/core";
import type { ActorRole } from "../actor.ts";
import type { CommandFault } from "../command.ts";
import type { Action } from "../grants.ts";
import { twoPersonFault } from "./refusal.ts";

export interface TwoPersonRule {
  readonly action: Action;
  /** Positions that may approve it, in the organisation whose record it is. */
  readonly approvers: readonly ActorRole[];
  /** Persons who must approve beside the one who asks; at least 1. */
  readonly approvalsNeeded: number;
  /** From asking to carrying out. */
  readonly lifetimeMs: number;
  /** `null`: never by one person alone. */
  readonly breakGlass: BreakGlassRule | null;
}

/** In an emergency one person of these positions acts at once, everybody is told, and another reviews it. */
export interface BreakGlassRule {
  readonly roles: readonly ActorRole[];
  readonly reviewWithinMs: number;
}

const hourMs = 3_600_000;

const rosterSigners: readonly ActorRole[] = [
  "facility-manager",
  "security-manager",
  "inspector",
  "national-coordinator",
  "secretariat",
  "committee-member",
];

/** The rules of this release. An action that stands here is done in no other way, whatever its command declares. */
export const twoPersonRules: readonly TwoPersonRule[] = [
  {
    action: "facility.export",
    approvers: ["facility-manager", "security-manager"],
    approvalsNeeded: 1,
    lifetimeMs: 72 * hourMs,
    // Responders who come to an emergency need the plan of the site at once.
    breakGlass: { roles: ["facility-manager", "security-manager"], reviewWithinMs: 72 * hourMs },
  },
  {
    // Neither administrator changes a person, a role or a lost key alone.
    action: "person.change",
    approvers: ["administrator"],
    approvalsNeeded: 1,
    lifetimeMs: 72 * hourMs,
    breakGlass: null,
  },
  {
    // Two persons in different roles beside the one who asks; that their roles differ is judged by the roster they sign by.
    // An operator of two or three persons lets an inspector of its authority sign, whom it has in its own register.
    action: "facility.send",
    approvers: ["facility-manager", "security-manager", "analyst", "inspector"],
    approvalsNeeded: 2,
    lifetimeMs: 72 * hourMs,
    breakGlass: null,
  },
  {
    // Whose keys speak for the organisation is said by two of those whose keys they are.
    action: "roster.sign",
    approvers: rosterSigners,
    approvalsNeeded: 2,
    lifetimeMs: 72 * hourMs,
    breakGlass: null,
  },
  {
    // The fingerprint is compared by two persons, each by another way than the file came.
    action: "roster.take",
    approvers: rosterSigners,
    approvalsNeeded: 1,
    lifetimeMs: 168 * hourMs,
    breakGlass: null,
  },
  {
    // What the group says with one voice, and who may read it, is said by two of those who keep the record.
    action: "group.decide",
    approvers: [...rosterSigners, "focus-group-lead", "expert", "trainer"],
    approvalsNeeded: 1,
    lifetimeMs: 168 * hourMs,
    breakGlass: null,
  },
  {
    // A program that reads by itself is let in by two, as a person is.
    action: "machine.register",
    approvers: ["administrator"],
    approvalsNeeded: 1,
    lifetimeMs: 72 * hourMs,
    breakGlass: null,
  },
  {
    // What a State says in a note is read by another of its desk than who drafted it.
    action: "subscription.clear",
    approvers: ["national-coordinator"],
    approvalsNeeded: 1,
    lifetimeMs: 336 * hourMs,
    breakGlass: null,
  },
  {
    // What does not apply is not measured: another than who wants it left out agrees.
    action: "programme.exempt",
    approvers: ["facility-manager", "security-manager", "inspector", "national-coordinator"],
    approvalsNeeded: 1,
    lifetimeMs: 336 * hourMs,
    breakGlass: null,
  },
  {
    // What somebody confided is taken away by two of those who may read it.
    action: "concern.erase",
    approvers: ["facility-manager", "security-manager", "inspector", "national-coordinator"],
    approvalsNeeded: 1,
    lifetimeMs: 336 * hourMs,
    breakGlass: null,
  },
  {
    // Nobody alone makes themselves, or a friend, the reader of what people confide.
    action: "concern.entrust",
    approvers: ["facility-manager", "security-manager", "inspector", "national-coordinator"],
    approvalsNeeded: 1,
    lifetimeMs: 336 * hourMs,
    breakGlass: null,
  },
  {
    // Who would have to act does not decide that nobody acts: a head of the programme bears the risk.
    action: "programme.accept",
    approvers: ["facility-manager", "security-manager", "inspector", "national-coordinator"],
    approvalsNeeded: 1,
    lifetimeMs: 336 * hourMs,
    breakGlass: null,
  },
  {
    // What of a programme leaves as a sealed file is signed by two others in different roles, as a facility is.
    action: "programme.send",
    approvers: ["facility-manager", "security-manager", "analyst", "inspector", "national-coordinator"],
    approvalsNeeded: 2,
    lifetimeMs: 72 * hourMs,
    breakGlass: null,
  },
  {
    // Whoever runs the machine went on from an older state alone: two persons answer for what that lost.
    action: "restoration.accept",
    approvers: ["administrator", "facility-manager", "security-manager", "national-coordinator", "secretariat"],
    approvalsNeeded: 1,
    lifetimeMs: 72 * hourMs,
    breakGlass: null,
  },
];

export const ruleFor = (rules: readonly TwoPersonRule[], action: string): TwoPersonRule | null =>
  rules.find((rule) => rule.action === action) ?? null;

/** What has no rule has nobody who could approve it, and is refused. */
export function requireRule(rules: readonly TwoPersonRule[], action: Action): Result<TwoPersonRule, CommandFault> {
  const rule = ruleFor(rules, action);
  return rule === null ? err(twoPersonFault("CUS-T026", `No rule says who approves ${action}.`)) : ok(rule);
}
