import type { Dimension } from "@custodiet/core";
import type { ElementSection } from "../place/sections.ts";

/** Kinds of table. An access matrix is wide (a column for each place or position) or long (a row for each right). */
export const importKinds = [
  "areas",
  "doors",
  "access-wide",
  "access-long",
  "positions",
  "material",
  "sources",
  "measures",
] as const;
export type ImportKind = (typeof importKinds)[number];

export interface ImportField {
  readonly name: string;
  readonly need: "required" | "optional";
  /** Of a number with a unit. */
  readonly dimension: Dimension | null;
  /** `many`: several columns may hold it. */
  readonly columns: "one" | "many";
}

const field = (name: string, dimension: Dimension | null = null): ImportField => ({
  name,
  need: "optional",
  dimension,
  columns: "one",
});
const required = (name: string, dimension: Dimension | null = null): ImportField => ({
  ...field(name, dimension),
  need: "required",
});
const many = (name: string): ImportField => ({ ...required(name), columns: "many" });

/** What the columns of each kind may hold. `person` is counted and left out. */
export const importFields: Readonly<Record<ImportKind, readonly ImportField[]>> = {
  areas: [required("name"), field("id"), field("areaKind"), field("within"), field("transit", "duration")],
  doors: [
    required("name"),
    field("id"),
    required("from"),
    required("to"),
    field("passes"),
    field("delayAuthorised", "duration"),
    field("delayDeceit", "duration"),
    field("delayStealth", "duration"),
    field("delayForce", "duration"),
  ],
  "access-wide": [field("position"), field("place"), field("person"), many("mark")],
  "access-long": [required("position"), required("place"), field("hours"), field("person")],
  positions: [required("position"), field("id"), field("organisation"), field("headCount"), field("person")],
  material: [
    required("name"),
    field("id"),
    required("area"),
    required("isotope"),
    field("enrichment", "fraction"),
    required("mass", "mass"),
    field("count"),
    field("form"),
  ],
  sources: [
    required("name"),
    field("id"),
    required("area"),
    required("nuclide"),
    required("activity", "activity"),
    field("count"),
  ],
  measures: [
    required("name"),
    field("id"),
    required("measureKind"),
    required("where"),
    field("pDetectAuthorised"),
    field("pDetectDeceit"),
    field("pDetectStealth"),
    field("pDetectForce"),
    field("delayForce", "duration"),
    field("basis"),
  ],
};

/** The section in which the elements of a kind stand. */
export const sectionOfImport: Readonly<Record<ImportKind, ElementSection>> = {
  areas: "areas",
  doors: "portals",
  "access-wide": "roles",
  "access-long": "roles",
  positions: "roles",
  material: "targets",
  sources: "targets",
  measures: "measures",
};
