import { type Marking, ok } from "@custodiet/core";
import type { StoreTransaction } from "@custodiet/store";
import type { Command } from "@custodiet/trust";
import type { ExcerptSubject } from "@custodiet/verification";

export interface LedgerExport {
  readonly subject: ExcerptSubject;
  readonly entries: number;
  readonly fileSha256: string;
  readonly marking: Marking;
}

/** Records, before it is handed out, that entries are taken away as a file, of what, and the file's hash. */
export const exportLedger: Command<StoreTransaction, LedgerExport, null> = {
  name: "ledger.export",
  recordKind: "ledger-excerpt",
  effect: async (_tx, { subject, entries, fileSha256, marking }) =>
    ok({
      output: null,
      recordId: `${subject.kind}/${subject.id}`,
      hashBefore: null,
      hashAfter: fileSha256,
      marking,
      details: { entries },
      outbox: [],
    }),
};
