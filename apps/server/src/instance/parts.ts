/** What the parts of an instance share. */
import type { Clock, Randomness } from "@custodiet/core";
import type { Store, StoreTransaction } from "@custodiet/store";
import type { Action, Actor, Command, Pipeline, Scope } from "@custodiet/trust";
import type { ScenarioTeller } from "../work/scenario-teller.ts";
import type { AssessmentMemory } from "./assessment-memory.ts";
import { commandFault, refusalFault } from "./failures.ts";

export interface InstanceParts {
  readonly store: Store;
  readonly pipeline: Pipeline<StoreTransaction>;
  readonly clock: Clock;
  readonly randomness: Randomness;
  readonly assessments: AssessmentMemory;
  readonly scenarios: ScenarioTeller;
}

/** The scope an actor may read in. Every query takes its scope from here; throws the refusal otherwise. */
export function scopeFor({ pipeline }: InstanceParts, actor: Actor, action: Action): Scope {
  const permission = pipeline.mayRead(actor, action);
  if (!permission.ok) throw refusalFault(permission.error);
  return permission.value.scope;
}

/** Does a command; throws what keeps it from being done. */
export async function perform<Input, Output>(
  { pipeline }: InstanceParts,
  command: Command<StoreTransaction, Input, Output>,
  actor: Actor,
  input: Input,
): Promise<Output> {
  const done = await pipeline.execute(command, actor, input);
  if (!done.ok) throw commandFault(done.error);
  return done.value.output;
}

export const toInstant = (ms: number): string => new Date(ms).toISOString();

/** A fresh name for a record: 128 random bits in hexadecimal. */
export const newId = (randomness: Randomness): string =>
  [...randomness.bytes(16)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
