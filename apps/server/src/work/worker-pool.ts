/** Several kept workers of one program, so that what one person asks does not wait for all of another's. */
import { type KeptWorker, keepWorker } from "./kept-worker.ts";

export interface WorkerPool<Job, Outcome> {
  /** @param subject what the job is about: the worker that worked on it last may remember it */
  readonly ask: (subject: string, job: Job) => Promise<Outcome>;
  readonly close: () => Promise<void>;
}

interface BusyWorker<Job, Outcome> {
  readonly worker: KeptWorker<Job, Outcome>;
  waiting: number;
}

/** Each starts with the first work that comes to it. */
export function keepWorkers<Job, Outcome>(program: URL, longestMs: number, count: number): WorkerPool<Job, Outcome> {
  const workers = Array.from(
    { length: count },
    (): BusyWorker<Job, Outcome> => ({ worker: keepWorker(program, longestMs), waiting: 0 }),
  );
  return {
    ask: async (subject, job) => {
      const chosen = chooseWorker(workers, subject);
      chosen.waiting += 1;
      try {
        return await chosen.worker.ask(job);
      } finally {
        chosen.waiting -= 1;
      }
    },
    close: async () => {
      await Promise.all(workers.map(({ worker }) => worker.close()));
    },
  };
}

/** The one that knows the subject, unless it is busier than another. */
function chooseWorker<Busy extends { readonly waiting: number }>(workers: readonly Busy[], subject: string): Busy {
  const own = [...subject].reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), 0) % workers.length;
  const [first, ...others] = [...workers.slice(own), ...workers.slice(0, own)];
  if (first === undefined) throw new Error("There is no worker");
  return others.reduce((found, other) => (other.waiting < found.waiting ? other : found), first);
}
