import type { PersonId } from "@custodiet/core";
import type { Day } from "../day.ts";
import type { Inspection, InspectionFinding } from "../national/inspection.ts";
import type { ReceivedLevels } from "../national/received-levels.ts";
import type { WordedReport } from "../national/worded-report.ts";
import type { NationalAct, NationalEntry } from "./national-act.ts";

/** What a State's programme holds beside its own record; empty in any other. */
export interface NationalState {
  /** Reports that were taken up, in the order in which they were; also those that were taken back. */
  readonly reports: ReadonlyMap<string, ReceivedLevels>;
  readonly inspections: ReadonlyMap<string, Inspection>;
  readonly findings: ReadonlyMap<string, InspectionFinding>;
  /** `null`: nobody has worded it. */
  readonly worded: WordedReport | null;
}

export interface NationalBuilding {
  reports: Map<string, ReceivedLevels>;
  inspections: Map<string, Inspection>;
  findings: Map<string, InspectionFinding>;
  worded: WordedReport | null;
}

export const emptyNational = (): NationalBuilding => ({
  reports: new Map(),
  inspections: new Map(),
  findings: new Map(),
  worded: null,
});

export function playNational(building: NationalBuilding, act: NationalAct, by: PersonId, on: Day): void {
  switch (act.type) {
    case "reported": {
      const { report: id, party, file, levels, marking = null, isFictional = false } = act;
      const report = { id, party, file, levels, marking, isFictional, takenOn: on, takenBackOn: null };
      building.reports.set(id, report);
      return;
    }
    case "inspected": {
      const { inspection: id, facility, about } = act;
      building.inspections.set(id, { id, facility, about, on: act.on, by, enteredOn: on });
      return;
    }
    case "found": {
      const { finding: id, inspection, about: measure, text, due } = act;
      const found = { id, inspection, measure, text, due, by, enteredOn: on, reply: null, closure: null };
      building.findings.set(id, found);
      return;
    }
    case "worded":
      building.worded = act.report;
      return;
    case "replied":
    case "closed": {
      const found = building.findings.get(act.finding);
      const note = { text: act.text, by, on };
      if (found === undefined) return;
      building.findings.set(found.id, { ...found, [act.type === "replied" ? "reply" : "closure"]: note });
    }
  }
}

/** What was entered wrongly counts no more; an inspection takes its findings with it. */
export function takeBackNational(building: NationalBuilding, what: NationalEntry, of: string, on: Day): void {
  const report = building.reports.get(of);
  // Kept with its day: what was told of it in the meantime stays what it was.
  if (what === "report" && report?.takenBackOn === null) building.reports.set(of, { ...report, takenBackOn: on });
  if (what === "finding") building.findings.delete(of);
  if (what !== "inspection") return;
  building.inspections.delete(of);
  for (const { id, inspection } of building.findings.values()) if (inspection === of) building.findings.delete(id);
}
