import type { FacilityId } from "@custodiet/core";
import type { Actor } from "@custodiet/trust";
import type { ExportFile } from "../exports/export-file.ts";
import { historyFile } from "../exports/history-file.ts";
import { instantIn } from "../zone.ts";
import { readHistory } from "./history.ts";
import type { HistoryQuestion } from "./instance.ts";
import { type InstanceParts, scopeFor } from "./parts.ts";
import { enterSight } from "./sights.ts";

/** The lines as a file. That they were taken away is entered first; `null`: no such facility in sight. */
export async function takeHistory(
  parts: InstanceParts,
  actor: Actor,
  question: HistoryQuestion,
  format: "csv" | "json",
): Promise<ExportFile | null> {
  const lines = await readHistory(parts, actor, question);
  const scope = scopeFor(parts, actor, "ledger.read");
  const head = await parts.store.facilities.head(scope, question.facility as FacilityId);
  if (lines === null || head === null) return null;
  const { id, name, isFictional, version } = head;
  const about = {
    facility: { id, name, isFictional },
    version: null,
    modelHash: version.hash,
    engineVersion: null,
    marking: version.marking,
    exportedAt: instantIn(parts.timeZone, parts.clock.nowMs()),
  };
  const file = historyFile(about, lines, format);
  await enterSight(parts, actor, "ledger.read", { facility: id, modelHash: version.hash, fileName: file.name });
  return file;
}
