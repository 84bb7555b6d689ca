/** Seals and opens off the main process, one file at a time. */
import type { Delivery, Opened } from "@custodiet/sharing";
import { sharingFault } from "@custodiet/sharing";
import { keepWorker } from "./kept-worker.ts";
import type { OpenJob, SealedFileJob, SealedFileOutcome, SealJob } from "./sealed-file-job.ts";
import { WorkerEnded } from "./worker.ts";

export interface OpenedFile {
  readonly opened: Opened;
  /** What was in the delivery; `null`: it was none. */
  readonly delivery: Delivery | null;
}

export interface FileSealer {
  readonly open: (job: Omit<OpenJob, "kind">) => Promise<OpenedFile>;
  /** `null`: what would be sealed is not what was signed. */
  readonly seal: (job: Omit<SealJob, "kind">) => Promise<Uint8Array | null>;
  readonly close: () => Promise<void>;
}

const program = new URL("./sealed-file-worker.ts", import.meta.url);
const longestMs = 60_000;

export function startFileSealer(): FileSealer {
  const worker = keepWorker<SealedFileJob, SealedFileOutcome>(program, longestMs);
  return {
    open: async (job) => {
      const outcome = await worker.ask({ kind: "open", ...job }).catch(refuseEnded);
      if (outcome.kind !== "opened") throw new Error("A file was to be opened");
      return outcome;
    },
    seal: async (job) => {
      const outcome = await worker.ask({ kind: "seal", ...job });
      if (outcome.kind !== "sealed") throw new Error("A file was to be sealed");
      return outcome.archive;
    },
    close: worker.close,
  };
}

/** What takes longer or needs more memory than it may is hostile, or too large. */
function refuseEnded(thrown: unknown): SealedFileOutcome {
  if (!(thrown instanceof WorkerEnded)) throw thrown;
  const fault = sharingFault("tooLarge", "file", "what takes too long to open");
  return { kind: "opened", opened: { outcome: "rejected", faults: [fault] }, delivery: null };
}
