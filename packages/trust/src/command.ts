/** The shape of a command: the only way anything is written. */
import type { Json, Marking, Result } from "@custodiet/core";
import type { RecordReference } from "@custodiet/verification";
import type { Actor } from "./actor.ts";
import type { ApprovalRequest } from "./approval/request.ts";
import type { TableRow } from "./bound-row.ts";
import type { Action } from "./grants.ts";
import type { Scope } from "./scope.ts";

/** Work outside the database (a mail, a file, a job to start), told in the same transaction and done after it. */
export interface OutboxMessage {
  readonly kind: string;
  readonly payload: Json;
}

/** What an effect did to the database. */
export interface EffectDone<Output> {
  readonly output: Output;
  /** The record made or changed; its id names no person. */
  readonly recordId: string;
  /** `contentHash` of the record before and after; `null`: there was none, there is none. */
  readonly hashBefore: string | null;
  readonly hashAfter: string | null;
  /** Marking of the record; its outbox messages carry it. */
  readonly marking: Marking;
  /** Kept behind the entry's commitment and erasable: reasons, names, whatever may be personal data. */
  readonly details: Json;
  readonly outbox: readonly OutboxMessage[];
  /** Bound rows taken away (erasure); key as `keyOfRow` makes it. */
  readonly removed?: readonly { readonly table: string; readonly key: string }[];
  /** Rows to bind beside those that carry the entry's index: what an older version left unbound. */
  readonly alsoBind?: readonly TableRow[];
}

/** A command that was allowed but cannot be done as asked; nothing has been written. */
export interface CommandFault {
  /** Stable: one of `docs/errors/`. */
  readonly code: string;
  readonly title: string;
  readonly detail: string;
  readonly remedy: string;
}

/** What an effect may know beside its input. */
export interface EffectContext {
  readonly actor: Actor;
  readonly scope: Scope;
  readonly nowMs: number;
  /** Index the ledger entry will have: records are bound to their entry by it. */
  readonly entryIndex: number;
  /** The request that two persons' act is carried out from, with its decisions; left out: nobody approved it. */
  readonly approved?: ApprovalRequest;
}

/**
 * A command over transactions of type `Tx`. The effect writes through `tx` only and awaits nothing else: the
 * transaction holds the writer.
 */
export interface Command<Tx, Input, Output> {
  readonly name: Action;
  readonly recordKind: RecordReference["kind"];
  readonly effect: (tx: Tx, input: Input, context: EffectContext) => Promise<Result<EffectDone<Output>, CommandFault>>;
  /** Done only from a request that a second person approved, or by break-glass where the policy allows it. */
  readonly needsTwo?: TwoPersonContent<Tx, Input>;
}

/** What both persons see and sign beside what is asked. */
export interface TwoPersonContent<Tx, Input> {
  /** The records it concerns as they stand: whatever changes in them makes an approval void. */
  readonly find: (tx: Tx, input: Input, context: EffectContext) => Promise<Result<ContentFound, CommandFault>>;
}

export interface ContentFound {
  readonly found: Json;
  readonly marking: Marking;
}

/** A command of two persons: what is asked is JSON, kept whole and signed. */
export interface TwoPersonCommand<Tx, Input extends Json, Output> extends Command<Tx, Input, Output> {
  readonly needsTwo: TwoPersonContent<Tx, Input>;
}
