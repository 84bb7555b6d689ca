/** What the worker that answers what-if questions is asked, and what it says. Plain data. */
import type { RankingDifference } from "@custodiet/assess";
import type { Diagnostic, ModelHash, SourceFile } from "@custodiet/core";
import type { DocumentEdit, ModelChange } from "@custodiet/model";

export interface WhatIfQuestion {
  /** Names the document that is started from: the same name, the same files. */
  readonly start: string;
  readonly files: readonly SourceFile[];
  /** Empty: only prepare, so that the next question is answered at once. */
  readonly edits: readonly DocumentEdit[];
}

export type WhatIfOutcome =
  | {
      readonly kind: "compared";
      readonly modelHashBefore: ModelHash;
      readonly modelHashAfter: ModelHash;
      readonly engineVersion: string;
      readonly changes: readonly ModelChange[];
      readonly difference: RankingDifference;
      readonly warnings: readonly Diagnostic[];
    }
  /** An edit cannot be made, or the document would have errors. */
  | { readonly kind: "refused"; readonly diagnostics: readonly Diagnostic[] }
  /** The document that was started from has errors itself. */
  | { readonly kind: "unready"; readonly diagnostics: readonly Diagnostic[] };
