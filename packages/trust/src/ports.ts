/** What the pipeline needs of a store. `store` implements it; trust knows no table. */
import type { Marking, OrganisationId, PersonId } from "@custodiet/core";
import type { BoundTables, RecordReference } from "@custodiet/verification";
import type { BindingToKeep, TableRow } from "./bound-row.ts";
import type { OutboxMessage } from "./command.ts";
import type { Scope } from "./scope.ts";

/** A node of the tree to keep: `hash` has 64 lower-case hexadecimal digits. */
export interface TreeNode {
  readonly level: number;
  readonly index: number;
  readonly hash: string;
}

/** One entry as it is kept: its canonical text, its place in the tree, and what is behind its commitment. */
export interface EntryToAppend {
  readonly index: number;
  readonly organisation: OrganisationId;
  readonly action: string;
  readonly record: RecordReference;
  /** Canonical text; the leaf is the hash of its UTF-8 bytes. */
  readonly body: string;
  readonly leafHash: string;
  /** The perfect subtrees completed by this entry, its own leaf first. */
  readonly nodes: readonly TreeNode[];
  /** Erasable: salt in hexadecimal and canonical JSON of {person, details}. */
  readonly opening: { readonly salt: string; readonly content: string };
}

export interface CheckpointToKeep {
  readonly size: number;
  readonly rootHash: string;
  readonly note: string;
  readonly keyId: string;
  readonly signedAtMs: number;
  readonly signedBy: PersonId;
  readonly organisation: OrganisationId;
}

export interface OutboxToKeep extends OutboxMessage {
  readonly id: string;
  readonly organisation: OrganisationId;
  readonly actor: PersonId;
  readonly marking: Marking;
  readonly entryIndex: number;
  readonly createdAtMs: number;
}

/** The ledger's part of a write transaction. */
export interface LedgerTransaction {
  /** Number of entries. */
  readonly size: () => Promise<number>;
  /** Hashes of nodes kept, in the order asked for; a missing one is a bug or a damaged ledger and throws. */
  readonly nodes: (places: readonly { readonly level: number; readonly index: number }[]) => Promise<readonly string[]>;
  readonly append: (entry: EntryToAppend) => Promise<void>;
  /** The rows of bound tables that carry this entry's index. */
  readonly rowsOf: (entryIndex: number, tables: BoundTables) => Promise<readonly TableRow[]>;
  /** Every row of the bound tables: for binding what a version before bindings wrote. */
  readonly allRows: (tables: BoundTables) => Promise<readonly TableRow[]>;
  readonly keepBindings: (
    entryIndex: number,
    organisation: OrganisationId,
    bindings: readonly BindingToKeep[],
  ) => Promise<void>;
  readonly enqueue: (messages: readonly OutboxToKeep[]) => Promise<void>;
  readonly latestCheckpoint: () => Promise<CheckpointKept | null>;
  readonly keepCheckpoint: (checkpoint: CheckpointToKeep) => Promise<void>;
  /** A witness's signature of one checkpoint is kept once. */
  readonly keepCosignature: (cosignature: CosignatureToKeep) => Promise<void>;
  readonly cosignaturesOf: (logKeyId: string, size: number) => Promise<readonly CosignatureKept[]>;
  readonly holds: () => Promise<readonly Hold[]>;
}

export interface CheckpointKept {
  readonly size: number;
  readonly rootHash: string;
  readonly note: string;
  readonly keyId: string;
  readonly signedAtMs: number;
}

/** One witness's signature under a checkpoint of this log. */
export interface CosignatureKept {
  readonly size: number;
  readonly logKeyId: string;
  /** The witness's public key as it is handed over. */
  readonly witness: string;
  /** The signature line of the note. */
  readonly line: string;
  /** By the witness's clock. */
  readonly cosignedAtMs: number;
  readonly receivedAtMs: number;
}

export interface CosignatureToKeep extends CosignatureKept {
  readonly organisation: OrganisationId;
  readonly actor: PersonId;
}

/**
 * Why nothing may be written. `restored`: the log is a copy, and no witness has been asked yet whether it is the last
 * state. `behind`: a witness showed a later state, signed by this log's own key.
 */
export interface Hold {
  readonly id: string;
  readonly kind: "restored" | "behind";
  readonly detail: string;
  readonly placedAtMs: number;
}

export interface WithLedger {
  readonly ledger: LedgerTransaction;
}

/**
 * Runs work in one durable transaction; write transactions run one after another. When `work` throws, nothing of it
 * has happened, and the call rejects with what was thrown. When it resolves, everything is on the disk.
 */
export interface TransactionPort<Tx extends WithLedger> {
  readonly transaction: <T>(scope: Scope, work: (tx: Tx) => Promise<T>) => Promise<T>;
}

/** What a store throws when the disk or the database server failed it: an answer to give, not a bug. */
export interface StorageFault extends Error {
  /** `CUS-D…`, listed in `docs/errors/store.md`. */
  readonly storageCode: string;
}

export const isStorageFault = (thrown: unknown): thrown is StorageFault =>
  thrown instanceof Error && "storageCode" in thrown && typeof thrown.storageCode === "string";
