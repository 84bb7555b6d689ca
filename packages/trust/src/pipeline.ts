/**
 * The pipeline every write goes through: authorize, then ledger entry and effect in one transaction, with the outbox
 * rows in it. If the entry cannot be written, nothing happens. What needs two persons goes by `twoPersons` alone.
 */
import { err, ok, type Result } from "@custodiet/core";
import { notRecorded, performAct } from "./act.ts";
import type { Actor } from "./actor.ts";
import type { WithApprovals } from "./approval/ports.ts";
import { twoPersonFault } from "./approval/refusal.ts";
import { ruleFor } from "./approval/two-person-rule.ts";
import { createTwoPersons, type TwoPersons } from "./approval/two-persons.ts";
import { authorize, type Permission } from "./authorize.ts";
import { type CheckpointStatus, signPresentState } from "./checkpointing.ts";
import type { Command } from "./command.ts";
import { type CosignaturesKept, keepWitnessed, type WitnessedNote } from "./cosigning.ts";
import type { Action } from "./grants.ts";
import type { CommandFailure, Done, PipelinePorts } from "./pipeline-types.ts";
import type { WithLedger } from "./ports.ts";
import type { NotRecorded, Refusal } from "./refusal.ts";

export interface Pipeline<Tx extends WithLedger> {
  /**
   * Does a command, or tells why not. After a failure of any kind nothing has happened. What needs two persons is
   * refused here (`CUS-T020`).
   */
  readonly execute: <Input, Output>(
    command: Command<Tx, Input, Output>,
    actor: Actor,
    input: Input,
  ) => Promise<Result<Done<Output>, CommandFailure>>;
  /** Whether the actor may read, and the scope to read in. Every query of a request takes its scope from here. */
  readonly mayRead: (actor: Actor, action: Action) => Result<Permission, Refusal>;
  /** Signs the ledger's present state. Makes no entry of its own: it would be a state to sign again. */
  readonly signCheckpoint: (actor: Actor) => Promise<Result<CheckpointStatus, Refusal | NotRecorded>>;
  /** Keeps the good cosignatures of a note; makes no entry, as a checkpoint makes none. */
  readonly keepWitnessed: (actor: Actor, note: WitnessedNote) => Promise<Result<CosignaturesKept, CommandFailure>>;
  readonly twoPersons: TwoPersons<Tx>;
}

/**
 * Composes the pipeline.
 *
 * @example
 * const pipeline = createPipeline({ store, clock, randomness, signer, policy: housePolicy });
 * const stored = await pipeline.execute(storeFacility, actor, { files, reason });
 */
export function createPipeline<Tx extends WithLedger & WithApprovals>(ports: PipelinePorts<Tx>): Pipeline<Tx> {
  return {
    execute: (command, actor, input) => execute(ports, command, actor, input),
    mayRead: (actor, action) => authorize(ports.policy, actor, action),
    signCheckpoint: (actor) => sign(ports, actor),
    keepWitnessed: (actor, note) => keepNote(ports, actor, note),
    twoPersons: createTwoPersons(ports),
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
  if (needsTwo(ports, command)) return err({ kind: "fault", fault: secondPersonNeeded(command.name) });
  const act = {
    ...command,
    effect: (tx: Tx, context: Parameters<typeof command.effect>[2]) => command.effect(tx, input, context),
  };
  return performAct(ports, act, actor, permission.value);
}

/** By the policy, whatever the command declares; and by the command, whatever the policy forgot. */
const needsTwo = <Tx extends WithLedger, Input, Output>(
  { policy }: PipelinePorts<Tx>,
  { name, needsTwo: declared }: Command<Tx, Input, Output>,
): boolean => declared !== undefined || ruleFor(policy.twoPersonRules, name) !== null;

const secondPersonNeeded = (action: Action) =>
  twoPersonFault("CUS-T020", `${action} is done by two persons, or by break-glass where a rule allows it.`);

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

async function keepNote<Tx extends WithLedger>(
  ports: PipelinePorts<Tx>,
  actor: Actor,
  note: WitnessedNote,
): Promise<Result<CosignaturesKept, CommandFailure>> {
  const permission = authorize(ports.policy, actor, "cosignature.keep");
  if (!permission.ok) return permission;
  try {
    const { store, signer, clock } = ports;
    return await store.transaction(permission.value.scope, async ({ ledger }) => {
      const kept = await keepWitnessed(ledger, signer, actor, clock.nowMs(), note);
      return kept.ok ? kept : err({ kind: "fault", fault: kept.error });
    });
  } catch (thrown) {
    return err(notRecorded(thrown));
  }
}
