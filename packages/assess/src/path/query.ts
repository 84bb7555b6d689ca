import type { DurationSeconds } from "@custodiet/core";
import { halvesPerSecond, snapToWhole } from "../easi/half-milliseconds.ts";

/** What is asked of a graph: from where, to where, and what answers an alarm. */
export interface PathQuery {
  readonly source: number;
  /** One or several; a path ends at the first it reaches. */
  readonly sinks: readonly number[];
  /** Alarm assessment and response together; `null`: no force comes. */
  readonly responseForceTime: DurationSeconds | null;
  readonly pCommunication: number;
  readonly pNeutralization: number;
}

/** T in half milliseconds; Infinity where no force comes. */
export function responseHalves(query: PathQuery): number {
  return snapToWhole((query.responseForceTime?.meanSeconds ?? Number.POSITIVE_INFINITY) * halvesPerSecond);
}

/**
 * How much a search may do before it gives up and says so. A label is one way to finish from a node, a class a set of
 * paths with the same beginning.
 */
export interface SearchLimits {
  readonly labelsPerNode: number;
  readonly classes: number;
}

/** Real facilities stay below a tenth of this. */
export const defaultSearchLimits: SearchLimits = { labelsPerNode: 400, classes: 2000 };
