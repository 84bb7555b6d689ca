/** Who may do what, as data. What is not listed here is denied. */
import { type ActorRole, personRoles } from "./actor.ts";

export const actions = [
  "session.open",
  "session.close",
  "session.end",
  "facility.store",
  "facility.read",
  "scenario.read",
  "assessment.request",
  "assessment.record",
  "assessment.cancel",
  "assessment.read",
  "disclosure.record",
  "demonstration.load",
  "person.register",
  "person.read",
  "person.change",
  "instance.found",
  "authenticator.enrol",
  "authenticator.add",
  "authenticator.revoke",
  "ledger.read",
  "ledger.export",
  "checkpoint.sign",
  "cosignature.keep",
  "witness.appoint",
  "witness.dismiss",
  "ledger.restore",
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
  "facility.export",
  "approval.read",
  "approval.request",
  "approval.decide",
  "approval.withdraw",
  "break-glass.review",
  "authenticator.simulate",
  "sealed-file.read",
  "sealed-file.receive",
  "sealed-file.open",
  "sealed-file.take",
  "facility.send",
  "roster.read",
  "roster.sign",
  "roster.take",
  "roster.follow",
  "roster.demonstrate",
  "machine.register",
  "machine.revoke",
  "machine.read",
  "machine.use",
  "mail.choose",
  "mail.send",
  "operation.read",
  "restoration.accept",
  "registry.record",
  "registry.retract",
  "registry.decide",
  "subscription.read",
  "subscription.begin",
  "subscription.draft",
  "subscription.clear",
  "subscription.step",
  "subscription.correct",
  "group.read",
  "group.create",
  "group.change",
  "group.step",
  "group.decide",
  "group.attach",
  "group.export",
  "calendar.choose",
  "programme.read",
  "programme.begin",
  "programme.record",
  "programme.review",
  "programme.exempt",
  "programme.accept",
  "programme.export",
  "culture-survey.keep",
  "programme-group.keep",
  "concern.receive",
  "concern.read",
  "concern.handle",
  "concern.erase",
  "concern.entrust",
  "programme.send",
  "reliability.read",
  "reliability.keep",
  "own-measure.keep",
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

/** Acts for which the person has just shown their own authenticator again: a session left open does not do them. */
export const confirmedActions: readonly Action[] = ["authenticator.add", "authenticator.revoke"];

const modellers: readonly ActorRole[] = ["facility-manager", "security-manager", "analyst"];

/** Who reads a facility of the own organisation without changing it. */
const siteReaders: readonly ActorRole[] = ["guard-force-supervisor", "trainer", "participant", "auditor"];

/**
 * Who accounts for material needs to know what a facility holds and where, not how it could be taken: the model, and
 * neither scenarios nor what was found (need to know, graded by what the work asks for).
 */
const accountants: readonly ActorRole[] = ["material-accountant"];

/** Who works with a facility day by day knows what its model leaves out. */
const siteCommentators: readonly ActorRole[] = [...modellers, "guard-force-supervisor"];

/** What a machine can be let do: reading, and never anything about approvals. */
export const machineActions = [
  "facility.read",
  "scenario.read",
  "assessment.read",
  "comment.read",
  "ledger.read",
] as const satisfies readonly Action[];

export type MachineAction = (typeof machineActions)[number];

/** Who may do something that needs two persons; what, is granted action by action. */
const askers: readonly ActorRole[] = modellers;

const ledgerReaders: readonly ActorRole[] = [
  "auditor",
  "administrator",
  "security-manager",
  "facility-manager",
  "inspector",
];

/** Who approves something; what, is said by the two-person rules. */
const approvers: readonly ActorRole[] = ["facility-manager", "security-manager"];

/** Who deals with other parties for an organisation without a facility: an authority, a secretariat. */
const envoys: readonly ActorRole[] = ["inspector", "national-coordinator", "secretariat"];

/** Who prepares a party's subscription, and clears what another has drafted. */
const deskOfficers: readonly ActorRole[] = ["national-coordinator"];
/** Who works in the group: makes records, changes what is theirs, comments, votes. What exactly, each kind says. */
const groupMembers: readonly ActorRole[] = [
  ...envoys,
  "committee-member",
  "focus-group-lead",
  "expert",
  "facility-manager",
  "security-manager",
  "trainer",
];

/** Who answers for a programme, whatever its tier. */
const programmeHeads: readonly ActorRole[] = [
  "facility-manager",
  "security-manager",
  "inspector",
  "national-coordinator",
];

/** Who answers for some of a programme's measures, and writes down how they stand. */
const measureOwners: readonly ActorRole[] = [
  ...programmeHeads,
  "analyst",
  "material-accountant",
  "personnel-security-officer",
  "trainer",
];

/** Who owns actions of a plan and may ask for the agreement of two. */
const riskBearers: readonly ActorRole[] = [...programmeHeads, "analyst", "trainer"];

/** Who keeps, by position, that there are determinations and when they are due. */
const reliabilityKeepers: readonly ActorRole[] = ["security-manager", "personnel-security-officer"];

/** Who asks the people of a facility how its security culture is. */
const surveyors: readonly ActorRole[] = [...programmeHeads, "personnel-security-officer"];

/** Who may read what was sent to the organisation. */
const recipients: readonly ActorRole[] = [...modellers, ...envoys];

/** Who may sign a roster, and who compares another party's first one. */
const rosterSigners: readonly ActorRole[] = ["facility-manager", "security-manager", ...envoys, "committee-member"];

/** Who prepares a roster: an administrator knows the keys, and signs nothing for the organisation. */
const rosterKeepers: readonly ActorRole[] = [...rosterSigners, "administrator"];

/** Everybody who decides on something; on what, is said by the two-person rules. */
const deciders: readonly ActorRole[] = [
  ...new Set([...approvers, "analyst" as const, ...rosterKeepers, ...groupMembers]),
];

const requesters: readonly ActorRole[] = [...new Set([...askers, ...rosterKeepers, ...groupMembers])];

/** By their organisation's eyes: a marking lets organisations read, not positions. */
const groupReaders: readonly ActorRole[] = personRoles.filter((role) => role !== "administrator");

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
 * author's organisation: that holds beside the matrix, in the commands. What needs two persons, and who the second may
 * be, is said by `twoPersonRules`.
 */
export const grants: readonly Grant[] = [
  grant("everyone-opens-a-session", "session.open", "own", personRoles),
  grant("everyone-closes-a-session", "session.close", "own", [...personRoles, "instance"]),
  grant("administrators-end-sessions-of-others", "session.end", "own", ["administrator"]),
  grant("modellers-store-facilities", "facility.store", "own", modellers),
  grant("the-demonstration-stores-facilities", "facility.store", "own", ["instance"]),
  grant("the-site-reads-its-facilities", "facility.read", "own", [...modellers, ...siteReaders, ...accountants]),
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
  grant("the-demonstration-registers-its-persons", "person.register", "own", ["instance"]),
  grant("the-instance-founds-itself", "instance.found", "own", ["instance"]),
  grant("everyone-enrols-by-a-code", "authenticator.enrol", "own", personRoles),
  grant("everyone-adds-authenticators-of-their-own", "authenticator.add", "own", personRoles),
  grant("everyone-revokes-authenticators-of-their-own", "authenticator.revoke", "own", personRoles),
  grant("administrators-change-persons-by-two", "person.change", "own", ["administrator"]),
  grant("those-who-answer-for-people-read-the-register", "person.read", "own", [
    "administrator",
    "auditor",
    "facility-manager",
    "security-manager",
    "personnel-security-officer",
    "national-coordinator",
    "secretariat",
  ]),
  grant("auditors-read-the-ledger", "ledger.read", "overseen", ledgerReaders),
  grant("the-ledgers-readers-take-entries-away", "ledger.export", "overseen", ledgerReaders),
  grant("the-instance-binds-old-rows", "ledger.bind", "own", ["instance"]),
  grant("the-instance-signs-checkpoints", "checkpoint.sign", "own", ["instance", "administrator"]),
  grant("the-ledgers-readers-bring-cosignatures", "cosignature.keep", "own", [...ledgerReaders, "instance"]),
  grant("the-instance-appoints-the-witnesses-of-its-settings", "witness.appoint", "own", ["instance"]),
  grant("the-instance-dismisses-witnesses-not-in-its-settings", "witness.dismiss", "own", ["instance"]),
  grant("the-instance-goes-on-from-a-copy", "ledger.restore", "own", ["instance"]),
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
  grant("modellers-export-facilities", "facility.export", "own", modellers),
  grant("everyone-sees-approvals-of-theirs", "approval.read", "own", personRoles),
  grant("whoever-may-do-it-asks-for-approval", "approval.request", "own", requesters),
  grant("approvers-decide", "approval.decide", "own", deciders),
  grant("askers-withdraw-what-they-asked", "approval.withdraw", "own", requesters),
  grant("approvers-review-break-glass", "break-glass.review", "own", approvers),
  grant("approvers-of-a-demonstration-hold-simulated-keys", "authenticator.simulate", "own", deciders),
  grant("those-who-deal-with-others-see-sealed-files", "sealed-file.read", "own", [
    ...new Set([...recipients, ...rosterKeepers, "auditor" as const]),
  ]),
  grant("recipients-receive-sealed-files", "sealed-file.receive", "own", recipients),
  grant("recipients-open-what-was-sealed-to-them", "sealed-file.open", "own", recipients),
  grant("modellers-take-sealed-files-away", "sealed-file.take", "own", modellers),
  grant("modellers-send-facilities", "facility.send", "own", modellers),
  grant("those-who-deal-with-others-see-rosters", "roster.read", "own", [
    ...new Set([...recipients, ...rosterKeepers, "auditor" as const]),
  ]),
  grant("keepers-of-rosters-ask-for-the-next", "roster.sign", "own", rosterKeepers),
  grant("keepers-of-rosters-take-anothers-first", "roster.take", "own", rosterKeepers),
  grant("keepers-of-rosters-take-what-follows", "roster.follow", "own", rosterKeepers),
  grant("the-demonstration-has-rosters", "roster.demonstrate", "own", ["instance"]),
  ...machineActions.map((action) =>
    grant(`machines-in-their-scope-${action.replace(".", "-")}`, action, "own", ["machine"]),
  ),
  grant("administrators-register-machines-by-two", "machine.register", "own", ["administrator"]),
  grant("those-who-answer-for-security-revoke-machines", "machine.revoke", "own", [
    "administrator",
    "security-manager",
    "facility-manager",
  ]),
  grant("those-who-answer-for-security-see-machines", "machine.read", "own", [
    "administrator",
    "auditor",
    "security-manager",
    "facility-manager",
  ]),
  grant("machines-are-seen-at-work", "machine.use", "own", ["machine"]),
  grant("everyone-chooses-their-mail", "mail.choose", "own", personRoles),
  grant("the-instance-sends-mail", "mail.send", "own", ["instance"]),
  grant("those-who-keep-the-machine-see-how-it-stands", "operation.read", "own", ["administrator", "auditor"]),
  grant("administrators-answer-for-a-restoration", "restoration.accept", "own", ["administrator"]),
  grant("the-secretariat-keeps-the-registry", "registry.record", "own", ["secretariat"]),
  grant("the-secretariat-takes-facts-back", "registry.retract", "own", ["secretariat"]),
  grant("the-secretariat-decides-on-offers", "registry.decide", "own", ["secretariat"]),
  grant("desk-officers-see-their-subscriptions", "subscription.read", "own", [...deskOfficers, "auditor"]),
  grant("desk-officers-begin-subscriptions", "subscription.begin", "own", deskOfficers),
  grant("desk-officers-draft-notes", "subscription.draft", "own", deskOfficers),
  grant("desk-officers-have-notes-cleared-by-two", "subscription.clear", "own", deskOfficers),
  grant("desk-officers-write-steps-down", "subscription.step", "own", deskOfficers),
  grant("desk-officers-take-steps-back", "subscription.correct", "own", deskOfficers),
  grant("everyone-but-machine-keepers-reads-group-records-by-marking", "group.read", "own", groupReaders),
  grant("group-members-make-records", "group.create", "own", groupMembers),
  grant("group-members-change-their-records", "group.change", "own", groupMembers),
  grant("group-members-take-steps", "group.step", "own", groupMembers),
  grant("group-members-decide-by-two", "group.decide", "own", groupMembers),
  grant("group-members-bring-files", "group.attach", "own", groupMembers),
  grant("group-members-take-records-away", "group.export", "own", groupMembers),
  grant("readers-of-group-records-choose-their-calendar-address", "calendar.choose", "own", groupReaders),
  grant("those-who-work-on-programmes-read-them", "programme.read", "own", [...measureOwners, "auditor"]),
  grant("heads-of-programmes-begin-them", "programme.begin", "own", programmeHeads),
  grant("owners-of-measures-say-how-they-stand", "programme.record", "own", measureOwners),
  // Nobody reviews what is their own: that holds beside the matrix, by person.
  grant("others-review-what-owners-say", "programme.review", "own", [...measureOwners, "auditor"]),
  grant("heads-of-programmes-leave-criteria-out-by-two", "programme.exempt", "own", programmeHeads),
  // Who asks for it is never who bears it: the two-person rule holds them apart.
  grant("owners-of-actions-have-a-risk-borne-by-two", "programme.accept", "own", riskBearers),
  grant("readers-of-programmes-take-reports-away", "programme.export", "own", [
    ...programmeHeads,
    "analyst",
    "auditor",
  ]),
  grant("surveyors-begin-and-close-culture-surveys", "culture-survey.keep", "own", surveyors),
  grant("heads-of-programmes-keep-their-group", "programme-group.keep", "own", programmeHeads),
  grant("the-instance-takes-concerns-in", "concern.receive", "own", ["instance"]),
  // Of these only members of the group who are named for it, and nobody whom a concern is about: that holds by person.
  grant("members-named-for-it-read-concerns", "concern.read", "own", measureOwners),
  grant("members-named-for-it-handle-concerns", "concern.handle", "own", measureOwners),
  grant("members-named-for-it-delete-concerns-by-two", "concern.erase", "own", programmeHeads),
  grant("heads-of-programmes-name-who-reads-concerns-by-two", "concern.entrust", "own", programmeHeads),
  // Whoever else works on a programme is told nothing of it, not even that there is something.
  grant("those-for-reliability-see-determinations", "reliability.read", "own", reliabilityKeepers),
  grant("those-for-reliability-keep-determinations", "reliability.keep", "own", reliabilityKeepers),
  grant("heads-of-programmes-keep-measures-of-their-own", "own-measure.keep", "own", programmeHeads),
  grant("heads-of-programmes-send-what-they-tell-of-them", "programme.send", "own", programmeHeads),
  grant("heads-of-programmes-take-what-they-sent-away", "sealed-file.take", "own", [
    "inspector",
    "national-coordinator",
  ]),
];
