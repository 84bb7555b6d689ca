/** What is done to a State's programme beside its own measures: reports of levels taken up, inspections, their findings. */
import type { Marking } from "@custodiet/core";
import type { CatalogueId } from "../catalogue/measure.ts";
import type { Day } from "../day.ts";
import type { FacilityLevels } from "../national/facility-levels.ts";
import type { WordedReport } from "../national/worded-report.ts";

export type NationalAct =
  /** A report that came sealed, as it was signed. */
  | {
      readonly type: "reported";
      readonly report: string;
      readonly party: string;
      readonly file: string | null;
      readonly levels: FacilityLevels;
      /** As its sender marked it; absent in acts written before it was kept. */
      readonly marking?: Marking;
      /** Its sender declares the facility fictional. */
      readonly isFictional?: boolean;
    }
  | {
      readonly type: "inspected";
      readonly inspection: string;
      readonly facility: string;
      readonly about: string;
      readonly on: Day;
    }
  | {
      readonly type: "found";
      readonly finding: string;
      readonly inspection: string;
      /** `about`: a measure of the catalogue; `null`: none of them. */
      readonly about: CatalogueId | null;
      readonly text: string;
      readonly due: Day;
    }
  /** What the facility answered, written down. */
  | { readonly type: "replied"; readonly finding: string; readonly text: string }
  | { readonly type: "closed"; readonly finding: string; readonly text: string }
  /** The implementation report as somebody has worded it, whole; the latest counts. */
  | { readonly type: "worded"; readonly report: WordedReport };

export const nationalActTypes = ["reported", "inspected", "found", "replied", "closed", "worded"] as const;

export const isNationalAct = (act: { readonly type: string }): act is NationalAct =>
  (nationalActTypes as readonly string[]).includes(act.type);

const nationalEntries = ["report", "inspection", "finding"] as const;

/** What of it can be taken back. */
export type NationalEntry = (typeof nationalEntries)[number];

export const isNationalEntry = (what: string): what is NationalEntry =>
  (nationalEntries as readonly string[]).includes(what);
