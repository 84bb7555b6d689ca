/** What the stored model has where a change sets another value, as a document could write it. */
import type { FacilityModel } from "../api/shapes.ts";
import type { Json } from "../editing/document/json.ts";
import { valueAt } from "../editing/document/json.ts";
import type { EditPlace } from "../editing/document/shapes.ts";
import type { Change } from "./change.ts";

/** `undefined`: the model has nothing there. Durations are read by their mean. */
export function storedValue(model: FacilityModel, { section, id, path }: EditPlace): Json | undefined {
  if (section === "requiredEffectiveness") return valueAt(plain(model.requirements), path);
  const element = elementOf(model, section, id);
  if (element === undefined) return undefined;
  if (section === "measures" && path[0] === "outOfService") return valueAt(plain(element), ["isOutOfService"]);
  if (section === "states" && path[0] === "staffing") {
    return model.states.find((each) => each.id === id)?.staffing.find(({ role }) => role === path[1])?.count;
  }
  return valueAt(plain(element), path);
}

function elementOf(model: FacilityModel, section: EditPlace["section"], id: string | null): object | undefined {
  switch (section) {
    case "measures":
      return model.measures.find((each) => each.id === id);
    case "roles":
      return model.roles.find((each) => each.id === id);
    case "forces":
      return model.response.forces.find((each) => each.id === id);
    case "response":
      return model.response;
    case "states":
      return model.states.find((each) => each.id === id);
    default:
      return undefined;
  }
}

/** Models travel as JSON; their types only do not say so. */
const plain = (value: object): Json => value as unknown as Json;

/** The mean in seconds of a duration, as the model has it or as a document writes it; `null`: it is none. */
export function secondsOf(value: Json | undefined): number | null {
  const mean = valueAt(value, ["meanSeconds"]);
  if (typeof mean === "number") return mean;
  const written = typeof value === "string" ? value : valueAt(value, ["mean"]);
  return typeof written === "string" && /^[\d.]+ s$/.test(written) ? Number.parseFloat(written) : null;
}

/** Whether what a change is of is in the model at all, or new: an address may be older than the version. */
export function isOfModel(model: FacilityModel, change: Change): boolean {
  if (change.kind === "add") return true;
  if (change.kind === "leave out") return elementOf(model, change.section, change.id) !== undefined;
  const { section, id } = change.place;
  return section === "requiredEffectiveness" || elementOf(model, section, id) !== undefined;
}
