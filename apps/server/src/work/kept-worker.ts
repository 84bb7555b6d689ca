/** A worker that is kept for the next piece of work: starting one takes longer than a small piece does. */
import { type StartedWorker, startWorker, WorkerEnded } from "./worker.ts";

export interface KeptWorker<Job, Outcome> {
  /** One piece of work after the other, in the order asked. A piece that fails ends the worker; the next starts another. */
  readonly ask: (job: Job) => Promise<Outcome>;
  readonly close: () => Promise<void>;
}

export type TellProgress = (done: number, total: number) => void;

/** The worker starts with its first piece of work. `Job` and `Outcome` are plain data. */
export function keepWorker<Job, Outcome>(
  program: URL,
  longestMs: number,
  onProgress: TellProgress = () => undefined,
): KeptWorker<Job, Outcome> {
  let worker: StartedWorker | null = null;
  let last: Promise<unknown> = Promise.resolve();
  let isWorking = false;
  let isClosed = false;

  const end = async (way: "leave" | "stop"): Promise<void> => {
    const ending = worker;
    worker = null;
    await ending?.[way]();
  };
  const doNext = async (job: Job): Promise<Outcome> => {
    if (isClosed) throw new WorkerEnded("The work is closed.");
    worker ??= startWorker(program);
    isWorking = true;
    try {
      return await worker.ask<Job, Outcome>(job, { timeoutMs: longestMs, onProgress });
    } catch (thrown) {
      await end("stop");
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
      await end(isWorking ? "stop" : "leave");
      await last;
    },
  };
}
