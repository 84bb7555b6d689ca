/** Who may do what, as data. What is not listed here is denied. */
import type { ActorRole } from "./actor.ts";

export const actions = [
  "session.open",
  "session.close",
  "facility.store",
  "facility.read",
  "scenario.read",
  "assessment.request",
  "assessment.record",
  "assessment.cancel",
  "assessment.read",
  "disclosure.record",
  "demonstration.load",
  "ledger.read",
  "checkpoint.sign",
  "draft.read",
  "draft.begin",
  "draft.edit",
  "draft.undo",
  "draft.redo",
  "draft.discard",
  "draft.restore",
  "draft.merge",
  "draft.propose",
  "draft.remove",
  "comment.read",
  "comment.add",
  "comment.resolve",
  "comment.remove",
  "ledger.bind",
  "underlay.store",
  "underlay.place",
  "underlay.remove",
] as const;

export type Action = (typeof actions)[number];

export const isAction = (text: string): text is Action => (actions as readonly string[]).includes(text);

/** `own`: records of the actor's organisation. `overseen`: those of the organisations it oversees as well. */
export type Reach = "own" | "overseen";

export interface Grant {
  /** Stable name of the rule; stands in every ledger entry it allowed. */
  readonly rule: string;
  readonly action: Action;
  readonly roles: readonly ActorRole[];
  readonly reach: Reach;
}

const everyPerson: readonly ActorRole[] = [
  "facility-manager",
  "security-manager",
  "analyst",
  "material-accountant",
  "guard-force-supervisor",
  "personnel-security-officer",
  "inspector",
  "national-coordinator",
  "secretariat",
  "committee-member",
  "focus-group-lead",
  "expert",
  "trainer",
  "participant",
  "auditor",
  "administrator",
];

const modellers: readonly ActorRole[] = ["facility-manager", "security-manager", "analyst"];

/** Who reads a facility of the own organisation without changing it. */
const siteReaders: readonly ActorRole[] = ["guard-force-supervisor", "trainer", "participant", "auditor"];

/** Who works with a facility day by day knows what its model leaves out. */
const siteCommentators: readonly ActorRole[] = [...modellers, "guard-force-supervisor"];

const grant = (rule: string, action: Action, reach: Reach, roles: readonly ActorRole[]): Grant => ({
  rule,
  action,
  reach,
  roles,
});

/**
 * The matrix. An administrator keeps the machine and has no business with the content: no facility, no assessment.
 * A trainer and a participant work on what their own organisation stored, which is how an exercise is run.
 * A draft is read and changed by the person whose it is; a comment is removed by its author and resolved by the
 * author's organisation: that holds beside the matrix, in the commands.
 */
export const grants: readonly Grant[] = [
  grant("everyone-opens-a-session", "session.open", "own", everyPerson),
  grant("everyone-closes-a-session", "session.close", "own", [...everyPerson, "instance"]),
  grant("modellers-store-facilities", "facility.store", "own", modellers),
  grant("the-demonstration-stores-facilities", "facility.store", "own", ["instance"]),
  grant("the-site-reads-its-facilities", "facility.read", "own", [...modellers, ...siteReaders]),
  grant("inspectors-read-facilities-overseen", "facility.read", "overseen", ["inspector", "national-coordinator"]),
  grant("the-site-reads-its-scenarios", "scenario.read", "own", [...modellers, "trainer", "participant", "auditor"]),
  grant("inspectors-read-scenarios-overseen", "scenario.read", "overseen", ["inspector"]),
  grant("modellers-request-assessments", "assessment.request", "own", modellers),
  grant("modellers-record-assessments", "assessment.record", "own", [...modellers, "instance"]),
  grant("modellers-cancel-assessments", "assessment.cancel", "own", [...modellers, "instance"]),
  grant("the-site-reads-its-assessments", "assessment.read", "own", [...modellers, ...siteReaders]),
  grant("inspectors-read-assessments-overseen", "assessment.read", "overseen", ["inspector", "national-coordinator"]),
  grant("modellers-disclose-with-a-reason", "disclosure.record", "own", modellers),
  grant("the-instance-loads-the-demonstration", "demonstration.load", "own", ["instance"]),
  grant("auditors-read-the-ledger", "ledger.read", "overseen", [
    "auditor",
    "administrator",
    "security-manager",
    "facility-manager",
    "inspector",
  ]),
  grant("the-instance-binds-old-rows", "ledger.bind", "own", ["instance"]),
  grant("the-instance-signs-checkpoints", "checkpoint.sign", "own", ["instance", "administrator"]),
  grant("modellers-read-their-drafts", "draft.read", "own", modellers),
  grant("modellers-begin-drafts", "draft.begin", "own", modellers),
  grant("modellers-edit-their-drafts", "draft.edit", "own", modellers),
  grant("modellers-undo-their-edits", "draft.undo", "own", modellers),
  grant("modellers-redo-their-edits", "draft.redo", "own", modellers),
  grant("modellers-discard-their-drafts", "draft.discard", "own", modellers),
  grant("modellers-restore-their-drafts", "draft.restore", "own", modellers),
  grant("modellers-merge-their-drafts", "draft.merge", "own", modellers),
  grant("modellers-propose-their-drafts", "draft.propose", "own", modellers),
  grant("the-instance-removes-discarded-drafts", "draft.remove", "own", ["instance"]),
  grant("the-site-reads-its-comments", "comment.read", "own", [...modellers, ...siteReaders]),
  grant("inspectors-read-comments-overseen", "comment.read", "overseen", ["inspector", "national-coordinator"]),
  grant("the-site-comments-on-its-facilities", "comment.add", "own", siteCommentators),
  grant("inspectors-comment-on-facilities-overseen", "comment.add", "overseen", ["inspector"]),
  grant("the-site-resolves-its-comments", "comment.resolve", "own", siteCommentators),
  grant("inspectors-resolve-their-comments", "comment.resolve", "overseen", ["inspector"]),
  grant("the-site-removes-its-own-comments", "comment.remove", "own", siteCommentators),
  grant("inspectors-remove-their-own-comments", "comment.remove", "overseen", ["inspector"]),
  grant("modellers-store-floor-plans", "underlay.store", "own", modellers),
  grant("modellers-place-floor-plans", "underlay.place", "own", modellers),
  grant("modellers-remove-floor-plans", "underlay.remove", "own", modellers),
];
