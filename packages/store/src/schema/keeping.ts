/** Whose rows each table holds. A new table does not compile until it stands here, and is then kept apart by it. */
import type { TableName, Tables } from "./tables.ts";

/** `organisation`: rows of organisations, kept apart by the column of that name. `instance`: none of theirs. */
type KeepingOf<Columns> = Columns extends { organisation: string } ? "organisation" : "instance";

export const keeping: { readonly [Name in TableName]: KeepingOf<Tables[Name]> } = {
  accounts: "organisation",
  approval_ends: "organisation",
  approval_requests: "organisation",
  approvals: "organisation",
  assessments: "organisation",
  authenticators: "organisation",
  break_glass_acts: "organisation",
  break_glass_reviews: "organisation",
  calendar_feeds: "organisation",
  ceremonies: "instance",
  checkpoints: "organisation",
  comment_openings: "organisation",
  comments: "organisation",
  cosignatures: "organisation",
  draft_steps: "organisation",
  drafts: "organisation",
  enrolments: "organisation",
  facilities: "organisation",
  group_events: "organisation",
  group_files: "organisation",
  group_openings: "organisation",
  holds: "instance",
  instances: "organisation",
  jobs: "organisation",
  ledger_binding_salts: "instance",
  ledger_bindings: "organisation",
  ledger_entries: "organisation",
  ledger_nodes: "instance",
  ledger_openings: "organisation",
  machines: "organisation",
  mail_addresses: "organisation",
  mail_deliveries: "organisation",
  meta: "instance",
  model_versions: "organisation",
  organisations: "organisation",
  outbox: "organisation",
  persons: "organisation",
  programme_acts: "organisation",
  programmes: "organisation",
  registry_facts: "organisation",
  registry_proposal_ends: "organisation",
  registry_proposals: "organisation",
  registry_retractions: "organisation",
  reminder_choices: "organisation",
  restorations: "organisation",
  role_holdings: "organisation",
  schema_migrations: "instance",
  seal_rosters: "organisation",
  sealed_files: "organisation",
  sealed_holdings: "organisation",
  sealed_objects: "organisation",
  sessions: "organisation",
  subscription_corrections: "organisation",
  subscription_files: "organisation",
  subscription_steps: "organisation",
  subscription_texts: "organisation",
  subscriptions: "organisation",
  underlay_pictures: "organisation",
  underlays: "organisation",
  witness_states: "instance",
  witnesses: "organisation",
};

export const tableNames: readonly TableName[] = Object.keys(keeping) as TableName[];

/** Tables whose rows belong to organisations. */
export const scopedTables: readonly TableName[] = tableNames.filter((name) => keeping[name] === "organisation");

export const isTableName = (text: string): text is TableName => text in keeping;
