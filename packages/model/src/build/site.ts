/** Where things are: nested areas and the ways between them. */
import type { AreaId, CrossingId, DurationSeconds } from "@custodiet/core";
import type { Carriage, DetectionLocation, Tactic } from "./vocabulary.ts";

export const areaKinds = [
  "off-site",
  "limited",
  "protected",
  "inner",
  "vital",
  "controlled",
  "office",
  "other",
] as const;
export type AreaKind = (typeof areaKinds)[number];

export interface Area {
  readonly id: AreaId;
  readonly name: string;
  /** Exactly one area is `off-site`: where everybody comes from and where taken material must get to. */
  readonly kind: AreaKind;
  readonly within: AreaId | null;
  /** Time to walk through, added to each step that enters the area. */
  readonly transit: DurationSeconds;
  /** Position on the map in metres from the facility's north-west corner, where given. */
  readonly geometry: Rectangle | null;
}

export interface Rectangle {
  readonly xMetres: number;
  readonly yMetres: number;
  readonly widthMetres: number;
  readonly heightMetres: number;
}

/** A portal (door, gate, hatch) or a surface (wall, fence, roof) between two areas. */
export interface Crossing {
  readonly id: CrossingId;
  readonly name: string;
  readonly kind: "portal" | "surface";
  readonly between: readonly [AreaId, AreaId];
  readonly direction: "both" | "forward";
  readonly passes: Carriage;
  readonly detectAt: DetectionLocation;
  /** Base delay by tactic, without measures. A tactic that is not given cannot be used here. */
  readonly delays: Partial<Readonly<Record<Tactic, DurationSeconds>>>;
  /** Position of the door on the map in metres, where given. */
  readonly point: { readonly xMetres: number; readonly yMetres: number } | null;
}
