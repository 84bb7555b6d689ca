/** Reads tables off the main process, one at a time. */
import { RequestFault } from "../faults.ts";
import type { ImportJob, ImportOutcome } from "./import-job.ts";
import { keepWorker } from "./kept-worker.ts";
import { WorkerEnded } from "./worker.ts";

export interface TableReader {
  /** @throws `CUS-S040` to `CUS-S045`: what keeps the table from being read */
  readonly work: (job: ImportJob) => Promise<Exclude<ImportOutcome, { readonly kind: "refused" | "no-sheet" }>>;
  readonly close: () => Promise<void>;
}

const program = new URL("./import-worker.ts", import.meta.url);
const longestMs = 60_000;

export function startTableReader(): TableReader {
  const worker = keepWorker<ImportJob, ImportOutcome>(program, longestMs);
  return {
    work: async (job) => {
      const outcome = await ask(job);
      if (outcome.kind === "no-sheet") throw new RequestFault("CUS-S045", "The file has no such sheet.");
      if (outcome.kind !== "refused") return outcome;
      const { code, found, expected, remedy } = outcome.fault;
      throw new RequestFault(code, `Found ${found}; expected ${expected}. ${remedy}`);
    },
    close: worker.close,
  };

  async function ask(job: ImportJob): Promise<ImportOutcome> {
    try {
      return await worker.ask(job);
    } catch (thrown) {
      if (thrown instanceof WorkerEnded) throw new RequestFault("CUS-S043", "The table takes too long to read.");
      throw thrown;
    }
  }
}
