import type { PathEvaluation } from "../path/evaluate-path.ts";
import type { ActStart } from "./act-starts.ts";

/** A path with what it starts from and what it is worth. */
export interface ValuedPath {
  readonly start: ActStart;
  readonly edges: readonly number[];
  readonly value: PathEvaluation;
}
