/** What a worker thread's program is written with. */
import { parentPort, workerData } from "node:worker_threads";
import type { Progress } from "@custodiet/core";
import { systemClock } from "../ports.ts";
import type { ThreadMessage } from "./thread.ts";

/** Progress is told at most five times a second. */
const tellEveryMs = 200;

/** Does the work this thread was started for and sends its outcome. */
export function serveThread<Job, Outcome>(work: (job: Job, progress: Progress) => Outcome): void {
  const send = (message: ThreadMessage<Outcome>): void => parentPort?.postMessage(message);
  let toldMs = 0;
  const progress: Progress = {
    report: (done, total, stage) => {
      const nowMs = systemClock.nowMs();
      if (nowMs - toldMs < tellEveryMs) return;
      toldMs = nowMs;
      send({ kind: "progress", done, total, stage });
    },
    // The thread is ended from outside; nothing has to ask.
    isCancelled: () => false,
  };
  try {
    send({ kind: "outcome", outcome: work(workerData as Job, progress) });
  } catch (thrown) {
    send({ kind: "failure", message: thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown) });
  }
}
