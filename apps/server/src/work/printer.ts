/** Writes documents off the main process, one at a time. */
import type { OfficialLanguage } from "@custodiet/core";
import type { DocumentFault, Placeholder } from "@custodiet/documents";
import { RequestFault } from "../faults.ts";
import { keepWorker } from "./kept-worker.ts";
import { diagnosticsOf } from "./placed-faults.ts";
import type { PrintedFile, PrintJob, PrintOutcome, PrintWork } from "./print-job.ts";
import { WorkerEnded } from "./worker.ts";

export interface Printer {
  /** @throws `CUS-S115` with every fault of the document; `CUS-S116` where it takes too long */
  readonly print: (job: PrintJob) => Promise<readonly PrintedFile[]>;
  /** What stands in it. @throws `CUS-S118` with every fault of the file */
  readonly checkLetterhead: (bytes: Uint8Array) => Promise<readonly Placeholder[]>;
  readonly emptyLetterhead: (language: OfficialLanguage) => Promise<Uint8Array>;
  readonly close: () => Promise<void>;
}

const program = new URL("./print-worker.ts", import.meta.url);
const longestMs = 60_000;

export function startPrinter(): Printer {
  const worker = keepWorker<PrintWork, PrintOutcome>(program, longestMs);
  return {
    print: async (job) => {
      const outcome = await ask({ kind: "print", job });
      if (outcome.kind === "refused") throw refusal(outcome.faults);
      return outcome.kind === "printed" ? outcome.files : answeredOtherwise();
    },
    checkLetterhead: async (bytes) => {
      const outcome = await ask({ kind: "check-letterhead", bytes });
      if (outcome.kind === "refused") {
        throw new RequestFault("CUS-S118", "The file cannot be a letterhead.", diagnosticsOf(outcome.faults));
      }
      return outcome.kind === "letterhead" ? outcome.placeholders : answeredOtherwise();
    },
    emptyLetterhead: async (language) => {
      const outcome = await ask({ kind: "empty-letterhead", language });
      return outcome.kind === "empty-letterhead" ? outcome.bytes : answeredOtherwise();
    },
    close: worker.close,
  };

  async function ask(work: PrintWork): Promise<PrintOutcome> {
    try {
      return await worker.ask(work);
    } catch (thrown) {
      if (thrown instanceof WorkerEnded) throw new RequestFault("CUS-S116", "The document takes too long to write.");
      throw thrown;
    }
  }
}

function answeredOtherwise(): never {
  throw new Error("The worker answered another question");
}

function refusal(faults: readonly DocumentFault[]): RequestFault {
  return new RequestFault("CUS-S115", "The document has faults that its readers would meet.", diagnosticsOf(faults));
}
