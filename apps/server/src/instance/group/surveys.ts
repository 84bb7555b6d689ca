/** Surveys of an instance: what their answers say together, looked at and taken away. */
import type { Actor } from "@custodiet/trust";
import { sha256, toHex } from "@custodiet/verification";
import { type NotTabulated, type SurveyTable, tabulate } from "@custodiet/working-group";
import { exportRecords } from "../../commands/group.ts";
import type { LeavingFile } from "../../exports/export-file.ts";
import { surveyFile } from "../../exports/survey-file.ts";
import { RequestFault } from "../../faults.ts";
import { type InstanceParts, perform, scopeFor, toInstant } from "../parts.ts";
import { sightOf } from "./looking.ts";

/** `null`: there is no such survey in sight. */
export interface SurveyDesk {
  readonly results: (actor: Actor, id: string) => Promise<SurveyTable | NotTabulated | null>;
  readonly take: (actor: Actor, id: string) => Promise<LeavingFile | null>;
}

export const createSurveys = (parts: InstanceParts): SurveyDesk => ({
  results: (actor, id) => results(parts, actor, id),
  take: (actor, id) => take(parts, actor, id),
});

async function results(parts: InstanceParts, actor: Actor, id: string): Promise<SurveyTable | NotTabulated | null> {
  scopeFor(parts, actor, "group.read");
  const { records } = await parts.groupRecords.read();
  return tabulate(records, sightOf(records, actor, parts.clock.nowMs()), id);
}

async function take(parts: InstanceParts, actor: Actor, id: string): Promise<LeavingFile | null> {
  const table = await results(parts, actor, id);
  if (table === null) return null;
  if (typeof table === "string") throw new RequestFault("CUS-S183", "The survey's answers are not told yet.");
  const file = surveyFile(table, toInstant(parts.clock.nowMs()));
  const { marking } = file.about;
  const hash = toHex(sha256(file.bytes));
  await perform(parts, exportRecords, actor, {
    kind: "survey",
    format: "csv",
    most: marking.tlp,
    records: [id],
    marking,
    hash,
  });
  return file;
}
