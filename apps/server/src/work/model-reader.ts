/** Reads documents into models off the main thread, so that a hostile one cannot hold up anybody else. */
import type { Diagnostic, SourceFile } from "@custodiet/core";
import type { FacilityModel } from "@custodiet/model";
import { RequestFault } from "../faults.ts";
import { runInThread, ThreadEnded } from "./thread.ts";

export interface ReadModel {
  /** `null` where a fault is an error. */
  readonly model: FacilityModel | null;
  readonly diagnostics: readonly Diagnostic[];
}

export type ModelReader = (files: readonly SourceFile[]) => Promise<ReadModel>;

const largestCharacters = 2_000_000;
/** The limits of syntax bound the work to about a second; the rest is for a machine with other work. */
const longestMs = 20_000;
const program = new URL("./model-thread.ts", import.meta.url);

/** Throws `CUS-S005` when the files are too large together, or take too long to read. */
export const readModelInThread: ModelReader = async (files) => {
  const characters = files.reduce((sum, { text }) => sum + text.length, 0);
  if (characters > largestCharacters) {
    throw new RequestFault("CUS-S005", `The files have ${characters} characters together; 2,000,000 are the most.`);
  }
  try {
    return await runInThread<readonly SourceFile[], ReadModel>(program, files, { timeoutMs: longestMs });
  } catch (thrown) {
    if (thrown instanceof ThreadEnded) throw new RequestFault("CUS-S005", "The files take too long to read.");
    throw thrown;
  }
};

/** For files that stand beside the program or were stored once: they passed every check, and a busy machine may take its time. */
export const readOwnModelInThread: ModelReader = (files) =>
  runInThread<readonly SourceFile[], ReadModel>(program, files);
