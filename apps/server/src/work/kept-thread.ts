/** A worker thread that is kept for the next piece of work: starting one takes longer than a small piece does. */
import type { Worker } from "node:worker_threads";
import { type StartedThread, startThread, ThreadEnded, type ThreadMessage } from "./thread.ts";

/** What a kept thread is sent. */
export type KeptThreadOrder<Job> = { readonly kind: "work"; readonly job: Job } | { readonly kind: "leave" };

export interface KeptThread<Job, Outcome> {
  /** One piece of work after the other, in the order asked. A piece that fails ends the thread; the next starts another. */
  readonly ask: (job: Job) => Promise<Outcome>;
  readonly close: () => Promise<void>;
}

export type TellProgress = (done: number, total: number) => void;

/** The thread starts with its first piece of work. `Job` and `Outcome` are plain data. */
export function keepThread<Job, Outcome>(
  program: URL,
  longestMs: number,
  onProgress: TellProgress = () => undefined,
): KeptThread<Job, Outcome> {
  let thread: StartedThread | null = null;
  let last: Promise<unknown> = Promise.resolve();
  let isWorking = false;
  let isClosed = false;

  const stop = async (): Promise<void> => {
    const stopped = thread;
    thread = null;
    await stopped?.stop();
  };
  const leave = async (): Promise<void> => {
    const leaving = thread;
    thread = null;
    leaving?.worker.postMessage({ kind: "leave" } satisfies KeptThreadOrder<Job>);
    await leaving?.leave();
  };
  const doNext = async (job: Job): Promise<Outcome> => {
    if (isClosed) throw new ThreadEnded("The work is closed.");
    thread ??= startThread(program);
    isWorking = true;
    try {
      return await answerOf<Outcome>(thread.worker, job, { longestMs, onProgress });
    } catch (thrown) {
      await stop();
      throw thrown;
    } finally {
      isWorking = false;
    }
  };

  return {
    ask: (job) => {
      const answer = last.then(() => doNext(job));
      last = answer.catch(() => undefined);
      return answer;
    },
    close: async () => {
      isClosed = true;
      await (isWorking ? stop() : leave());
      await last;
    },
  };
}

interface Watch {
  readonly longestMs: number;
  readonly onProgress: TellProgress;
}

function answerOf<Outcome>(worker: Worker, job: unknown, { longestMs, onProgress }: Watch): Promise<Outcome> {
  const { promise, resolve, reject } = Promise.withResolvers<Outcome>();
  const timer = setTimeout(() => reject(new ThreadEnded("It took too long.")), longestMs);
  const onMessage = (message: ThreadMessage<Outcome>): void => {
    if (message.kind === "outcome") resolve(message.outcome);
    else if (message.kind === "failure") reject(new Error(message.message));
    else onProgress(message.done, message.total);
  };
  const onExit = (): void => reject(new ThreadEnded("The work ended without an outcome."));
  worker.on("message", onMessage).once("error", reject).once("exit", onExit);
  worker.postMessage({ kind: "work", job } satisfies KeptThreadOrder<unknown>);
  return promise.finally(() => {
    clearTimeout(timer);
    worker.off("message", onMessage).off("error", reject).off("exit", onExit);
  });
}
