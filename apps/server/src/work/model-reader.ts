/** Reads documents into models off the main process, so that a hostile one cannot hold up anybody else. */
import type { Diagnostic, SourceFile } from "@custodiet/core";
import type { FacilityModel } from "@custodiet/model";
import { RequestFault } from "../faults.ts";
import { WorkerEnded } from "./worker.ts";
import { keepWorkers } from "./worker-pool.ts";

export interface ReadModel {
  /** `null` where a fault is an error. */
  readonly model: FacilityModel | null;
  readonly diagnostics: readonly Diagnostic[];
}

export type ModelReader = (files: readonly SourceFile[]) => Promise<ReadModel>;

const largestCharacters = 2_000_000;
/** The limits of syntax bound the work to about a second; the rest is for a machine with other work. */
const longestMs = 20_000;
/** Files of one's own passed every check, and a busy machine may take its time. */
const longestOfOwnMs = 600_000;
const program = new URL("./model-worker.ts", import.meta.url);
/** Shared by all that reads in this process: reading keeps nothing. They leave when the process ends. */
const readers = keepWorkers<readonly SourceFile[], ReadModel>(program, longestMs, 2);
const readersOfOwn = keepWorkers<readonly SourceFile[], ReadModel>(program, longestOfOwnMs, 1);

/** Throws `CUS-S005` when the files are too large together, or take too long to read. */
export const readModelInWorker: ModelReader = async (files) => {
  const characters = files.reduce((sum, { text }) => sum + text.length, 0);
  if (characters > largestCharacters) {
    throw new RequestFault("CUS-S005", `The files have ${characters} characters together; 2,000,000 are the most.`);
  }
  try {
    return await readers.ask("", files);
  } catch (thrown) {
    if (thrown instanceof WorkerEnded) throw new RequestFault("CUS-S005", "The files take too long to read.");
    throw thrown;
  }
};

/** For files that stand beside the program or were stored once. */
export const readOwnModelInWorker: ModelReader = (files) => readersOfOwn.ask("", files);
