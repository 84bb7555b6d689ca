/**
 * An OSCAL document held to what its format asks and its schema does not: whether every reference leads somewhere, whether
 * a relationship is one of OSCAL's words, and whether an id is given once. Structure is checked of what we write and read.
 */
import type { Json } from "@custodiet/core";
import { relationships } from "../catalogue/measure.ts";
import { type ProgrammeFault, programmeFault } from "../fault.ts";
import { faultsOfForm } from "./oscal-form.ts";

/** Every fault, in the document's order; an empty list lets it pass. */
export function checkOscal(document: Json): readonly ProgrammeFault[] {
  const form = faultsOfForm(document);
  if (form.length > 0) return form;
  const found: Found = { uuids: new Map(), ids: new Map(), targets: [], faults: [] };
  walk(document, "", found);
  return [...found.faults, ...found.targets.flatMap((target) => faultOfTarget(target, found))];
}

interface Target {
  readonly place: string;
  readonly kind: "uuid" | "id" | "own";
  readonly value: string;
}

interface Found {
  readonly uuids: Map<string, string>;
  readonly ids: Map<string, string>;
  readonly targets: Target[];
  readonly faults: ProgrammeFault[];
}

function walk(value: Json, place: string, found: Found): void {
  if (Array.isArray(value)) {
    for (const [at, each] of value.entries()) walk(each as Json, `${place}[${at}]`, found);
    return;
  }
  if (value === null || typeof value !== "object") return;
  for (const [key, inner] of Object.entries(value)) {
    const at = place === "" ? key : `${place}.${key}`;
    if (typeof inner === "string") look(key, inner, at, found);
    walk(inner as Json, at, found);
  }
}

function look(key: string, value: string, place: string, found: Found): void {
  if (key === "uuid") declare(found.uuids, value, place, found);
  else if (key === "id" && /(?:roles|groups|controls|parts|params)\[\d+\]\.id$/.test(place)) {
    declare(found.ids, value, place, found);
  } else if (key.endsWith("-uuid")) found.targets.push({ place, kind: "uuid", value });
  else if (key === "role-id") found.targets.push({ place, kind: "id", value });
  else if (key === "href" && value.startsWith("#")) found.targets.push({ place, kind: "own", value: value.slice(1) });
  else if (key === "relationship" && !relationships.some((word) => word === value)) {
    found.faults.push(programmeFault("unknownRelationship", place, value));
  }
}

function declare(names: Map<string, string>, value: string, place: string, { faults }: Found): void {
  const before = names.get(value);
  if (before === undefined) names.set(value, place);
  else faults.push(programmeFault("repeatedOscalId", `${place}, first at ${before}`, value));
}

function faultOfTarget({ place, kind, value }: Target, { uuids, ids }: Found): readonly ProgrammeFault[] {
  const isThere = kind === "id" ? ids.has(value) : uuids.has(value) || (kind === "own" && ids.has(value));
  return isThere ? [] : [programmeFault("danglingTarget", place, value)];
}
