import { tactics } from "@custodiet/model";
import { alone } from "./access.ts";
import type { EffectiveMeasure } from "./effective-measures.ts";
import type { ModelIndex } from "./model-index.ts";
import type { Reach } from "./reach.ts";
import { watches } from "./second-controls.ts";

/** A measure that can be put out of action from a position, at a stated chance of being detected at it. */
export interface TamperingChoice {
  readonly measure: number;
  readonly position: number;
  readonly pDetectStated: number;
}

/** Every tampering that would change anything for this role in this state. */
export function tamperingsOf(index: ModelIndex, reach: Reach): readonly TamperingChoice[] {
  return index.measures.flatMap((measure, number) => {
    if (measure.tampering.length === 0 || !isWorthTampering(index, reach, number)) return [];
    return reach.positions.flatMap(({ area }, position): TamperingChoice[] => {
      const places = measure.tampering.filter((tampering) => index.areaNumber.get(tampering.from) === area);
      if (places.length === 0) return [];
      return [{ measure: number, position, pDetectStated: Math.min(...places.map((place) => place.pDetect)) }];
    });
  });
}

/** In the company of an escort, the escort sees a tampering as it would see an act of stealth. */
export function detectionOfTampering(reach: Reach, choice: TamperingChoice): number {
  const seen = escortAtTampering(reach, choice)?.pDetect ?? 0;
  return seen === 0 ? choice.pDetectStated : 1 - (1 - choice.pDetectStated) * (1 - seen);
}

export function escortAtTampering(reach: Reach, choice: TamperingChoice): EffectiveMeasure | null {
  const escort = reach.positions[choice.position]?.escort ?? alone;
  const value = escort === alone ? null : reach.effective.stealth[escort];
  return value && !value.isForMaterial ? value : null;
}

/** It detects or delays something against this role, itself or as the second control of a measure in C_r. */
function isWorthTampering(index: ModelIndex, reach: Reach, number: number): boolean {
  return tactics.some((tactic) => {
    const own = reach.effective[tactic][number];
    if (own && (own.pDetect > 0 || own.delayMeanSeconds > 0 || own.delaySdSeconds > 0)) return true;
    return reach.effective[tactic].some(
      (other) => other?.why === "second control sees it" && watches(index, number, other.measure),
    );
  });
}
