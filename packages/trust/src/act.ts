/**
 * One act in one transaction: effect, ledger entry and outbox rows together or not at all. Who may is decided before;
 * this is what `execute` and two persons' acts share.
 */
import { err, ok, type Result } from "@custodiet/core";
import { saltLength, toHex } from "@custodiet/verification";
import type { Actor } from "./actor.ts";
import type { Permission } from "./authorize.ts";
import { bindRows } from "./binding.ts";
import type { Command, CommandFault, EffectContext, EffectDone } from "./command.ts";
import type { Action } from "./grants.ts";
import { heldFault } from "./held.ts";
import { type AppendedEntry, appendEntry, holdsEntry } from "./ledger.ts";
import type { CommandFailure, Done, Faulted, PipelinePorts } from "./pipeline-types.ts";
import { isStorageFault, type LedgerTransaction, type WithLedger } from "./ports.ts";
import type { NotRecorded } from "./refusal.ts";
import type { Scope } from "./scope.ts";

/** What is done, in the terms of the ledger. */
export interface Act<Tx, Output> extends Pick<Command<Tx, null, Output>, "name" | "recordKind"> {
  readonly effect: (tx: Tx, context: EffectContext) => Promise<Result<EffectDone<Output>, CommandFault>>;
}

/** Does an act that was permitted, or tells why not. After a failure of any kind nothing has happened. */
export async function performAct<Tx extends WithLedger, Output>(
  ports: PipelinePorts<Tx>,
  act: Act<Tx, Output>,
  actor: Actor,
  { rule, scope }: Pick<Permission, "rule" | "scope">,
): Promise<Result<Done<Output>, CommandFailure>> {
  const attempt: { written: Written<Output> | null } = { written: null };
  try {
    return await ports.store.transaction(scope, async (tx) => {
      await refuseWhileHeld(tx.ledger, act.name);
      const context = { actor, scope, nowMs: ports.clock.nowMs(), entryIndex: await tx.ledger.size() };
      const effect = await act.effect(tx, context);
      if (!effect.ok) throw new FaultFound(effect.error);
      const entry = await record(ports, tx.ledger, act, effect.value, { ...context, rule });
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

async function record<Tx extends WithLedger, Output>(
  ports: PipelinePorts<Tx>,
  ledger: LedgerTransaction,
  act: Act<Tx, Output>,
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
    action: act.name,
    rule,
    record: { kind: act.recordKind, id: done.recordId },
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

/** While it is open whether this is the log's last state, the only entry made is the one that says so. */
async function refuseWhileHeld(ledger: LedgerTransaction, action: Action): Promise<void> {
  if (action === "ledger.restore") return;
  const [hold] = await ledger.holds();
  if (hold) throw new FaultFound(heldFault(hold));
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
export function notRecorded(thrown: unknown): NotRecorded {
  if (!isStorageFault(thrown)) throw thrown;
  return { kind: "not-recorded", code: "CUS-T010", causeCode: thrown.storageCode, cause: thrown.message };
}
