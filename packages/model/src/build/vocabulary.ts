/** Words the whole model shares: how a step is taken, where in it detection happens, where a figure comes from. */

/** How a step is taken. `authorised`: by right; `deceit`: by a false claim of right; `stealth`: unseen; `force`: by violence. */
export const tactics = ["authorised", "deceit", "stealth", "force"] as const;
export type Tactic = (typeof tactics)[number];

/** Where in a step detection happens: at its beginning, middle or end. Share of the step still to run: 1, 1/2, 0. */
export const detectionLocations = ["B", "M", "E"] as const;
export type DetectionLocation = (typeof detectionLocations)[number];

/** Smallest to largest: what a passage lets through, and what a target needs. */
export const carriageKinds = ["hand", "trolley", "vehicle"] as const;
export type Carriage = (typeof carriageKinds)[number];

/** Where a figure comes from. Shown wherever the figure is shown. */
export type Basis =
  | { readonly kind: "judgement"; readonly by: string; readonly note: string | null }
  | { readonly kind: "test"; readonly detections: number; readonly trials: number; readonly source: string | null }
  | { readonly kind: "published"; readonly source: string }
  | { readonly kind: "fictional"; readonly note: string | null }
  | { readonly kind: "unstated" };

export type ThreatMode = "non-violent" | "violent";

export interface WeekWindow {
  readonly fromMinute: number;
  readonly toMinute: number;
}
