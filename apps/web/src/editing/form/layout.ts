/** Which fields of an element are asked first. The others are under "More", unless they hold something to look at. */
import type { Json, JsonObject } from "../document/json.ts";
import { isObject, sameJson } from "../document/json.ts";
import type { SectionName } from "../document/shapes.ts";
import type { Field } from "./field.ts";

const first: Readonly<Record<SectionName, readonly string[]>> = {
  facility: ["name", "kind", "operator", "description", "fictional"],
  marking: ["tlp", "releasedTo", "reason", "caveats"],
  threatStatement: ["reference", "insiders", "activity", "violence", "collusion", "computerAccess"],
  basis: [""],
  response: ["alarmAssessment", "pCommunication"],
  requiredEffectiveness: [""],
  assumed: [""],
  organisations: ["name", "kind"],
  areas: ["name", "kind", "within", "transit"],
  portals: ["name", "between", "delays", "passes", "direction"],
  surfaces: ["name", "between", "delays"],
  measures: ["name", "kind", "outOfService", "at", "performance", "operatedBy", "maintainedBy", "canBeDisabledBy"],
  targets: ["name", "kind", "area", "material", "sources", "consequence", "tasks"],
  roles: ["name", "organisation", "headCount", "access", "authority", "knowledge"],
  states: ["name", "kind", "hours", "measuresOff", "staffing"],
  forces: ["name", "organisation", "time", "pNeutralization"],
  procedures: ["name", "kind", "from", "to", "roles", "tactic", "delay", "carries"],
  materialBalanceAreas: ["name", "areas", "accountant", "inventoryEvery"],
};

export interface FormLayout {
  readonly first: readonly Field[];
  readonly more: readonly Field[];
}

/** In the order people ask for them; what is written is never hidden. */
export function layOut(section: SectionName, fields: readonly Field[], value: JsonObject): FormLayout {
  const shown = first[section].flatMap((key) => fields.find((field) => field.key === key) ?? []);
  const others = fields.filter((field) => !shown.includes(field));
  return {
    first: [...shown, ...others.filter(({ key }) => value[key] !== undefined)],
    more: others.filter(({ key }) => value[key] === undefined),
  };
}

/** Whether a field is asked beside what the others say; what is written is asked in any case. */
export function isAsked({ key, when }: Field, value: Json | undefined): boolean {
  if (when === null || !isObject(value) || value[key] !== undefined) return true;
  return Object.entries(when).every(([other, values]) => values.some((wanted) => sameJson(wanted, value[other])));
}
