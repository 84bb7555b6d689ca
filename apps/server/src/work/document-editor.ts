/**
 * Works on documents off the main thread: a large one takes a while to read, and a hostile one must not hold up anybody
 * else. Two threads are kept.
 */
import type { SourceFile } from "@custodiet/core";
import { RequestFault } from "../faults.ts";
import type { DocumentJob, DocumentOutcome } from "./document-job.ts";
import { type KeptThread, keepThread } from "./kept-thread.ts";
import { ThreadEnded } from "./thread.ts";

export interface DocumentEditor {
  /**
   * @param subject what the document is of: the thread that worked on it last remembers what it read
   * @throws `CUS-S005` when the files are too large together, or take too long
   */
  readonly work: (subject: string, job: DocumentJob) => Promise<DocumentOutcome>;
  readonly close: () => Promise<void>;
}

const program = new URL("./document-thread.ts", import.meta.url);
/** A site of 500 areas takes a second or two; the rest is for a machine with other work. */
const longestMs = 20_000;
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
    work: async (subject, job) => {
      requireSize(job.files);
      const chosen = chooseThread(threads, subject);
      chosen.waiting += 1;
      try {
        return await chosen.thread.ask(job);
      } catch (thrown) {
        if (thrown instanceof ThreadEnded) throw new RequestFault("CUS-S005", "The files take too long to read.");
        throw thrown;
      } finally {
        chosen.waiting -= 1;
      }
    },
    close: async () => {
      await Promise.all(threads.map(({ thread }) => thread.close()));
    },
  };
}

/** The one that knows the subject, unless it is busier than another. */
function chooseThread(threads: readonly BusyThread[], subject: string): BusyThread {
  const own = [...subject].reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), 0) % threads.length;
  const [first, ...others] = [...threads.slice(own), ...threads.slice(0, own)];
  if (first === undefined) throw new Error("There is no thread");
  return others.reduce((found, other) => (other.waiting < found.waiting ? other : found), first);
}

/** Throws `CUS-S005` for more than a facility's files may be. */
export function requireSize(files: readonly SourceFile[]): void {
  const characters = files.reduce((sum, { text }) => sum + text.length, 0);
  if (characters > largestCharacters) {
    throw new RequestFault("CUS-S005", `The files have ${characters} characters together; 2,000,000 are the most.`);
  }
  if (files.length > mostFiles) throw new RequestFault("CUS-S005", `There are ${files.length} files; 16 are the most.`);
}
