import type { Marking } from "@custodiet/core";
import type { Day } from "../day.ts";
import type { FacilityLevels } from "./facility-levels.ts";

/** A report as an authority took it up. */
export interface ReceivedLevels {
  readonly id: string;
  /** Who sent it, by the sealed file's channel; a facility is told apart by its party and its own id. */
  readonly party: string;
  /** The sealed file that it came in; `null`: it came in none. */
  readonly file: string | null;
  readonly levels: FacilityLevels;
  readonly takenOn: Day;
  /** As its sender marked it; `null`: it was not written down then. */
  readonly marking: Marking | null;
  readonly isFictional: boolean;
  /** The day from which it counts no more: it was entered wrongly. */
  readonly takenBackOn: Day | null;
}

export interface NationalSight {
  /** Whether the asker may open single reports. */
  readonly mayReadSingle: boolean;
}
