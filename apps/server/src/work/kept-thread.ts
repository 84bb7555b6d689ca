/** A worker thread that is kept for the next piece of work: starting one takes longer than a small piece does. */
import { Worker } from "node:worker_threads";
import { heapMegabytes, ThreadEnded, type ThreadMessage } from "./thread.ts";

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
  let worker: Worker | null = null;
  let last: Promise<unknown> = Promise.resolve();
  let isClosed = false;

  const end = async (): Promise<void> => {
    const ended = worker;
    worker = null;
    await ended?.terminate();
  };
  const doNext = async (job: Job): Promise<Outcome> => {
    if (isClosed) throw new ThreadEnded("The work is closed.");
    worker ??= new Worker(program, { resourceLimits: { maxOldGenerationSizeMb: heapMegabytes } });
    try {
      return await answerOf<Outcome>(worker, job, { longestMs, onProgress });
    } catch (thrown) {
      await end();
      throw thrown;
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
      await end();
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
  worker.postMessage(job);
  return promise.finally(() => {
    clearTimeout(timer);
    worker.off("message", onMessage).off("error", reject).off("exit", onExit);
  });
}
