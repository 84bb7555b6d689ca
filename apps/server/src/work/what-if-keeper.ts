/**
 * Keeps the worker that answers what-if questions. A person's newer question takes the place of an older one that still
 * waits: whoever moves a slider wants the last answer, not all of them.
 */
import { RequestFault } from "../faults.ts";
import { type KeptWorker, keepWorker } from "./kept-worker.ts";
import type { WhatIfOutcome, WhatIfQuestion } from "./what-if-job.ts";
import { WorkerEnded } from "./worker.ts";

export interface Preparing {
  readonly start: string;
  readonly done: number;
  readonly total: number;
}

export interface WhatIfKeeper {
  /** @throws `CUS-S066` where the same client asked again before this was begun; `CUS-S065` where it takes too long */
  readonly ask: (client: string, question: WhatIfQuestion) => Promise<WhatIfOutcome>;
  /** The document that is being prepared now; `null`: none. */
  readonly preparing: () => Preparing | null;
  readonly isReady: (start: string) => boolean;
  readonly close: () => Promise<void>;
}

const program = new URL("./what-if-worker.ts", import.meta.url);
/** A large facility takes some ten seconds to prepare; the rest is for a machine with other work. */
const longestMs = 180_000;
/** As many as the worker keeps. */
const mostReady = 2;

interface Waiting {
  readonly question: WhatIfQuestion;
  readonly resolve: (outcome: WhatIfOutcome) => void;
  readonly reject: (fault: unknown) => void;
}

export function startWhatIfKeeper(): WhatIfKeeper {
  const waiting = new Map<string, Waiting>();
  const ready: string[] = [];
  let preparing: Preparing | null = null;
  let isWorking = false;
  const worker: KeptWorker<WhatIfQuestion, WhatIfOutcome> = keepWorker(program, longestMs, (done, total) => {
    if (preparing !== null) preparing = { ...preparing, done, total };
  });

  const noteReady = (start: string): void => {
    const at = ready.indexOf(start);
    if (at !== -1) ready.splice(at, 1);
    ready.push(start);
    if (ready.length > mostReady) ready.shift();
  };

  const answer = async ({ question, resolve, reject }: Waiting): Promise<void> => {
    if (!ready.includes(question.start)) preparing = { start: question.start, done: 0, total: 0 };
    try {
      const outcome = await worker.ask(question);
      if (outcome.kind !== "unready") noteReady(question.start);
      resolve(outcome);
    } catch (thrown) {
      ready.length = 0;
      reject(thrown instanceof WorkerEnded ? new RequestFault("CUS-S065", thrown.message) : thrown);
    } finally {
      preparing = null;
    }
  };

  const work = async (): Promise<void> => {
    if (isWorking) return;
    isWorking = true;
    for (let [next] = waiting; next !== undefined; [next] = waiting) {
      waiting.delete(next[0]);
      await answer(next[1]);
    }
    isWorking = false;
  };

  return {
    ask: (client, question) => {
      waiting.get(client)?.reject(new RequestFault("CUS-S066", "A newer question took its place."));
      const { promise, resolve, reject } = Promise.withResolvers<WhatIfOutcome>();
      waiting.delete(client);
      waiting.set(client, { question, resolve, reject });
      void work();
      return promise;
    },
    preparing: () => preparing,
    isReady: (start) => ready.includes(start),
    close: () => worker.close(),
  };
}
