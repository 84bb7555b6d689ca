/** Rights of a badge system. A position gets what the table gives it; nothing that the document gives it is taken away. */
import type { Json } from "@custodiet/core";
import { parseWeekWindow } from "../../build/week-window.ts";
import type { JsonObject } from "../../edit/document-edit.ts";
import { isArray, isObject, jsonEqual } from "../../edit/json-values.ts";
import type { Known, Registry } from "../registry.ts";
import { listOf } from "../registry.ts";

/** A right to be in an area; `portal`: by this door only; `hours`: at these only. */
export interface Grant {
  readonly area: string;
  readonly portal: string | null;
  readonly hours: string | null;
  /** The other side of the door: who may pass it may stand there. `null`: of no door, or in the open. */
  readonly beside: string | null;
}

/** What a right at a door or an area gives: the area itself, or the one that the door leads into. */
export function grantAt(place: Known, hours: string | null, registry: Registry): Grant | null {
  if (place.section === "areas") return { area: place.id, portal: null, hours, beside: null };
  const between = place.element?.["between"];
  const [first, second] = isArray(between) ? between : [];
  if (typeof first !== "string" || typeof second !== "string") return null;
  const [area, beside] = liesWithin(first, second, registry) ? [first, second] : [second, first];
  const isOpen = registry.get("areas", beside)?.element?.["kind"] === "off-site";
  return { area, portal: place.id, hours, beside: isOpen ? null : beside };
}

/** Whether the first area is a room of the second, over any number of steps. */
function liesWithin(inner: string, outer: string, registry: Registry): boolean {
  const seen = new Set<string>();
  for (let at: Json | undefined = inner; typeof at === "string" && !seen.has(at); ) {
    if (at === outer) return true;
    seen.add(at);
    at = registry.get("areas", at)?.element?.["within"];
  }
  return false;
}

/** `undefined`: not to be read; `null`: always. */
export function readHours(text: string): string | null | undefined {
  return parseWeekWindow(text) ? text : undefined;
}

export const accessOf = (role: Known): readonly JsonObject[] => listOf(role.element?.["access"]);

/** Whether an entry of the document gives the right already. Hours that the table does not know are no difference. */
export function gives(entry: JsonObject, { area, portal, hours }: Grant): boolean {
  const { areas, portals, windows, states } = entry;
  if (states !== undefined || !isArray(areas) || !areas.includes(area)) return false;
  if (portal !== null && isArray(portals) && !portals.includes(portal)) return false;
  return hours === null || windows === undefined || jsonEqual(windows, [hours]);
}

/** Rights that the document lacks, with those to stand in front of the doors. */
export function missingRights(entries: readonly JsonObject[], grants: readonly Grant[]): readonly Grant[] {
  const missing = grants.filter((grant) => !entries.some((entry) => gives(entry, grant)));
  const besides = missing.flatMap(({ beside, hours }): Grant[] =>
    beside === null ? [] : [{ area: beside, portal: null, hours, beside: null }],
  );
  const reached = (area: string): boolean =>
    grants.some((grant) => grant.area === area) || entries.some(({ areas }) => isArray(areas) && areas.includes(area));
  const needed = besides.filter(({ area }) => !reached(area));
  const always = new Set(needed.filter(({ hours }) => hours === null).map(({ area }) => area));
  return [...needed.filter(({ area, hours }) => hours === null || !always.has(area)), ...missing];
}

/** Entries that give rights: areas of the same hours together, and for each area entered by doors those doors. */
export function entriesFor(grants: readonly Grant[]): JsonObject[] {
  const open = new Map<string, Set<string>>();
  const byDoor = new Map<string, Set<string>>();
  for (const { area, portal, hours } of grants) {
    const [map, key, value] = portal === null ? [open, hours ?? "", area] : [byDoor, `${hours ?? ""}\n${area}`, portal];
    map.set(key, (map.get(key) ?? new Set()).add(value));
  }
  return [
    ...[...open].map(([hours, areas]) => withHours({ areas: [...areas] }, hours)),
    ...[...byDoor].map(([key, portals]) => {
      const [hours = "", area = ""] = key.split("\n");
      return withHours({ areas: [area], portals: [...portals] }, hours);
    }),
  ];
}

const withHours = (entry: JsonObject, hours: string): JsonObject =>
  hours === "" ? entry : { ...entry, windows: [hours] };

/** Places that the table speaks of and the document gives, but the table does not. */
export function keptPlaces(role: Known, grants: readonly Grant[], spokenOf: readonly Grant[]): readonly string[] {
  const entries = accessOf(role).filter(isObject);
  const given = new Set(grants.map(placeOf));
  return spokenOf
    .filter((grant) => !given.has(placeOf(grant)) && entries.some((entry) => gives(entry, grant)))
    .map(placeOf);
}

const placeOf = ({ area, portal }: Grant): string => portal ?? area;
