/**
 * Works on documents off the main process: a large one takes a while to read, and a hostile one must not hold up anybody
 * else. Two workers are kept.
 */
import type { SourceFile } from "@custodiet/core";
import { RequestFault } from "../faults.ts";
import type { DocumentJob, DocumentOutcome } from "./document-job.ts";
import { WorkerEnded } from "./worker.ts";
import { keepWorkers } from "./worker-pool.ts";

export interface DocumentEditor {
  /**
   * @param subject what the document is of: the worker that worked on it last remembers what it read
   * @throws `CUS-S005` when the files are too large together, or take too long
   */
  readonly work: (subject: string, job: DocumentJob) => Promise<DocumentOutcome>;
  readonly close: () => Promise<void>;
}

const program = new URL("./document-worker.ts", import.meta.url);
/** A site of 500 areas takes a second or two; the rest is for a machine with other work. */
const longestMs = 20_000;
const workerCount = 2;
const largestCharacters = 2_000_000;
const mostFiles = 16;

export function startDocumentEditor(): DocumentEditor {
  const workers = keepWorkers<DocumentJob, DocumentOutcome>(program, longestMs, workerCount);
  return {
    work: async (subject, job) => {
      requireSize(job.files);
      try {
        return await workers.ask(subject, job);
      } catch (thrown) {
        if (thrown instanceof WorkerEnded) throw new RequestFault("CUS-S005", "The files take too long to read.");
        throw thrown;
      }
    },
    close: workers.close,
  };
}

/** Throws `CUS-S005` for more than a facility's files may be. */
export function requireSize(files: readonly SourceFile[]): void {
  const characters = files.reduce((sum, { text }) => sum + text.length, 0);
  if (characters > largestCharacters) {
    throw new RequestFault("CUS-S005", `The files have ${characters} characters together; 2,000,000 are the most.`);
  }
  if (files.length > mostFiles) throw new RequestFault("CUS-S005", `There are ${files.length} files; 16 are the most.`);
}
