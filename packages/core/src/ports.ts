/**
 * What the pure rooms may not reach for themselves. An app gives the real thing, a test a known one.
 * The core never imports `Date.now`, `Math.random`, files or threads.
 */

export interface Clock {
  /** Milliseconds since 1970-01-01T00:00:00Z. */
  readonly nowMs: () => number;
}

export interface Randomness {
  /** Cryptographically strong random bytes. */
  readonly bytes: (length: number) => Uint8Array;
}

/** Progress of long work, and the question whether somebody asked for it to stop. */
export interface Progress {
  /** `done` of `total` steps; called often, so it must be cheap. */
  readonly report: (done: number, total: number, stage: string) => void;
  readonly isCancelled: () => boolean;
}

export const silentProgress: Progress = { report: () => undefined, isCancelled: () => false };

/** Reads documents. `path` is as the person wrote it, relative to where they stand or to the including file. */
export interface DocumentReader {
  readonly read: (path: string) => { readonly name: string; readonly text: string } | null;
}

/** Work done off the main thread. `Job` and `Outcome` are plain data (structured clone). */
export interface WorkerPort<Job, Outcome> {
  readonly run: (job: Job, progress: Progress) => Promise<Outcome>;
}
