import type { Json } from "@custodiet/core";
import type { EditPlace } from "../place/edit-place.ts";
import { placeText } from "../place/place-text.ts";
import { isArray, isObject, jsonEqual } from "./json-values.ts";
import { type OpenDocument, partsOf } from "./open-document.ts";

/**
 * The list of values that nobody has confirmed follows every edit: what is set, confirmed or removed leaves it, what
 * moves is named anew.
 */
function rewrite(document: OpenDocument, turn: (place: string) => string | null): boolean {
  let hasChanged = false;
  for (const { entry } of partsOf(document, "assumed")) {
    if (entry.value.kind !== "list") continue;
    const { entries } = entry.value;
    for (const item of [...entries]) {
      if (item.value.kind !== "scalar" || typeof item.value.value !== "string") continue;
      const turned = turn(item.value.value);
      if (turned === item.value.value) continue;
      hasChanged = true;
      if (turned === null) entries.splice(entries.indexOf(item), 1);
      else item.value = { kind: "scalar", value: turned, origin: null };
    }
  }
  return hasChanged;
}

const isBelow = (place: string, above: string): boolean => place === above || place.startsWith(`${above}.`);

/** Takes a place and all below it off the list; says whether something was on it. */
export function forgetBelow(document: OpenDocument, place: EditPlace): boolean {
  const above = placeText(place);
  return rewrite(document, (text) => (isBelow(text, above) ? null : text));
}

/** Takes a place off the list, and of those below it each whose value is another now. */
export function forgetChanged(document: OpenDocument, place: EditPlace, before: Json, after: Json): void {
  const above = placeText(place);
  rewrite(document, (text) => {
    if (!isBelow(text, above)) return text;
    const steps = text.slice(above.length + 1).split(".");
    const old = partOf(before, steps);
    return text !== above && old !== undefined && jsonEqual(old, partOf(after, steps)) ? text : null;
  });
}

function partOf(value: Json, steps: readonly string[]): Json | undefined {
  return steps.reduce<Json | undefined>((at, step) => {
    if (isArray(at)) return at[Number(step)];
    return isObject(at) && Object.hasOwn(at, step) ? at[step] : undefined;
  }, value);
}

/** Takes an item of a list off, and counts those behind it anew. */
export function forgetItem(document: OpenDocument, place: EditPlace): void {
  const list = placeText({ ...place, path: place.path.slice(0, -1) });
  const position = Number(place.path.at(-1));
  rewrite(document, (text) => {
    if (!text.startsWith(`${list}.`)) return text;
    const [step = "", ...rest] = text.slice(list.length + 1).split(".");
    const index = Number(step);
    if (!Number.isInteger(index) || index < position) return text;
    return index === position ? null : [list, index - 1, ...rest].join(".");
  });
}

/** A place, and all below it, has another name. */
export function movePlace(document: OpenDocument, from: EditPlace, to: EditPlace): void {
  const [old, current] = [placeText(from), placeText(to)];
  rewrite(document, (text) => (isBelow(text, old) ? `${current}${text.slice(old.length)}` : text));
}
