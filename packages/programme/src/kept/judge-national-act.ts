import type { PersonId } from "@custodiet/core";
import type { Catalogue, Tier } from "../catalogue/measure.ts";
import { type Day, readDay } from "../day.ts";
import { type ProgrammeFault, programmeFault } from "../fault.ts";
import type { WordedReport } from "../national/worded-report.ts";
import type { NationalAct, NationalEntry } from "./national-act.ts";
import type { NationalState } from "./replay-national.ts";

/** Every fault of an act that only a State's programme takes. */
export function judgeNationalAct(
  catalogue: Catalogue,
  tier: Tier,
  state: NationalState,
  act: NationalAct,
  { by, today }: { readonly by: PersonId; readonly today: Day },
): readonly ProgrammeFault[] {
  if (tier !== "national") return [programmeFault("otherTier", act.type, tier)];
  switch (act.type) {
    case "reported":
      return judgeReport(state, act, today);
    case "inspected":
      return [
        ...(state.inspections.has(act.inspection) ? [repeated("inspection", act.inspection)] : []),
        ...dayFaults(`inspection ${act.facility}`, act.on),
        ...(act.on > today ? [programmeFault("daysReversed", `inspection ${act.facility}`, act.on)] : []),
      ];
    case "found": {
      const inspection = state.inspections.get(act.inspection);
      const isUnknown = act.about !== null && catalogue.measures.every(({ id }) => id !== act.about);
      return [
        ...(inspection === undefined ? [programmeFault("unknownEntry", "finding", act.inspection)] : []),
        ...(state.findings.has(act.finding) ? [repeated("finding", act.finding)] : []),
        ...(isUnknown ? [programmeFault("unknownMeasure", "finding", act.about)] : []),
        ...dayFaults("finding", act.due),
        ...(inspection !== undefined && act.due < inspection.on
          ? [programmeFault("daysReversed", "finding", act.due)]
          : []),
      ];
    }
    case "worded":
      return judgeWording(catalogue, act.report);
    case "replied":
    case "closed":
      return judgeStep(state, act, by);
  }
}

function judgeReport(
  { reports }: NationalState,
  { report, file, levels }: Extract<NationalAct, { type: "reported" }>,
  today: Day,
): readonly ProgrammeFault[] {
  const isTaken =
    file !== null && [...reports.values()].some((each) => each.file === file && each.takenBackOn === null);
  return [
    ...(reports.has(report) || isTaken ? [repeated("report", file ?? report)] : []),
    ...dayFaults(`report ${levels.facility}`, levels.on),
    ...(levels.on > today ? [programmeFault("daysReversed", `report ${levels.facility}`, levels.on)] : []),
  ];
}

/** Each commitment once, in a period that does not end before it begins. */
function judgeWording(catalogue: Catalogue, { from, until, rows }: WordedReport): readonly ProgrammeFault[] {
  const codes = rows.map(({ commitment }) => commitment);
  return [
    ...codes
      .filter((code) => catalogue.commitments[code] === undefined)
      .map((code) => programmeFault("unknownCommitment", `report ${code}`, code)),
    ...codes.filter((code, at) => codes.indexOf(code) !== at).map((code) => repeated("report", code)),
    ...(until.slice(0, from.length) < from.slice(0, until.length)
      ? [programmeFault("daysReversed", "report", `${from} to ${until}`)]
      : []),
    ...rows
      .filter(({ sharedWith }) => Array.isArray(sharedWith) && sharedWith.length === 0)
      .map(({ commitment }) => programmeFault("noAudience", `report ${commitment}`, null)),
  ];
}

/** Answered, then closed by somebody else than who wrote the answer down; a closed one stays so. */
function judgeStep(
  { findings }: NationalState,
  { type, finding: id }: Extract<NationalAct, { type: "replied" | "closed" }>,
  by: PersonId,
): readonly ProgrammeFault[] {
  const place = `finding ${id}`;
  const found = findings.get(id);
  if (found === undefined) return [programmeFault("unknownEntry", "finding", id)];
  if (found.closure !== null) return [programmeFault("outOfTurn", place, "closed")];
  if (type === "replied") return [];
  if (found.reply === null) return [programmeFault("outOfTurn", place, "not answered")];
  return found.reply.by === by ? [programmeFault("samePerson", place, by)] : [];
}

/**
 * A report is taken back once. A finding that was answered is closed by another person and no longer taken back, nor the
 * inspection that it belongs to.
 */
export function judgeTakingBack(
  { reports, findings }: NationalState,
  what: NationalEntry,
  of: string,
): readonly ProgrammeFault[] {
  if (what === "report") {
    return reports.get(of)?.takenBackOn === null ? [] : [programmeFault("unknownEntry", what, of)];
  }
  const taken = [...findings.values()].filter(({ id, inspection }) => (what === "finding" ? id : inspection) === of);
  return taken
    .filter(({ reply }) => reply !== null)
    .map(({ id }) => programmeFault("outOfTurn", `finding ${id}`, "answered"));
}

const repeated = (what: string, id: string): ProgrammeFault => programmeFault("repeatedId", `${what} ${id}`, id);

const dayFaults = (place: string, day: Day): readonly ProgrammeFault[] =>
  readDay(day) === null ? [programmeFault("badDay", place, day)] : [];
