import { contentHash, type Marking, type ModelHash, ok } from "@custodiet/core";
import type { StoreTransaction } from "@custodiet/store";
import type { Command } from "@custodiet/trust";

export interface Disclosure {
  readonly facility: string;
  readonly modelHash: ModelHash;
  readonly marking: Marking;
  /** Why it is shown in clear, in the person's own words. */
  readonly reason: string;
  /** What shows it: `custodiet assess`. */
  readonly by: string;
}

/** Records, before anything is shown, that results of a facility that is not fictional are shown in clear. */
export const recordDisclosure: Command<StoreTransaction, Disclosure, null> = {
  name: "disclosure.record",
  recordKind: "disclosure",
  effect: async (_tx, { facility, modelHash, marking, reason, by }, { nowMs }) =>
    ok({
      output: null,
      recordId: modelHash,
      hashBefore: null,
      hashAfter: contentHash({ facility, modelHash, reason, by, atMs: nowMs }),
      marking,
      details: { facility, reason, by },
      outbox: [],
    }),
};
