/** Drafts that were thrown away are kept for a while and then removed: what nobody wants any more is not kept for ever. */
import { removeDraft } from "../commands/drafts/close-draft.ts";
import { instanceActor } from "../instance/instance-actor.ts";
import { type InstanceParts, perform } from "../instance/parts.ts";

/** What was thrown away can be brought back for so long. */
export const keptMs = 30 * 24 * 3_600_000;
const lookEveryMs = 3_600_000;

export interface DraftKeeper {
  readonly close: () => Promise<void>;
}

/** Looks at once and every hour. A database that is away is found again at the next look. */
export function startDraftKeeper(parts: InstanceParts): DraftKeeper {
  let looking = removeDiscarded(parts).catch(() => undefined);
  const timer = setInterval(() => {
    looking = looking.then(() => removeDiscarded(parts)).catch(() => undefined);
  }, lookEveryMs);
  timer.unref();
  return {
    close: async () => {
      clearInterval(timer);
      await looking;
    },
  };
}

export async function removeDiscarded(parts: InstanceParts): Promise<void> {
  const discarded = await parts.store.drafts.discardedBefore(parts.clock.nowMs() - keptMs);
  for (const draft of discarded) await perform(parts, removeDraft, instanceActor(draft.organisation), draft);
}
