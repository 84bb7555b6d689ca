/** What the parts of an instance share. */
import type { Clock, Json, Marking, PersonId, Randomness } from "@custodiet/core";
import type { Store, StoreTransaction } from "@custodiet/store";
import type { Action, Actor, Command, Pipeline, Scope, TwoPersonCommand } from "@custodiet/trust";
import type { MailOut } from "../mail/contact.ts";
import type { AssessmentDigest, AssessmentDigester } from "../work/assessment-digest.ts";
import type { DocumentEditor } from "../work/document-editor.ts";
import type { DocumentContent } from "../work/document-job.ts";
import type { FileSealer } from "../work/file-sealer.ts";
import type { FirstStepsKeeper } from "../work/first-steps-keeper.ts";
import type { ScenarioTeller } from "../work/scenario-teller.ts";
import type { WhatIfKeeper } from "../work/what-if-keeper.ts";
import type { AssessmentMemory } from "./assessment-memory.ts";
import { commandFault, refusalFault } from "./failures.ts";
import type { RecordMemory } from "./group/record-memory.ts";
import type { ConcernSeal } from "./people/concern-key.ts";
import type { Recent } from "./recent.ts";
import type { SessionLimits } from "./session-limits.ts";
import type { SealKeys } from "./sharing/seal-keys.ts";

export interface InstanceParts {
  readonly store: Store;
  readonly pipeline: Pipeline<StoreTransaction>;
  readonly clock: Clock;
  readonly randomness: Randomness;
  readonly sessionLimits: SessionLimits;
  readonly mailOut: MailOut;
  /** IANA name: in which exports say times. */
  readonly timeZone: string;
  readonly assessments: AssessmentMemory;
  readonly scenarios: ScenarioTeller;
  readonly whatIf: WhatIfKeeper;
  readonly firstSteps: FirstStepsKeeper;
  readonly documents: DocumentEditor;
  /** What drafts say, by draft and revision. */
  readonly draftContents: Recent<DocumentContent>;
  /** The instance's keys for sealed files, made at the first need. */
  readonly sealKeys: () => Promise<SealKeys>;
  readonly sealer: FileSealer;
  /** By which concerns are sealed before they are kept. */
  readonly concernSeal: ConcernSeal;
  /** By which a person's pages seal what they keep in the browser. */
  readonly workKeyOf: (person: PersonId) => string;
  readonly isDemonstration: boolean;
  /** The strictest marking this instance may hold. */
  readonly ceiling: Marking["tlp"];
  /** The largest file of evidence that is taken. */
  readonly mostEvidenceBytes: number;
  readonly groupRecords: RecordMemory;
  readonly digester: AssessmentDigester;
  /** What assessments say in few numbers; by organisation and hash. */
  readonly digests: Recent<AssessmentDigest>;
  /** Names of the targets of models, by id; by organisation, facility and hash. */
  readonly targetNames: Recent<ReadonlyMap<string, string>>;
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

/** Asks that two persons do it: the request. Throws what keeps it from being asked. */
export async function askTwo<Input extends Json, Output>(
  { pipeline }: InstanceParts,
  command: TwoPersonCommand<StoreTransaction, Input, Output>,
  actor: Actor,
  asked: { readonly input: Input; readonly reason: string },
): Promise<string> {
  const done = await pipeline.twoPersons.request(command, actor, asked);
  if (!done.ok) throw commandFault(done.error);
  return done.value.output.id;
}

export const toInstant = (ms: number): string => new Date(ms).toISOString();

/** A fresh name for a record: 128 random bits in hexadecimal. */
export const newId = (randomness: Randomness): string =>
  [...randomness.bytes(16)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
