/**
 * The pipeline every write goes through: authorize, then ledger entry and effect in one transaction, with the outbox
 * rows in it. If the entry cannot be written, nothing happens.
 */
import { type Clock, err, ok, type Randomness, type Result } from "@custodiet/core";
import { saltLength, toHex } from "@custodiet/verification";
import type { Actor } from "./actor.ts";
import { authorize, type Permission, type Policy } from "./authorize.ts";
import { bindRows } from "./binding.ts";
import { type CheckpointStatus, signPresentState } from "./checkpointing.ts";
import type { Command, CommandFault, EffectContext, EffectDone } from "./command.ts";
import type { Action } from "./grants.ts";
import { type AppendedEntry, appendEntry, holdsEntry } from "./ledger.ts";
import type { LogSigner } from "./log-key.ts";
import { isStorageFault, type LedgerTransaction, type TransactionPort, type WithLedger } from "./ports.ts";
import type { NotRecorded, Refusal } from "./refusal.ts";
import type { Scope } from "./scope.ts";

export interface PipelinePorts<Tx extends WithLedger> {
  readonly store: TransactionPort<Tx>;
  readonly clock: Clock;
  readonly randomness: Randomness;
  readonly signer: LogSigner;
  readonly policy: Policy;
}

/** A command that was done: its output, and the ledger entry that proves it. */
export interface Done<Output> {
  readonly output: Output;
  readonly entryIndex: number;
  readonly rule: string;
}

/** Allowed, and found impossible as asked. */
export interface Faulted {
  readonly kind: "fault";
  readonly fault: CommandFault;
}

export type CommandFailure = Refusal | Faulted | NotRecorded;

export interface Pipeline<Tx extends WithLedger> {
  /** Does a command, or tells why not. After a failure of any kind nothing has happened. */
  readonly execute: <Input, Output>(
    command: Command<Tx, Input, Output>,
    actor: Actor,
    input: Input,
  ) => Promise<Result<Done<Output>, CommandFailure>>;
  /** Whether the actor may read, and the scope to read in. Every query of a request takes its scope from here. */
  readonly mayRead: (actor: Actor, action: Action) => Result<Permission, Refusal>;
  /** Signs the ledger's present state. Makes no entry of its own: it would be a state to sign again. */
  readonly signCheckpoint: (actor: Actor) => Promise<Result<CheckpointStatus, Refusal | NotRecorded>>;
}

/**
 * Composes the pipeline.
 *
 * @example
 * const pipeline = createPipeline({ store, clock, randomness, signer, policy: housePolicy });
 * const stored = await pipeline.execute(storeFacility, actor, { files, reason });
 */
export function createPipeline<Tx extends WithLedger>(ports: PipelinePorts<Tx>): Pipeline<Tx> {
  return {
    execute: (command, actor, input) => execute(ports, command, actor, input),
    mayRead: (actor, action) => authorize(ports.policy, actor, action),
    signCheckpoint: (actor) => sign(ports, actor),
  };
}

async function execute<Tx extends WithLedger, Input, Output>(
  ports: PipelinePorts<Tx>,
  command: Command<Tx, Input, Output>,
  actor: Actor,
  input: Input,
): Promise<Result<Done<Output>, CommandFailure>> {
  const permission = authorize(ports.policy, actor, command.name);
  if (!permission.ok) return permission;
  const { rule, scope } = permission.value;
  const attempt: { written: Written<Output> | null } = { written: null };
  try {
    return await ports.store.transaction(scope, async (tx) => {
      const context = { actor, scope, nowMs: ports.clock.nowMs(), entryIndex: await tx.ledger.size() };
      const effect = await command.effect(tx, input, context);
      if (!effect.ok) throw new FaultFound(effect.error);
      const entry = await record(ports, tx.ledger, command, effect.value, { ...context, rule });
      const done = { output: effect.value.output, entryIndex: entry.index, rule };
      attempt.written = { entry, done };
      return ok(done);
    });
  } catch (thrown) {
    return settle(ports, scope, attempt.written, failureOf(thrown));
  }
}

