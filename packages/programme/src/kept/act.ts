/** What is done to a programme, as it is kept: acts in their order, of which the record is made anew each time. */
import type { MeasureId, PersonId } from "@custodiet/core";
import type { CatalogueId, CriterionId, Level, TestRule } from "../catalogue/measure.ts";
import type { Scope } from "../catalogue/scope.ts";
import type { Day } from "../day.ts";
import type { Ruling, TestAuthority } from "../law/ruling.ts";
import type { EvidenceId } from "../maturity/record.ts";
import type { ActionId, PlanAction } from "../plan/plan.ts";
import type { TestRecordId } from "../practice/register.ts";
import type { NationalAct, NationalEntry } from "./national-act.ts";

export type ProgrammeAct =
  | NationalAct
  /** What it is about; the latest counts. The tier stays. */
  | {
      readonly type: "scoped";
      readonly categories: Scope["categories"];
      readonly chosen: Scope["chosen"];
      readonly switchedOff: Scope["switchedOff"];
    }
  /** What the law of the place lets one do; the latest of a permission counts. */
  | ({ readonly type: "ruled" } & Ruling)
  /** Who answers for a measure, by position or name as the programme calls it, and until when. */
  | {
      readonly type: "assigned";
      readonly measure: CatalogueId;
      readonly owner: string;
      readonly due: Day | null;
    }
  /** One answer of the rapid assessment; `null`: taken back. */
  | { readonly type: "answered"; readonly measure: CatalogueId; readonly level: Level | null }
  | {
      readonly type: "claimed" | "verified";
      readonly criterion: CriterionId;
      readonly isMet: boolean;
      readonly note: string;
    }
  | {
      readonly type: "evidenced";
      readonly evidence: EvidenceId;
      readonly criteria: readonly CriterionId[];
      readonly kind: string;
      readonly title: string;
      readonly effective: Day;
      readonly expires: Day | null;
      /** SHA-256 of the file; `null`: there is no file, and `place` says where it lies. */
      readonly hash: string | null;
      readonly place: string;
      /** The file of that hash where it is kept beside the programme; `null` or left out: it lies elsewhere. */
      readonly file?: EvidenceFile | null;
      /** In whose place it comes once somebody else accepts it; `null` or left out: in nothing's. */
      readonly replaces?: EvidenceId | null;
    }
  | { readonly type: "reviewed"; readonly evidence: EvidenceId; readonly isAccepted: boolean; readonly note: string }
  /** By two persons: the one who asked, and the one who agreed. */
  | {
      readonly type: "exempted";
      readonly criterion: CriterionId;
      readonly reason: string;
      readonly askedBy: PersonId;
      readonly askedOn: Day;
      readonly agreedBy: PersonId;
    }
  | {
      readonly type: "tested";
      readonly test: TestRecordId;
      readonly measure: CatalogueId;
      readonly facilityMeasure: MeasureId | null;
      readonly method: TestRule["method"];
      readonly on: Day;
      readonly trials: number;
      readonly failures: number;
      /** Of a seeded test: who let it be made, in writing; `null` or left out: nobody, or it is none. */
      readonly authority?: TestAuthority | null;
    }
  /** An action of the plan, whole; the latest counts. */
  | ({ readonly type: "planned"; readonly action: ActionId } & PlannedAction)
  /** `null`: it is not done after all. */
  | { readonly type: "finished"; readonly action: ActionId; readonly on: Day | null }
  /** A risk that is borne instead of acting. By two persons: the one who asked, and the one who bears it. */
  | {
      readonly type: "borne";
      readonly action: ActionId;
      readonly reason: string;
      readonly askedBy: PersonId;
      readonly acceptedBy: PersonId;
      readonly expires: Day;
    }
  /** Something entered wrongly: it stays to be seen and counts no more. */
  | {
      readonly type: "retracted";
      readonly what: "evidence" | "test" | "exemption" | "action" | "acceptance" | NationalEntry;
      readonly of: string;
      readonly reason: string;
    };

export interface EvidenceFile {
  readonly name: string;
  readonly mediaType: string;
  readonly byteLength: number;
}

/** What is said of an action when it is planned: that it is done, or its risk borne, is said apart. */
export type PlannedAction = Omit<PlanAction, "id" | "doneOn" | "acceptance">;

export interface KeptAct {
  /** From 1, without a gap. */
  readonly number: number;
  readonly act: ProgrammeAct;
  readonly by: PersonId;
  readonly on: Day;
}
