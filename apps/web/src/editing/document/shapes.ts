/** Documents and edits as they travel between the page and the server. */
import type { Json, JsonObject, Path } from "./json.ts";

/** Lists of elements that have an identifier. `forces` stands in `response`. */
export const elementSections = [
  "organisations",
  "areas",
  "portals",
  "surfaces",
  "measures",
  "targets",
  "roles",
  "states",
  "forces",
  "procedures",
  "materialBalanceAreas",
] as const;

/** Parts of a document that are one thing. */
export const singleSections = [
  "facility",
  "marking",
  "threatStatement",
  "basis",
  "response",
  "requiredEffectiveness",
  "assumed",
] as const;

export type ElementSection = (typeof elementSections)[number];
export type SingleSection = (typeof singleSections)[number];
export type SectionName = ElementSection | SingleSection;

export type Sections = Readonly<Record<SectionName, Json>>;

/** An element, or a section that is one thing (`id` null). */
export interface ElementPlace {
  readonly section: SectionName;
  readonly id: string | null;
}

export interface EditPlace extends ElementPlace {
  readonly path: Path;
}

/** What is done to a document. `was` is the value the editor saw, `null` where there was none. */
export type DocumentEdit =
  | { readonly kind: "set"; readonly place: EditPlace; readonly value: Json; readonly was?: Json }
  | { readonly kind: "unset"; readonly place: EditPlace; readonly was?: Json }
  | { readonly kind: "add"; readonly section: ElementSection; readonly element: JsonObject }
  | {
      readonly kind: "remove";
      readonly section: ElementSection;
      readonly id: string;
      readonly references: "keep" | "remove";
    }
  | { readonly kind: "rename"; readonly section: ElementSection; readonly id: string; readonly to: string }
  | { readonly kind: "confirm"; readonly place: EditPlace }
  | { readonly kind: "text"; readonly file: string; readonly text: string; readonly was?: string };

export const isElementSection = (name: string): name is ElementSection =>
  elementSections.some((section) => section === name);

export const isSection = (name: string): name is SectionName =>
  isElementSection(name) || singleSections.some((section) => section === name);
