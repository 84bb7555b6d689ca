import type { Json } from "@custodiet/core";
import { documentFields } from "../../check/form/document-form.ts";
import type { SectionName } from "../../place/sections.ts";
import { guideOf, keyOrder } from "../guide.ts";
import { type OpenDocument, partsOf } from "../open-document.ts";
import { reconcile } from "../reconcile.ts";
import { findEntry, newEntry, newTree, type WorkCollection } from "../work-tree.ts";
import { insertInOrder } from "./new-parts.ts";

/** Adds an item where its siblings are: at the end of the last list there is of them. */
export function addToSection(document: OpenDocument, section: SectionName, item: Json): void {
  const part = partsOf(document, section).at(-1);
  if (part?.entry.value.kind === "list") part.entry.value.entries.push(newEntry("", item));
  else if (part) part.entry.value = newTree([item]);
  else makeSection(document, section, [item]);
}

/** Sets a section as a whole. Of a list spread over files each item stays in its file. */
export function setSection(document: OpenDocument, section: SectionName, value: Json): void {
  const parts = partsOf(document, section);
  const [first] = parts;
  if (!first) {
    makeSection(document, section, value);
    return;
  }
  if (parts.length === 1 || !Array.isArray(value)) {
    first.entry.value = reconcile(first.entry.value, value);
    return;
  }
  spread(
    parts.map(({ entry }) => entry.value).filter((node): node is WorkCollection => node.kind === "list"),
    value,
  );
}

/** Joins the lists, reconciles them as one, and puts each item back; new ones follow the item before them. */
function spread(lists: readonly WorkCollection[], value: Json): void {
  const home = new Map(lists.flatMap((list) => list.entries.map((entry) => [entry, list] as const)));
  const joined = reconcile({ kind: "list", entries: lists.flatMap(({ entries }) => entries), origin: null }, value);
  let current = lists[0];
  for (const list of lists) list.entries.length = 0;
  if (joined.kind === "scalar") return;
  for (const entry of joined.entries) {
    current = home.get(entry) ?? current;
    current?.entries.push(entry);
  }
}

/** A section that is not there yet: in the file of the section before it, right behind it. */
function makeSection(document: OpenDocument, section: SectionName, value: Json): void {
  if (section === "forces") {
    makeForces(document, value);
    return;
  }
  const order = Object.keys(documentFields);
  const before = order.slice(0, order.indexOf(section)).reverse();
  const roots = document.files.flatMap(({ root }) => root ?? []);
  const neighbour = before.find((key) => roots.some((root) => findEntry(root, key)));
  const holder = roots.find((root) => neighbour !== undefined && findEntry(root, neighbour)) ?? roots[0];
  if (holder) insertInOrder(holder.entries, newEntry(section, value), order);
}

function makeForces(document: OpenDocument, value: Json): void {
  const response = partsOf(document, "response")[0]?.entry;
  if (response?.value.kind === "map") {
    insertInOrder(response.value.entries, newEntry("forces", value), keyOrder(guideOf("response")));
  } else if (response) response.value = newTree({ forces: value });
  else makeSection(document, "response", { forces: value });
}
