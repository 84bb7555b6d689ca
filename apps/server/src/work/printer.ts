/** Writes documents off the main process, one at a time. */
import type { DocumentFault } from "@custodiet/documents";
import { RequestFault } from "../faults.ts";
import { keepWorker } from "./kept-worker.ts";
import { diagnosticsOf } from "./placed-faults.ts";
import type { PrintedFile, PrintJob, PrintOutcome } from "./print-job.ts";
import { WorkerEnded } from "./worker.ts";

export interface Printer {
  /** @throws `CUS-S115` with every fault of the document; `CUS-S116` where it takes too long */
  readonly print: (job: PrintJob) => Promise<readonly PrintedFile[]>;
  readonly close: () => Promise<void>;
}

const program = new URL("./print-worker.ts", import.meta.url);
const longestMs = 60_000;

export function startPrinter(): Printer {
  const worker = keepWorker<PrintJob, PrintOutcome>(program, longestMs);
  return {
    print: async (job) => {
      const outcome = await ask(job);
      if (outcome.kind === "refused") throw refusal(outcome.faults);
      return outcome.files;
    },
    close: worker.close,
  };

  async function ask(job: PrintJob): Promise<PrintOutcome> {
    try {
      return await worker.ask(job);
    } catch (thrown) {
      if (thrown instanceof WorkerEnded) throw new RequestFault("CUS-S116", "The document takes too long to write.");
      throw thrown;
    }
  }
}

function refusal(faults: readonly DocumentFault[]): RequestFault {
  return new RequestFault("CUS-S115", "The document has faults that its readers would meet.", diagnosticsOf(faults));
}
