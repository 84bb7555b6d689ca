/** The log itself: every entry's text read again, the tree recomputed, and the rows each entry says it made. */
import { Worker } from "node:worker_threads";
import { CheckedLog, type Findings, LogReading, type Told } from "@custodiet/verification";
import type { Source } from "./source.ts";

/** @param sizes at which the root is wanted: those of the checkpoints */
export async function checkLog(source: Source, sizes: ReadonlySet<number>, findings: Findings): Promise<CheckedLog> {
  const log = new CheckedLog((kind, at) => findings.add(kind, at));
  const hear = (told: Told): void => log.hear(told);
  const reading = new LogReading(source.log(0), 0, sizes, hear);
  const { path, middle } = source;
  const later = middle === null ? null : startLater({ path, start: middle, sizes });
  if (later !== null && reading.readTo(middle ?? 0)) {
    log.goOnFrom(reading.nodes());
    await hearAll(later, hear);
  } else {
    // What does not stand in its place cannot be read apart from what comes before it.
    await later?.terminate();
    reading.readToEnd();
  }
  return log;
}

/** What the thread that reads the later half is given. */
export interface Later {
  readonly path: string;
  readonly start: number;
  readonly sizes: ReadonlySet<number>;
}

const startLater = (workerData: Later): Worker =>
  new Worker(new URL("./later-thread.ts", import.meta.url), { workerData });

const hearAll = (thread: Worker, hear: (told: Told) => void): Promise<void> =>
  new Promise((resolve, reject) => {
    thread.on("message", (told: readonly Told[]) => told.forEach(hear));
    thread.on("error", reject).on("exit", () => resolve());
  });
