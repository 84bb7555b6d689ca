/** What of a programme leaves the instance: a report as a document, or every criterion as a table. */
import { formatTlp, type OfficialLanguage } from "@custodiet/core";
import type { CriterionState } from "@custodiet/programme";
import type { Actor } from "@custodiet/trust";
import { csvFile } from "../../exports/csv-file.ts";
import type { LeavingFile } from "../../exports/export-file.ts";
import type { Printer } from "../../work/printer.ts";
import type { Letterheads } from "../letterhead-types.ts";
import type { InstanceParts } from "../parts.ts";
import { type DocumentParts, documentOf, originOf } from "./documents.ts";
import { leaveProgramme } from "./leave-programme.ts";
import type { ProgrammeInSight, ReportOrder } from "./programme-types.ts";

export interface ReportParts extends DocumentParts {
  readonly printer: Printer;
  readonly letterheads: Pick<Letterheads, "find">;
}

/** Written before its entry: nothing is said to have left that could not be made. */
export async function takeReport(
  beside: ReportParts,
  actor: Actor,
  seen: ProgrammeInSight,
  { kind, language, format, letterhead: wanted }: ReportOrder,
): Promise<LeavingFile> {
  const { parts, printer, letterheads } = beside;
  const { head, marking } = seen;
  const tree = await documentOf(beside, seen, { kind, language });
  const letterhead = await letterheads.find(actor, wanted);
  const [printed] = await printer.print({ tree, format, attached: [], letterhead });
  if (printed === undefined) throw new Error("The printer wrote nothing");
  const { name, mediaType, bytes } = printed;
  const origin = originOf(seen);
  const taken = { programme: head.id, kind, format, language, origin };
  return leaveProgramme(parts, actor, taken, { name, type: mediaType, bytes, about: { marking } });
}

export async function takeTable(
  parts: InstanceParts,
  actor: Actor,
  seen: ProgrammeInSight,
  language: OfficialLanguage,
): Promise<LeavingFile> {
  const { head, content, on, marking } = seen;
  const { measures: texts } = content.wording[language];
  const rows = seen.full.domains.flatMap(({ claimed, verified, computed }) =>
    claimed.criteria.map(({ criterion, state, why }, at) => {
      const other: CriterionState | undefined = verified?.criteria[at];
      const said = computed?.criteria.find((each) => each.criterion === criterion.id)?.isMet ?? null;
      const text = texts[criterion.measure];
      const key = criterion.id.slice(criterion.measure.length + 1);
      const { owner = "", due = null } = seen.state.assignments.get(criterion.measure) ?? {};
      return [
        ...[criterion.domain, criterion.measure, text?.title ?? "", criterion.id, criterion.level],
        ...[text?.criteria[key] ?? "", state, why, other?.state ?? null, other?.why ?? null, said, owner, due],
      ];
    }),
  );
  const file = csvFile(marking, `programme-criteria_${on}.csv`, {
    notes: [
      ["Marking", formatTlp(marking.tlp)],
      ["Programme", head.name],
      ["As of", on],
      ["Catalogue", `${content.catalogue.edition} ${content.catalogue.hash}`],
    ],
    columns: [
      ...["domain", "measure", "title", "criterion", "level", "text", "claimed", "claimed why", "verified"],
      ...["verified why", "computed", "owner", "due"],
    ],
    rows,
  });
  const taken = { programme: head.id, kind: "criteria", format: "csv", language, origin: null };
  return leaveProgramme(parts, actor, taken, file);
}
