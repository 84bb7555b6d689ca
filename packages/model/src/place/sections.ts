import type { ElementKind } from "../check/shape/element-kind.ts";

/** Lists of elements with an identifier, in the order of the document. `forces` is the list within `response`. */
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

/** Sections whose places are named without an identifier. */
export const plainSections = [
  "facility",
  "marking",
  "threatStatement",
  "basis",
  "response",
  "requiredEffectiveness",
  "assumed",
] as const;

export type ElementSection = (typeof elementSections)[number];
export type SectionName = ElementSection | (typeof plainSections)[number];

export const sectionNames: readonly SectionName[] = [...elementSections, ...plainSections];

/** The kind of element that each list holds. */
export const kindOfSection: Readonly<Record<ElementSection, ElementKind>> = {
  organisations: "organisation",
  areas: "area",
  portals: "portal",
  surfaces: "surface",
  measures: "measure",
  targets: "target",
  roles: "role",
  states: "state",
  forces: "force",
  procedures: "procedure",
  materialBalanceAreas: "balance-area",
};

export const isElementSection = (name: string): name is ElementSection =>
  (elementSections as readonly string[]).includes(name);

export const isSectionName = (name: string): name is SectionName => (sectionNames as readonly string[]).includes(name);

/** Sections that are lists, and may therefore be spread over files. */
export const isListSection = (name: SectionName): boolean =>
  isElementSection(name) || name === "requiredEffectiveness" || name === "assumed";
