import { nearName } from "@custodiet/core";
import { parsePlace } from "../place/place-text.ts";
import { isElementSection, type SectionName, sectionNames } from "../place/sections.ts";
import type { SyntaxMap, SyntaxNode } from "../syntax/syntax-tree.ts";
import { ruleWording } from "../wording/rule-wording.ts";
import type { Reading } from "./shape/reading.ts";

/** Reports each place of the list `assumed` at which the document has no value, with the nearest name there is. */
export function checkAssumed(root: SyntaxMap, assumed: readonly string[], reading: Reading): void {
  assumed.forEach((text, index) => {
    const near = findMissing(root, text);
    if (near !== found) reading.report(() => ruleWording.unknownPlace(text, near), reading.placeOf(assumed, index));
  });
}

const found: unique symbol = Symbol("found");

/** The place with its first unknown step corrected; `null` where no name is near. */
function findMissing(root: SyntaxMap, text: string): string | null | typeof found {
  const steps = text.split(".");
  const place = parsePlace(text);
  if (!place) return corrected(steps, 0, sectionNames);
  let [at, walked] = startOf(root, place.section);
  for (const step of place.id === null ? place.path : [place.id, ...place.path]) {
    const next = at ? partsOf(at, walked === 1 && isElementSection(place.section)) : new Map<string, SyntaxNode>();
    const inner = next.get(String(step));
    if (!inner) return corrected(steps, walked, next.keys());
    at = inner;
    walked++;
  }
  return at ? found : null;
}

/** The node of a section, and the steps of the text that led there. */
function startOf(root: SyntaxMap, section: SectionName): [SyntaxNode | undefined, number] {
  const holder = section === "forces" ? valueOfKey(root, "response") : root;
  return [holder?.kind === "map" ? valueOfKey(holder, section) : undefined, 1];
}

const valueOfKey = (map: SyntaxMap, key: string): SyntaxNode | undefined =>
  map.entries.find((entry) => entry.key === key)?.value;

/** What stands one step below, by the name of the step: elements by identifier and by position. */
function partsOf(node: SyntaxNode, areElements: boolean): ReadonlyMap<string, SyntaxNode> {
  if (node.kind === "scalar") return new Map();
  if (node.kind === "map") return new Map(node.entries.map(({ key, value }) => [key, value]));
  const named = node.items.flatMap((item): [string, SyntaxNode][] => {
    const id = areElements && item.kind === "map" ? valueOfKey(item, "id") : undefined;
    return id?.kind === "scalar" ? [[id.text, item]] : [];
  });
  return new Map([...node.items.map((item, index) => [String(index), item] as const), ...named]);
}

function corrected(steps: readonly string[], position: number, known: Iterable<string>): string | null {
  const near = nearName(steps[position] ?? "", known);
  return near === null ? null : steps.map((step, index) => (index === position ? near : step)).join(".");
}