/** What a transaction had written when it was told to commit. */
interface Written<Output> {
  readonly entry: AppendedEntry;
  readonly done: Done<Output>;
}

/**
 * A connection that breaks in the middle of a commit leaves open whether it was done; then the ledger is asked. In
 * every other case a failed transaction has left nothing.
 */
async function settle<Tx extends WithLedger, Output>(
  ports: PipelinePorts<Tx>,
  scope: Scope,
  written: Written<Output> | null,
  failure: Faulted | NotRecorded,
): Promise<Result<Done<Output>, CommandFailure>> {
  const isOpen = written !== null && failure.kind === "not-recorded" && failure.causeCode === connectionLost;
  if (!isOpen) return err(failure);
  try {
    const isThere = await ports.store.transaction(scope, ({ ledger }) => holdsEntry(ledger, written.entry));
    return isThere ? ok(written.done) : err(failure);
  } catch (thrown) {
    return err({ ...notRecorded(thrown), code: "CUS-T011" });
  }
}

/** The store's code for a database server that went away. */
const connectionLost = "CUS-D014";

async function record<Tx extends WithLedger, Input, Output>(
  ports: PipelinePorts<Tx>,
  ledger: LedgerTransaction,
  command: Command<Tx, Input, Output>,
  done: EffectDone<Output>,
  context: EffectContext & { readonly rule: string },
): Promise<AppendedEntry> {
  const { actor, nowMs, rule, entryIndex } = context;
  const salt = ports.randomness.bytes(saltLength);
  const bindings = await bindRows(ports.randomness, ledger, done, entryIndex);
  const entry = {
    bindings,
    atMs: nowMs,
    role: actor.role,
    organisation: actor.organisation,
    action: command.name,
    rule,
    record: { kind: command.recordKind, id: done.recordId },
    hashBefore: done.hashBefore,
    hashAfter: done.hashAfter,
    person: actor.person,
    details: done.details,
  };
  const appended = await appendEntry(ledger, entry, salt);
  if (bindings.length > 0) await ledger.keepBindings(entryIndex, actor.organisation, bindings);
  const rows = done.outbox.map((message) => ({
    ...message,
    id: toHex(ports.randomness.bytes(16)),
    organisation: actor.organisation,
    actor: actor.person,
    marking: done.marking,
    entryIndex,
    createdAtMs: nowMs,
  }));
  if (rows.length > 0) await ledger.enqueue(rows);
  return appended;
}

async function sign<Tx extends WithLedger>(
  ports: PipelinePorts<Tx>,
  actor: Actor,
): Promise<Result<CheckpointStatus, Refusal | NotRecorded>> {
  const permission = authorize(ports.policy, actor, "checkpoint.sign");
  if (!permission.ok) return permission;
  try {
    const { store, signer, clock } = ports;
    return ok(
      await store.transaction(permission.value.scope, ({ ledger }) =>
        signPresentState(ledger, signer, actor, clock.nowMs()),
      ),
    );
  } catch (thrown) {
    return err(notRecorded(thrown));
  }
}

/** Carries a fault out of the transaction, so that it is rolled back. */
class FaultFound extends Error {
  readonly fault: CommandFault;
  constructor(fault: CommandFault) {
    super(fault.title);
    this.fault = fault;
  }
}

const failureOf = (thrown: unknown): Faulted | NotRecorded =>
  thrown instanceof FaultFound ? { kind: "fault", fault: thrown.fault } : notRecorded(thrown);

/** A storage fault is an answer; anything else is a bug and goes on upwards (the transaction is undone either way). */
function notRecorded(thrown: unknown): NotRecorded {
  if (!isStorageFault(thrown)) throw thrown;
  return { kind: "not-recorded", code: "CUS-T010", causeCode: thrown.storageCode, cause: thrown.message };
}
