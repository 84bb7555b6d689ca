/** Statements that would alter what may only be added to; both databases refuse each of them. */

export const changes: readonly string[] = [
  "update ledger_entries set body = 'x'",
  "update ledger_entries set organisation = 'x' where entry_index = 0",
  "delete from ledger_entries",
  "delete from ledger_entries where entry_index = 0",
  "update ledger_nodes set hash = 'x'",
  "delete from ledger_nodes",
  "update model_versions set model = '{}'",
  "delete from model_versions",
  "update facilities set actor = 'x'",
  "update meta set value = 'real' where key = 'purpose'",
  "delete from meta where key = 'instance-id'",
  "delete from schema_migrations",
  "update approval_requests set content = '{}'",
  "delete from approval_requests",
  "update approvals set decision = 'approve'",
  "delete from approvals",
  "update approval_ends set kind = 'withdrawn'",
  "delete from approval_ends",
  "update break_glass_acts set reason = 'x'",
  "delete from break_glass_acts",
  "update break_glass_reviews set verdict = 'justified'",
  "delete from break_glass_reviews",
  "update ledger_bindings set row_hash = null",
  "delete from ledger_bindings",
  `insert into ledger_entries select * from ledger_entries where true
     on conflict (entry_index) do update set body = 'x'`,
];

/** SQLite's own way: the row in the way is removed without being asked for. */
export const replacing: readonly string[] = [
  "insert or replace into ledger_entries select entry_index, organisation, action, record_kind, record_id, 'x', leaf_hash from ledger_entries",
  "replace into ledger_nodes select level, node_index, 'x' from ledger_nodes",
  "insert or replace into meta values ('purpose', 'real')",
];
