/** What a worker's program is written with. */
import type { Progress } from "@custodiet/core";
import { systemClock } from "../ports.ts";
import type { WorkerMessage, WorkerOrder } from "./worker.ts";

/** Progress is told at most twice a second: each telling is a write to the database. */
const tellEveryMs = 500;

/** Does each piece of work this worker is asked for, until the channel to it is closed: nothing else holds it. */
export function serveWorker<Job, Outcome>(work: (job: Job, progress: Progress) => Outcome | Promise<Outcome>): void {
  const send = (message: WorkerMessage<Outcome>): void => {
    // Whoever asked may be gone by now.
    if (process.connected) process.send?.(message, undefined, undefined, () => undefined);
  };
  const progress = tellProgress(send);
  // A key pressed at the terminal, or a service's end, is told to the server too, which lets its workers go.
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => undefined);
  process.on("message", async ({ job }: WorkerOrder<Job>) => {
    try {
      send({ kind: "outcome", outcome: await work(job, progress) });
    } catch (thrown) {
      send({
        kind: "failure",
        message: thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown),
      });
    }
  });
}

function tellProgress(send: (message: WorkerMessage<never>) => void): Progress {
  let toldMs = 0;
  return {
    report: (done, total, stage) => {
      const nowMs = systemClock.nowMs();
      if (nowMs - toldMs < tellEveryMs) return;
      toldMs = nowMs;
      send({ kind: "progress", done, total, stage });
    },
    // The worker is ended from outside; nothing has to ask.
    isCancelled: () => false,
  };
}
