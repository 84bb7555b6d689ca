/** What the table of each kind shows beside name and identifier: the fields people compare, as their paths. */
import type { ElementSection } from "../document/shapes.ts";

/** Paths of fields, as `key` or `key.key`; those of a table have the word of their row. */
export const columnPaths: Readonly<Record<ElementSection, readonly string[]>> = {
  organisations: ["kind"],
  areas: ["kind", "within", "transit"],
  portals: ["between", "passes", "direction", "delays.stealth", "delays.force"],
  surfaces: ["between", "passes", "delays.stealth", "delays.force"],
  measures: ["kind", "at", "performance.stealth.pDetect", "performance.force.pDetect", "outOfService", "maintainedBy"],
  targets: ["kind", "area", "carriage", "consequence.value"],
  roles: ["organisation", "headCount", "authority.handles", "authority.overrides"],
  states: ["kind", "hours", "measuresOff", "responseFactor"],
  forces: ["organisation", "time", "pNeutralization.non-violent.value", "pNeutralization.violent.value"],
  procedures: ["kind", "from", "to", "tactic", "delay", "carries"],
  materialBalanceAreas: ["areas", "accountant", "inventoryEvery"],
};
