/** What the parts of an instance share. */
import type { Clock, Randomness } from "@custodiet/core";
import type { Store, StoreTransaction } from "@custodiet/store";
import type { Action, Actor, Command, Pipeline, Scope } from "@custodiet/trust";
import type { DocumentEditor } from "../work/document-editor.ts";
import type { DocumentContent } from "../work/document-job.ts";
import type { MissedCounter, MissedCounts } from "../work/missed-counter.ts";
import type { ScenarioTeller } from "../work/scenario-teller.ts";
import type { WhatIfKeeper } from "../work/what-if-keeper.ts";
import type { AssessmentMemory } from "./assessment-memory.ts";
import { commandFault, refusalFault } from "./failures.ts";
import type { Recent } from "./recent.ts";

export interface InstanceParts {
  readonly store: Store;
  readonly pipeline: Pipeline<StoreTransaction>;
  readonly clock: Clock;
  readonly randomness: Randomness;
  readonly assessments: AssessmentMemory;
  readonly scenarios: ScenarioTeller;
  readonly whatIf: WhatIfKeeper;
  readonly documents: DocumentEditor;
  /** What drafts say, by draft and revision. */
  readonly draftContents: Recent<DocumentContent>;
  readonly counter: MissedCounter;
  /** What assessments say of requirements; by organisation and hash. */
  readonly missedCounts: Recent<MissedCounts>;
  /** JSON of the models that drafts began from; by organisation, facility and hash. */
  readonly baseModels: Recent<string | null>;
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
