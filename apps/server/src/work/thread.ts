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
  const thread = startThread(program, job);
  try {
    const outcome = await outcomeOf<Outcome>(thread.worker, watch);
    await thread.leave();
    return outcome;
  } catch (thrown) {
    await thread.stop();
    throw thrown;
  }
}

/** How long a thread that has nothing left to do may take to leave. */
const leaveMs = 5_000;

export interface StartedThread {
  readonly worker: Worker;
  /** Waits for the end of a thread that has nothing left to do; it is stopped only where it does not come by itself. */
  readonly leave: () => Promise<void>;
  /** Ends it whatever it does. */
  readonly stop: () => Promise<void>;
}

/**
 * Starts a thread. A thread that is terminated while it starts, or while a compiled module of it is at work, can take the
 * whole process with it: so it is left to end by itself wherever it can, and stopped only once it runs.
 */
export function startThread(program: URL, workerData?: unknown): StartedThread {
  const worker = new Worker(program, { workerData, resourceLimits: { maxOldGenerationSizeMb: heapMegabytes } });
  const ended = new Promise<void>((resolve) => worker.once("exit", () => resolve()));
  const running = new Promise<void>((resolve) => worker.once("online", resolve));
  const stop = async (): Promise<void> => {
    await Promise.race([running, ended]);
    await worker.terminate();
  };
  const leave = async (): Promise<void> => {
    const timer = setTimeout(() => void stop(), leaveMs);
    await ended;
    clearTimeout(timer);
  };
  return { worker, leave, stop };
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
