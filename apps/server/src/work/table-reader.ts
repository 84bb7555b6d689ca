/** Reads tables off the main thread, one at a time. */
import { RequestFault } from "../faults.ts";
import type { ImportJob, ImportOutcome } from "./import-job.ts";
import { keepThread } from "./kept-thread.ts";
import { ThreadEnded } from "./thread.ts";

export interface TableReader {
  /** @throws `CUS-S040` to `CUS-S045`: what keeps the table from being read */
  readonly work: (job: ImportJob) => Promise<Exclude<ImportOutcome, { readonly kind: "refused" | "no-sheet" }>>;
  readonly close: () => Promise<void>;
}

const program = new URL("./import-thread.ts", import.meta.url);
const longestMs = 60_000;

export function startTableReader(): TableReader {
  const thread = keepThread<ImportJob, ImportOutcome>(program, longestMs);
  return {
    work: async (job) => {
      const outcome = await ask(job);
      if (outcome.kind === "no-sheet") throw new RequestFault("CUS-S045", "The file has no such sheet.");
      if (outcome.kind !== "refused") return outcome;
      const { code, found, expected, remedy } = outcome.fault;
      throw new RequestFault(code, `Found ${found}; expected ${expected}. ${remedy}`);
    },
    close: thread.close,
  };

  async function ask(job: ImportJob): Promise<ImportOutcome> {
    try {
      return await thread.ask(job);
    } catch (thrown) {
      if (thrown instanceof ThreadEnded) throw new RequestFault("CUS-S043", "The table takes too long to read.");
      throw thrown;
    }
  }
}
