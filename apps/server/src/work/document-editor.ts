/**
 * Works on documents off the main thread: a large one takes a while to read, and a hostile one must not hold up anybody
 * else. Two threads are kept; whoever asks gets the one with less to do.
 */
import type { SourceFile } from "@custodiet/core";
import { RequestFault } from "../faults.ts";
import type { DocumentJob, DocumentOutcome } from "./document-job.ts";
import { type KeptThread, keepThread } from "./kept-thread.ts";
import { ThreadEnded } from "./thread.ts";

export interface DocumentEditor {
  /** Throws `CUS-S005` when the files are too large together, or take too long. */
  readonly work: (job: DocumentJob) => Promise<DocumentOutcome>;
  readonly close: () => Promise<void>;
}

const program = new URL("./document-thread.ts", import.meta.url);
const longestMs = 10_000;
const threadCount = 2;
const largestCharacters = 2_000_000;
const mostFiles = 16;

interface BusyThread {
  readonly thread: KeptThread<DocumentJob, DocumentOutcome>;
  waiting: number;
}

export function startDocumentEditor(): DocumentEditor {
  const threads = Array.from(
    { length: threadCount },
    (): BusyThread => ({
      thread: keepThread(program, longestMs),
      waiting: 0,
    }),
  );
  return {
    work: async (job) => {
      requireSize(job.files);
      const least = threads.reduce((found, other) => (other.waiting < found.waiting ? other : found));
      least.waiting += 1;
      try {
        return await least.thread.ask(job);
      } catch (thrown) {
        if (thrown instanceof ThreadEnded) throw new RequestFault("CUS-S005", "The files take too long to read.");
        throw thrown;
      } finally {
        least.waiting -= 1;
      }
    },
    close: async () => {
      await Promise.all(threads.map(({ thread }) => thread.close()));
    },
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
