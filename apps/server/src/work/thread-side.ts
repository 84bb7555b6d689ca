/** What a worker thread's program is written with. */
import { parentPort, workerData } from "node:worker_threads";
import type { Progress } from "@custodiet/core";
import { systemClock } from "../ports.ts";
import type { KeptThreadOrder } from "./kept-thread.ts";
import type { ThreadMessage } from "./thread.ts";

/** Progress is told at most twice a second: each telling is a write to the database. */
const tellEveryMs = 500;

/** Does the work this thread was started for and sends its outcome. */
export function serveThread<Job, Outcome>(work: (job: Job, progress: Progress) => Outcome): void {
  const send = (message: ThreadMessage<Outcome>): void => parentPort?.postMessage(message);
  const progress = tellProgress(send);
  try {
    send({ kind: "outcome", outcome: work(workerData as Job, progress) });
  } catch (thrown) {
    send(failureOf(thrown));
  }
}

function tellProgress(send: (message: ThreadMessage<never>) => void): Progress {
  let toldMs = 0;
  return {
    report: (done, total, stage) => {
      const nowMs = systemClock.nowMs();
      if (nowMs - toldMs < tellEveryMs) return;
      toldMs = nowMs;
      send({ kind: "progress", done, total, stage });
    },
    // The thread is ended from outside; nothing has to ask.
    isCancelled: () => false,
  };
}

/** Does each piece of work this thread is asked for, for as long as it lives. */
export function serveKeptThread<Job, Outcome>(
  work: (job: Job, progress: Progress) => Outcome | Promise<Outcome>,
): void {
  const progress = tellProgress((message) => parentPort?.postMessage(message));
  const attempt = async (job: Job): Promise<ThreadMessage<Outcome>> => {
    try {
      return { kind: "outcome", outcome: await work(job, progress) };
    } catch (thrown) {
      return failureOf(thrown);
    }
  };
  parentPort?.on("message", async (order: KeptThreadOrder<Job>) => {
    // Closing the port ends the thread: nothing else holds it.
    if (order.kind === "leave") parentPort?.close();
    else parentPort?.postMessage(await attempt(order.job));
  });
}

const failureOf = (thrown: unknown): ThreadMessage<never> => ({
  kind: "failure",
  message: thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown),
});
