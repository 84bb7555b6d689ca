import type { FirstStep } from "../api/first-steps.ts";
import type { FacilityModel } from "../api/shapes.ts";
import { writeSelection } from "../map/selection.ts";

/** Where on the map a step is at work; `null`: at no place of it. */
export function placeOf(step: FirstStep, { measures }: FacilityModel): string | null {
  switch (step.kind) {
    case "withdraw-access":
    case "search-leaving":
      return writeSelection({ kind: "area", id: step.area });
    case "two-person-rule":
    case "watch-target":
    case "secure-target":
      return writeSelection({ kind: "target", id: step.target });
    case "assess-alarms-sooner":
      return null;
    default: {
      const isPlaced = measures.some(({ id, at }) => id === step.measure && at.length > 0);
      return isPlaced ? writeSelection({ kind: "measure", id: step.measure }) : null;
    }
  }
}
