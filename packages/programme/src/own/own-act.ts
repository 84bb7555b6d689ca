/** What an organisation does to its own measures, as it is kept: acts in their order. */
import type { PersonId } from "@custodiet/core";
import type { Day } from "../day.ts";
import type { FrameworkAct } from "./framework.ts";
import type { OwnMeasure } from "./own-measure.ts";

export type OwnAct =
  | FrameworkAct
  /** A measure, whole: new, or its next version. */
  | { readonly type: "kept"; readonly id: string; readonly measure: OwnMeasure }
  /** It counts no more, and its id is never given again. */
  | { readonly type: "retired"; readonly id: string; readonly reason: string }
  /** The last change that stands is taken back: all of its acts, from this number on. */
  | { readonly type: "undone"; readonly from: number };

export interface KeptOwnAct {
  /** From 1, without a gap. */
  readonly number: number;
  readonly act: OwnAct;
  readonly by: PersonId;
  readonly on: Day;
  /** The ledger entry that it came with; one change has one entry. */
  readonly entry: number;
}
