/** The tables, column by column. Same on both databases; JSON is canonical text, times are milliseconds, hashes hex. */

import type { ApprovalTables } from "./approvals.ts";
import type { BindingTables } from "./bindings.ts";
import type { Bound } from "./columns.ts";
import type { DraftAndCommentTables } from "./draft-tables.ts";
import type { FeedTables } from "./feeds.ts";
import type { GroupTables } from "./group.ts";
import type { OperationTables } from "./operation.ts";
import type { OwnMeasureTables } from "./own-measures.ts";
import type { PeopleTables } from "./people.ts";
import type { ProgrammeFileTables } from "./programme-files.ts";
import type { ProgrammeTables } from "./programmes.ts";
import type { RegisterTables } from "./register.ts";
import type { RegistryTables } from "./registry.ts";
import type { SealingTables } from "./sealing.ts";
import type { SignInTables } from "./sign-in.ts";
import type { SubscriptionTables } from "./subscriptions.ts";
import type { UnderlayTables } from "./underlays.ts";
import type { WitnessTables } from "./witnessing.ts";

export interface Tables
  extends ApprovalTables,
    DraftAndCommentTables,
    BindingTables,
    UnderlayTables,
    RegisterTables,
    WitnessTables,
    SignInTables,
    SealingTables,
    OperationTables,
    RegistryTables,
    SubscriptionTables,
    GroupTables,
    FeedTables,
    ProgrammeTables,
    ProgrammeFileTables,
    PeopleTables,
    OwnMeasureTables {
  meta: { key: string; value: string };
  schema_migrations: { number: number; name: string; applied_at: number };
  organisations: Bound & {
    id: string;
    name: string;
    kind: string;
    overseen_by: string | null;
    is_fictional: number;
    created_at: number;
  };
  persons: Bound & { id: string; name: string; role: string; is_fictional: number; created_at: number };
  facilities: Bound & { id: string; created_at: number };
  model_versions: Bound & {
    facility: string;
    number: number;
    hash: string;
    name: string;
    kind: string;
    is_fictional: number;
    stored_at: number;
    reason: string;
    counts: string;
    sources: string;
    model: string;
  };
  assessments: Bound & {
    facility: string;
    hash: string;
    model_hash: string;
    engine_version: string;
    assessed_at: number;
    worst: string;
    summary: string;
  };
  jobs: Bound & {
    id: string;
    kind: string;
    facility: string;
    input: string;
    state: string;
    done: number;
    total: number;
    stage: string;
    error: string;
    created_at: number;
    updated_at: number;
    cancel_requested: number;
  };
  sessions: Bound & {
    token_hash: string;
    csrf_token: string;
    opened_at: number;
    last_seen_at: number;
    expires_at: number;
    ended_at: number | null;
    /** By which account it was opened, and by which authenticator it was last confirmed. */
    account: string | null;
    authenticator: string | null;
    confirmed_at: number | null;
  };
  ledger_entries: {
    entry_index: number;
    organisation: string;
    action: string;
    record_kind: string;
    record_id: string;
    body: string;
    leaf_hash: string;
  };
  ledger_openings: { entry_index: number; organisation: string; salt: string; content: string };
  ledger_nodes: { level: number; node_index: number; hash: string };
  checkpoints: {
    size: number;
    root_hash: string;
    note: string;
    key_id: string;
    signed_at: number;
    organisation: string;
    actor: string;
  };
  outbox: Bound & {
    id: string;
    kind: string;
    payload: string;
    created_at: number;
    claimed_until: number;
    attempts: number;
    completed_at: number | null;
    last_error: string | null;
  };
}

export type TableName = keyof Tables;

/** Rows are added and never changed or removed. */
export const appendOnlyTables: readonly TableName[] = [
  "meta",
  "schema_migrations",
  "facilities",
  "model_versions",
  "assessments",
  "ledger_entries",
  "ledger_nodes",
  "checkpoints",
  "ledger_bindings",
  "approval_requests",
  "approvals",
  "approval_ends",
  "break_glass_acts",
  "break_glass_reviews",
  "cosignatures",
  "restorations",
  "seal_rosters",
  "sealed_files",
  "sealed_objects",
  "registry_facts",
  "registry_retractions",
  "subscriptions",
  "subscription_texts",
  "subscription_steps",
  "subscription_corrections",
  "subscription_files",
  "registry_proposals",
  "registry_proposal_ends",
  "group_events",
  "programmes",
  "programme_acts",
  "people_acts",
  "survey_answers",
  "concerns",
  "concern_acts",
  "own_acts",
];

/** Rows are added and may be removed (erasure of personal data, drafts thrown away), never changed. */
export const erasableTables: readonly TableName[] = [
  "ledger_openings",
  "draft_steps",
  "comment_openings",
  "ledger_binding_salts",
  "underlay_pictures",
  "sealed_holdings",
  "group_openings",
  "group_files",
  "survey_codes",
  "survey_box",
  "concern_texts",
  "programme_files",
  "overlay_texts",
];
