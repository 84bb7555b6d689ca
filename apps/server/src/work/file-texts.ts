/**
 * The words of attached files, for the search: read one file after another by a worker of their own, and kept in memory
 * alone. Who may find a record by them is not decided here.
 */

import type { FileTextJob, FileWords } from "./file-text-worker.ts";
import { keepWorker } from "./kept-worker.ts";

export type FileTextState =
  /** It is searched. */
  | "read"
  /** It is going to be read. */
  | "waiting"
  /** No PDF, DOCX or plain text, or a damaged or locked one; or it took too long. */
  | "unreadable"
  /** As much is kept as may be. */
  | "left-out";

export interface FileTexts {
  /** Of a file by its hash; asked for, it is read as soon as its turn comes. */
  readonly stateOf: (hash: string) => FileTextState;
  /** `""` unless it is read. */
  readonly wordsOf: (hash: string) => string;
  /** Another number: something was read since. */
  readonly version: () => number;
  readonly close: () => Promise<void>;
}

const program = new URL("./file-text-worker.ts", import.meta.url);
/** Of one file. */
const longestMs = 20_000;
/** Characters kept of all files together. */
const mostCharacters = 40_000_000;

/** @param load the bytes of a file; `null`: it is gone */
export function startFileTexts(load: (hash: string) => Promise<Uint8Array | null>): FileTexts {
  const worker = keepWorker<FileTextJob, FileWords>(program, longestMs);
  const known = new Map<string, { readonly state: FileTextState; readonly words: string }>();
  let kept = 0;
  let version = 0;
  let isClosed = false;
  let last: Promise<void> = Promise.resolve();

  const settle = (hash: string, state: FileTextState, words = ""): void => {
    known.set(hash, { state, words });
    kept += words.length;
    version += 1;
  };
  const readNext = async (hash: string): Promise<void> => {
    if (isClosed) return;
    if (kept >= mostCharacters) return settle(hash, "left-out");
    try {
      const bytes = await load(hash);
      const words = bytes === null ? null : await worker.ask({ bytes });
      settle(hash, words === null ? "unreadable" : "read", words ?? "");
    } catch {
      // A file that ended its worker would end the next one too.
      settle(hash, "unreadable");
    }
  };
  const stateOf = (hash: string): FileTextState => {
    const before = known.get(hash);
    if (before !== undefined) return before.state;
    known.set(hash, { state: "waiting", words: "" });
    last = last.then(() => readNext(hash));
    return "waiting";
  };
  return {
    stateOf,
    wordsOf: (hash) => (stateOf(hash) === "read" ? (known.get(hash)?.words ?? "") : ""),
    version: () => version,
    close: async () => {
      isClosed = true;
      await worker.close();
      await last;
    },
  };
}
