/** A worker thread that does one piece of work at a time, and can be stopped in the middle of it. */
import { Worker } from "node:worker_threads";

/** What a thread sends while it works, and at its end. */
export type ThreadMessage<Outcome> =
  | { readonly kind: "progress"; readonly done: number; readonly total: number; readonly stage: string }
  | { readonly kind: "outcome"; readonly outcome: Outcome }
  | { readonly kind: "failure"; readonly message: string };

export interface ThreadWatch {
  readonly onProgress?: (done: number, total: number, stage: string) => void;
  /** Aborted: the thread is ended and the call rejects with the signal's reason. */
  readonly signal?: AbortSignal;
  readonly timeoutMs?: number;
}

/** The work took longer than it may, or needed more memory. */
export class ThreadEnded extends Error {}

/** Most a thread's heap may grow to: a hostile document or a huge model must not take the server with it. */
export const heapMegabytes = 1024;

/** Starts a thread for one piece of work and ends it afterwards. `Job` and `Outcome` are plain data. */
export async function runInThread<Job, Outcome>(program: URL, job: Job, watch: ThreadWatch = {}): Promise<Outcome> {
  watch.signal?.throwIfAborted();
  const worker = new Worker(program, { workerData: job, resourceLimits: { maxOldGenerationSizeMb: heapMegabytes } });
  try {
    return await outcomeOf<Outcome>(worker, watch);
  } finally {
    await worker.terminate();
  }
}

function outcomeOf<Outcome>(worker: Worker, { onProgress, signal, timeoutMs }: ThreadWatch): Promise<Outcome> {
  return new Promise<Outcome>((resolve, reject) => {
    const timer =
      timeoutMs === undefined ? undefined : setTimeout(() => end(new ThreadEnded("It took too long.")), timeoutMs);
    const onAbort = () => end(signal?.reason);
    const end = (reason: unknown) => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", onAbort);
      reject(reason);
    };
    signal?.addEventListener("abort", onAbort);
    worker.on("message", (message: ThreadMessage<Outcome>) => {
      if (message.kind === "progress") return onProgress?.(message.done, message.total, message.stage);
      if (message.kind === "failure") return end(new Error(message.message));
      clearTimeout(timer);
      signal?.removeEventListener("abort", onAbort);
      resolve(message.outcome);
    });
    worker.on("error", end);
    worker.on("exit", () => end(new ThreadEnded("The work ended without an outcome.")));
  });
}
