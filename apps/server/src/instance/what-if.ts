/** What-if questions about a version or the person's own draft. Nothing is stored, and nothing of another's is seen. */
import type { SourceFile } from "@custodiet/core";
import type { Actor } from "@custodiet/trust";
import { RequestFault } from "../faults.ts";
import type { WhatIfOutcome } from "../work/what-if-job.ts";
import type { Preparing } from "../work/what-if-keeper.ts";
import { findDraft } from "./drafts/read-draft.ts";
import { readModel } from "./facilities.ts";
import { type InstanceParts, scopeFor } from "./parts.ts";
import type { WhatIfOrder } from "./what-if-types.ts";

interface StartingDocument {
  readonly start: string;
  readonly files: readonly SourceFile[];
}

/** `null`: no such facility, version or draft in sight. */
export async function askWhatIf(parts: InstanceParts, actor: Actor, order: WhatIfOrder): Promise<WhatIfOutcome | null> {
  const document = await findStart(parts, actor, order);
  if (document === null) return null;
  const outcome = await parts.whatIf.ask(actor.person, { ...document, edits: order.edits });
  if (outcome.kind === "unready") {
    throw new RequestFault("CUS-S067", "The draft has errors, so that it cannot be assessed.", outcome.diagnostics);
  }
  return outcome;
}

/** How far the preparation of that document is; `null`: not in sight. */
export async function readWhatIfState(
  parts: InstanceParts,
  actor: Actor,
  order: Pick<WhatIfOrder, "facility" | "from">,
): Promise<Preparing | "cold" | "ready" | null> {
  const document = await findStart(parts, actor, order);
  if (document === null) return null;
  const preparing = parts.whatIf.preparing();
  if (preparing?.start === document.start) return preparing;
  return parts.whatIf.isReady(document.start) ? "ready" : "cold";
}

async function findStart(
  parts: InstanceParts,
  actor: Actor,
  { facility, from }: Pick<WhatIfOrder, "facility" | "from">,
): Promise<StartingDocument | null> {
  scopeFor(parts, actor, "assessment.read");
  if (from.kind === "draft") {
    const draft = await findDraft(parts, actor, facility);
    return draft === null ? null : { start: `draft ${draft.id} ${draft.revision}`, files: draft.files };
  }
  const stored = await readModel(parts, actor, facility, from.version ?? null);
  return stored === null ? null : { start: `model ${stored.version.hash}`, files: stored.sources };
}
