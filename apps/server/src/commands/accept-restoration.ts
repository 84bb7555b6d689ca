/**
 * Answering for a ledger that goes on from a copy although more was seen, or although nobody could be asked: whoever runs
 * the machine can do that alone, since a held ledger takes no signature. Two persons then say that they know of it and why.
 */
import { contentHash, err, type Json, ok } from "@custodiet/core";
import type { RestorationRecord, StoreTransaction } from "@custodiet/store";
import type { CommandFault, TwoPersonCommand } from "@custodiet/trust";
import { witnessMarking } from "./witnesses.ts";

export interface RestorationAsked {
  readonly restoration: string;
  readonly [key: string]: Json;
}

/** Something is lost, or nobody can say whether: an entry of the program alone does not answer for that. */
export const needsTwo = ({ seenSize, logKey, logKeyBefore }: RestorationRecord): boolean =>
  seenSize === null || logKey !== logKeyBefore;

export const acceptRestoration: TwoPersonCommand<StoreTransaction, RestorationAsked, null> = {
  name: "restoration.accept",
  recordKind: "ledger",
  needsTwo: {
    find: async (tx, asked) => {
      const restoration = await openRestoration(tx, asked);
      return restoration === null ? err(nothingOpen) : ok({ found: factsOf(restoration), marking: witnessMarking });
    },
  },
  effect: async (tx, asked) => {
    const restoration = await openRestoration(tx, asked);
    if (restoration === null) return err(nothingOpen);
    return ok({
      output: null,
      recordId: restoration.id,
      hashBefore: contentHash(factsOf(restoration)),
      hashAfter: contentHash({ ...factsOf(restoration), accepted: true }),
      marking: witnessMarking,
      details: { restoration: restoration.id },
      outbox: [],
    });
  },
};

async function openRestoration({ witnesses }: StoreTransaction, { restoration }: RestorationAsked) {
  const found = (await witnesses.restorations()).find(({ id }) => id === restoration);
  if (found === undefined || !needsTwo(found)) return null;
  return (await witnesses.acceptedRestorations()).includes(found.id) ? null : found;
}

/** What both sign. */
const factsOf = ({ entryIndex, copySize, seenSize, logKeyBefore, logKey, reason }: RestorationRecord) => ({
  ...{ entry: entryIndex, copySize, seenSize, lost: Math.max(0, (seenSize ?? copySize) - copySize) },
  ...{ logKeyBefore, logKey, reason },
});

const nothingOpen: CommandFault = {
  code: "CUS-S013",
  title: "nothing to answer for",
  detail: "No such restoration waits for two persons.",
  remedy: "Look at the page Ledger again; nothing was changed.",
};
