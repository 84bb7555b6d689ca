import type { Actor } from "@custodiet/trust";
import { sha256Hex } from "@custodiet/verification";
import { exportProgramme, type ReportTaken } from "../../commands/programmes.ts";
import type { LeavingFile } from "../../exports/export-file.ts";
import { type InstanceParts, perform } from "../parts.ts";

/** Enters that a file of a programme leaves. It is made before its entry: nothing is said to have left that could not be. */
export async function leaveProgramme(
  parts: InstanceParts,
  actor: Actor,
  taken: Omit<ReportTaken, "marking" | "hash">,
  file: LeavingFile,
): Promise<LeavingFile> {
  const { marking } = file.about;
  await perform(parts, exportProgramme, actor, { ...taken, marking, hash: sha256Hex(file.bytes) });
  return file;
}
