/** The national programme as routes ask for it. `null`: the organisation has none, or not in sight. */
import type { Marking } from "@custodiet/core";
import type {
  Inspection,
  InspectionFinding,
  NationalView,
  ProgrammeAct,
  ProgrammeDay,
  ReceivedLevels,
} from "@custodiet/programme";
import type { ProgrammeHead } from "@custodiet/store";
import type { Actor } from "@custodiet/trust";
import type { LeavingFile } from "../../exports/export-file.ts";

export interface NationalInSight {
  readonly head: ProgrammeHead;
  readonly on: ProgrammeDay;
  readonly view: NationalView;
  /** Months since the first report, and today. */
  readonly trend: readonly NationalView[];
  /** Each facility's last report, by party and name; `null`: the asker may not read single ones. */
  readonly reports: readonly ReceivedLevels[] | null;
  /** Files that came and were not taken up. */
  readonly waiting: readonly WaitingReport[];
  readonly inspections: readonly Inspection[];
  readonly findings: readonly InspectionFinding[];
  readonly marking: Marking;
  readonly nameOf: (person: string) => string;
}

export interface WaitingReport {
  readonly file: string;
  readonly party: string;
  /** `FACILITY@DAY`, as its sender named it. */
  readonly name: string;
  readonly arrivedAtMs: number;
}

/** Each file by itself: one that says something else keeps no other out. */
export interface TakenUp {
  readonly seen: NationalInSight;
  readonly notTaken: readonly { readonly file: string; readonly detail: string }[];
}

export interface National {
  readonly read: (actor: Actor) => Promise<NationalInSight | null>;
  /** Opens what these files carry, each with its entry, and writes the levels down. */
  readonly takeUp: (actor: Actor, files: readonly string[]) => Promise<TakenUp | null>;
  readonly act: (
    actor: Actor,
    action: "programme.record" | "programme.review",
    acts: (name: () => string) => readonly ProgrammeAct[],
  ) => Promise<NationalInSight | null>;
  /** Spreads of today and of the trend, as the asker may see them, as a table. */
  readonly table: (actor: Actor) => Promise<LeavingFile | null>;
}
