/**
 * The closed list of what looks past organisations, each with its reason. A statement that is not here sees the rows of
 * its scope and nothing else; one that is here sees past it in the tables named, for the acts named. On PostgreSQL the
 * policies of row-level security are made from this list; on the embedded database the scope's layer reads it.
 */
import type { TableName } from "../schema/tables.ts";

export type Act = "select" | "insert" | "update" | "delete";

interface InstanceAccess {
  readonly tables: Partial<Record<TableName, readonly Act[]>>;
  readonly reason: string;
}

const read = ["select"] as const;
const change = ["select", "update"] as const;

export const instanceStatements = {
  "ceremonies.begin": {
    tables: { ceremonies: ["select", "insert", "delete"] },
    reason: "A challenge is given out before anybody is known; those that expired are cleared away.",
  },
  "ceremonies.take": {
    tables: { ceremonies: ["select", "delete"] },
    reason: "A challenge is answered once, before anybody is known.",
  },
  "drafts.discardedBefore": {
    tables: { drafts: read },
    reason: "The program removes drafts that were thrown away long ago, of every organisation.",
  },
  "drafts.see": { tables: { drafts: change }, reason: "Notes the time at which a draft already read was looked at." },
  "jobs.claimNext": { tables: { jobs: change }, reason: "One queue for the instance: the oldest job comes first." },
  "jobs.finish": { tables: { jobs: change }, reason: "The program ends a job that it took from the queue." },
  "jobs.report": {
    tables: { jobs: change },
    reason: "The program notes how far a job is that it took from the queue.",
  },
  "jobs.requeueAbandoned": { tables: { jobs: change }, reason: "What a process that died had begun is queued again." },
  "enrolments.find": {
    tables: { enrolments: read },
    reason: "A code is found by its hash, before its person is known.",
  },
  "enrolments.ofPurpose": {
    tables: { enrolments: read },
    reason: "Whether both founding administrators have enrolled decides whether anybody signs in.",
  },
  "group.changedAfter": {
    tables: { group_events: read },
    reason: "The group's records are shared by their marking, not by who keeps them: all are read, few are told.",
  },
  "group.copiesOf": {
    tables: { group_files: read },
    reason: "A file is shown with the record it stands in, whoever brought it, and by its own marking beside.",
  },
  "feeds.find": {
    tables: { calendar_feeds: read },
    reason: "A calendar is asked for by its token's hash, before its person is known.",
  },
  "feeds.ofPerson": {
    tables: { calendar_feeds: read },
    reason: "One human's calendar address, whichever organisation they act for.",
  },
  "feeds.unreminded": {
    tables: { reminder_choices: read },
    reason: "The program that sends mail asks for everybody who wants no reminders.",
  },
  "group.eventsOf": {
    tables: { group_events: read, group_openings: read },
    reason: "The group's records are shared by their marking, not by who keeps them: all are read, few are told.",
  },
  "group.latestEntry": {
    tables: { group_events: read },
    reason: "A rule that looks past one record was judged on all there are, or is judged again.",
  },
  "instances.get": { tables: { instances: read }, reason: "What the instance is, is everybody's to know." },
  "ledger.append": {
    tables: { ledger_nodes: ["insert"] },
    reason: "The tree has one end; its nodes are hashes and belong to nobody.",
  },
  "ledger.bindAllRows": {
    tables: {
      accounts: read,
      approval_ends: read,
      approval_requests: read,
      approvals: read,
      assessments: read,
      authenticators: read,
      break_glass_acts: read,
      break_glass_reviews: read,
      calendar_feeds: read,
      comments: read,
      concern_acts: read,
      concerns: read,
      enrolments: read,
      facilities: read,
      group_events: read,
      instances: read,
      machines: read,
      mail_addresses: read,
      model_versions: read,
      organisations: read,
      own_acts: read,
      people_acts: read,
      persons: read,
      programme_acts: read,
      programmes: read,
      registry_facts: read,
      registry_proposal_ends: read,
      registry_proposals: read,
      registry_retractions: read,
      reminder_choices: read,
      restorations: read,
      role_holdings: read,
      seal_rosters: read,
      sealed_files: read,
      sealed_objects: read,
      subscription_corrections: read,
      subscription_steps: read,
      subscription_texts: read,
      subscriptions: read,
      survey_answers: read,
      witnesses: read,
    },
    reason: "Rows that an older version left unbound are bound by one entry of the instance.",
  },
  "people.concernByCode": {
    tables: { concerns: read },
    reason: "Whoever reported a concern comes back with its code, and without an account.",
  },
  "people.hasConcernTexts": {
    tables: { concern_texts: read },
    reason: "Where any text is kept, the instance makes no other key in place of a lost one.",
  },
  "people.findCode": {
    tables: { survey_codes: read },
    reason: "Whoever answers a survey has a code, and no account that would say whose organisation it is.",
  },
  "ledger.checkpointOf": { tables: { checkpoints: read }, reason: "A checkpoint is of the whole tree." },
  "ledger.checkpoints": { tables: { checkpoints: read }, reason: "A checkpoint is of the whole tree." },
  "ledger.entries": {
    tables: { ledger_entries: read, ledger_openings: read },
    reason: "An audit of the log reads every entry, or it proves nothing.",
  },
  "ledger.keepBindings": {
    tables: { ledger_binding_salts: ["insert"] },
    reason: "A salt belongs to the binding beside it, which is kept apart.",
  },
  "ledger.latestCheckpoint": { tables: { checkpoints: read }, reason: "A checkpoint is of the whole tree." },
  "ledger.nodes": { tables: { ledger_nodes: read }, reason: "Nodes of the tree are hashes and belong to nobody." },
  "ledger.ofFacility": {
    tables: { ledger_entries: read, ledger_openings: read },
    reason: "Whoever may read a facility's history is told of an inspector's entry about its drafts and comments too.",
  },
  "ledger.size": { tables: { ledger_entries: read }, reason: "The next entry follows the last, whoever made it." },
  "machines.find": {
    tables: { machines: read },
    reason: "A token is found by its hash, before its machine is known: what a scope is made from.",
  },
  "machines.named": {
    tables: { machines: read },
    reason: "A history names who acted, whichever organisation they are of.",
  },
  "mail.addressOf": {
    tables: { mail_addresses: read },
    reason: "One human's address, whichever organisation they act for.",
  },
  "mail.claim": { tables: { mail_deliveries: change }, reason: "One queue for the instance: what is due comes first." },
  "mail.counts": { tables: { mail_deliveries: read }, reason: "How mail goes is counted over the whole instance." },
  "mail.drop": {
    tables: { mail_deliveries: ["select", "delete"] },
    reason: "The program forgets a mail that nobody wants any more, of the queue it took it from.",
  },
  "mail.settle": {
    tables: { mail_deliveries: change },
    reason: "The program notes what came of a mail that it took from the queue.",
  },
  "mail.wanting": {
    tables: { mail_addresses: read },
    reason: "The program that reminds asks for everybody who wants mail; what each is told of is theirs to see.",
  },
  "meta.facts": {
    tables: { meta: read, schema_migrations: read },
    reason: "What the instance is, is everybody's to know.",
  },
  "organisations.overseenBy": {
    tables: { organisations: read },
    reason: "Whom an organisation oversees: what a scope is made from.",
  },
  "outbox.claim": { tables: { outbox: change }, reason: "One queue for the instance: the oldest message comes first." },
  "outbox.complete": { tables: { outbox: change }, reason: "The program ends a message that it took from the queue." },
  "outbox.fail": { tables: { outbox: change }, reason: "The program notes why a message failed that it had taken." },
  "persons.get": { tables: { persons: read }, reason: "Whose session it is: what a scope is made from." },
  "persons.listFictional": {
    tables: { persons: read },
    reason: "A demonstration offers its fictional persons to whoever opens it.",
  },
  "persons.named": {
    tables: { persons: read },
    reason: "A history names who acted, whichever organisation they are of.",
  },
  "proposals.list": {
    tables: { registry_proposals: read, registry_proposal_ends: read },
    reason: "What a party offers to the registry is for the secretariat of another organisation to decide on.",
  },
  "register.accountOf": {
    tables: { accounts: read },
    reason: "Found by what a provider calls its person, before anybody is known.",
  },
  "register.accountsOf": {
    tables: { accounts: read },
    reason: "One human's accounts, whichever organisation opened them: what a scope is made from.",
  },
  "register.authenticatorShown": {
    tables: { authenticators: read },
    reason: "A key is found by how it shows itself, before its person is known.",
  },
  "register.authenticatorWithKey": {
    tables: { authenticators: read },
    reason: "A key is found by itself, before its person is known.",
  },
  "register.authenticatorsOf": {
    tables: { authenticators: read },
    reason: "One human's keys, whichever organisation took them in: by them a person signs in and signs.",
  },
  "register.holdingsOf": {
    tables: { role_holdings: read },
    reason: "One human's roles, whichever organisation gave them: what a scope is made from.",
  },
  "register.noteUse": {
    tables: { authenticators: change },
    reason: "Notes when a key that showed itself was used, and its counter.",
  },
  "registry.latestEntry": {
    tables: { registry_facts: read, registry_retractions: read },
    reason: "Who subscribes is public: whether what is kept of it in memory is still all there is.",
  },
  "registry.list": {
    tables: { registry_facts: read, registry_retractions: read },
    reason: "Who subscribes is public: what is in the registry is marked TLP:CLEAR.",
  },
  "sessions.confirm": {
    tables: { sessions: change },
    reason: "Notes that the person of a session found by its token has shown an authenticator.",
  },
  "sessions.find": { tables: { sessions: read }, reason: "Found by the token's hash, before anybody is known." },
  "sessions.ofPerson": {
    tables: { sessions: read },
    reason: "One human's open sessions, whichever organisation they act for in each.",
  },
  "sessions.touch": { tables: { sessions: change }, reason: "Notes that a session found by its token is in use." },
  "witnesses.acceptedRestorations": {
    tables: { approval_ends: read, approval_requests: read },
    reason: "Whether two persons answered for a log that goes on from a copy is everybody's to know.",
  },
  "witnesses.claim": {
    tables: { witness_states: ["select", "insert", "update"] },
    reason: "How asking a witness goes belongs to the instance: two processes do not ask the same one together.",
  },
  "witnesses.cosignatures": { tables: { cosignatures: read }, reason: "A witness signs a state of the whole tree." },
  "witnesses.hold": {
    tables: { holds: ["select", "insert"] },
    reason: "A log that was set back is held for everybody.",
  },
  "witnesses.holds": { tables: { holds: read }, reason: "Whatever is written asks first whether the log is held." },
  "witnesses.lastSeen": { tables: { cosignatures: read }, reason: "A witness signs a state of the whole tree." },
  "witnesses.latest": { tables: { cosignatures: read }, reason: "A witness signs a state of the whole tree." },
  "witnesses.liftHolds": {
    tables: { holds: change },
    reason: "The entry that says from where the log goes on ends them.",
  },
  "witnesses.list": { tables: { witnesses: read }, reason: "Who vouches for the log is everybody's to know." },
  "witnesses.report": {
    tables: { witness_states: change },
    reason: "The program notes what came of asking a witness.",
  },
  "witnesses.restorations": {
    tables: { restorations: read },
    reason: "Where the log goes on from a copy is everybody's to know.",
  },
  "witnesses.states": {
    tables: { witness_states: read },
    reason: "How asking a witness goes belongs to the instance.",
  },
} as const satisfies Readonly<Record<string, InstanceAccess>>;

export type InstanceStatement = keyof typeof instanceStatements;

export const instanceStatementNames = Object.keys(instanceStatements) as readonly InstanceStatement[];

const tablesOf = (statement: InstanceStatement): InstanceAccess["tables"] => instanceStatements[statement].tables;

/** Whether a statement of the list sees past organisations in a table, for an act. */
export const seesPast = (statement: InstanceStatement | null, table: TableName, act: Act): boolean =>
  statement !== null && (tablesOf(statement)[table] ?? []).includes(act);

/** Tables in which a statement may do something to rows whoever's they are. */
export const wholeTables = (statement: InstanceStatement | null): readonly string[] =>
  statement === null ? [] : Object.keys(tablesOf(statement));

/** Statements that see past organisations in a table, for an act. */
export const statementsPast = (table: TableName, act: Act): readonly InstanceStatement[] =>
  instanceStatementNames.filter((statement) => seesPast(statement, table, act));
