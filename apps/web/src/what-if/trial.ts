/** The changes a page tries, for whatever stands on it. */
import { createContext, useContext } from "react";
import type { FacilityModel } from "../api/shapes.ts";
import type { Names } from "../facility/names.ts";
import type { Change } from "./change.ts";

export interface Trial {
  /** As it is stored, without the changes. */
  readonly model: FacilityModel;
  readonly names: Names;
  readonly changes: readonly Change[];
  /** In the place of an earlier change of the same; what the model has already is no change. */
  readonly tryOut: (change: Change) => void;
  readonly take: (change: Change) => void;
}

const TrialContext = createContext<Trial | null>(null);

export const TrialProvider = TrialContext.Provider;

export function useTrial(): Trial {
  const trial = useContext(TrialContext);
  if (trial === null) throw new Error("This belongs on a page that tries changes");
  return trial;
}
