/** The exact content of a two-person act: what is asked over the records as they stand, and the hash that is signed. */
import { canonicalJson, err, type Json, type Marking, ok, type Result, sha256Hex } from "@custodiet/core";
import type { Actor } from "../actor.ts";
import { authorize } from "../authorize.ts";
import type { CommandFault, EffectContext, TwoPersonCommand } from "../command.ts";
import type { PipelinePorts } from "../pipeline-types.ts";
import type { WithLedger } from "../ports.ts";
import type { Refusal } from "../refusal.ts";

export interface ContentAsked {
  /** Canonical JSON of {asked, found}. */
  readonly content: string;
  readonly contentHash: string;
  readonly marking: Marking;
}

export async function contentOf<Tx, Input extends Json>(
  { needsTwo }: Pick<TwoPersonCommand<Tx, Input, unknown>, "needsTwo">,
  tx: Tx,
  input: Input,
  context: EffectContext,
): Promise<Result<ContentAsked, CommandFault>> {
  const found = await needsTwo.find(tx, input, context);
  if (!found.ok) return found;
  const content = canonicalJson({ asked: input, found: found.value.found });
  return ok({ content, contentHash: sha256Hex(content), marking: found.value.marking });
}

/** The content as it would be asked for now; writes nothing. */
export async function lookAtContent<Tx extends WithLedger, Input extends Json, Output>(
  { policy, store, clock }: PipelinePorts<Tx>,
  command: TwoPersonCommand<Tx, Input, Output>,
  actor: Actor,
  input: Input,
): Promise<Result<ContentAsked, Refusal | CommandFault>> {
  const permission = authorize(policy, actor, command.name);
  if (!permission.ok) return err(permission.error);
  const { scope } = permission.value;
  return store.transaction(scope, async (tx) =>
    contentOf(command, tx, input, { actor, scope, nowMs: clock.nowMs(), entryIndex: await tx.ledger.size() }),
  );
}

/** The details of what was done, and by which request or act. */
export const detailsWith = (details: Json, more: Readonly<Record<string, Json>>): Json =>
  typeof details === "object" && details !== null && !Array.isArray(details)
    ? { ...details, ...more }
    : { done: details, ...more };
