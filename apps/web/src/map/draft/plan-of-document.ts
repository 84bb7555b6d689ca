/**
 * What a document says of a plan, as far as it can be read: so that a draft with errors has its map, too. What is
 * unreadable is left out or takes the format's default; nothing is refused here.
 */
import type { PlanArea } from "../place-areas.ts";
import type { PlanCrossing } from "../place-crossings.ts";
import type { PlanMeasure } from "../place-measures.ts";
import type { PlanTarget } from "../placed.ts";
import type { PlanBalanceArea, PlanModel } from "../plan.ts";
import { readMetres } from "./read-metres.ts";

type Element = Readonly<Record<string, unknown>>;

/** `sections`: as a document view gives them, by name. */
export function planModelOf(sections: Readonly<Record<string, unknown>>): PlanModel {
  const areas = elementsOf(sections["areas"]).map(readArea);
  const known = new Set(areas.map(({ id }) => id));
  const crossings = [
    ...elementsOf(sections["portals"]).flatMap((element) => readCrossing(element, "portal")),
    ...elementsOf(sections["surfaces"]).flatMap((element) => readCrossing(element, "surface")),
  ].filter(({ between }) => between.every((id) => known.has(id)));
  const targets = elementsOf(sections["targets"]).map(readTarget);
  const kinds = new Map<string, string>([
    ...areas.map(({ id }): [string, string] => [id, "area"]),
    ...crossings.map(({ id }): [string, string] => [id, "crossing"]),
    ...targets.map(({ id }): [string, string] => [id, "target"]),
  ]);
  const measures = elementsOf(sections["measures"]).map((element) => readMeasure(element, kinds));
  return {
    areas,
    crossings,
    targets,
    measures,
    balanceAreas: elementsOf(sections["materialBalanceAreas"]).map(readZone),
  };
}

const textOf = (value: unknown): string =>
  typeof value === "string" ? value : typeof value === "number" ? String(value) : "";
const textsOf = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.map(textOf).filter((text) => text !== "") : [];
const objectOf = (value: unknown): Element | null =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Element) : null;

/** The first of each identifier. */
function elementsOf(section: unknown): readonly Element[] {
  const seen = new Set<string>();
  return (Array.isArray(section) ? section : []).flatMap((value): Element[] => {
    const element = objectOf(value);
    const id = textOf(element?.["id"]);
    if (!element || id === "" || seen.has(id)) return [];
    seen.add(id);
    return [element];
  });
}

const named = (element: Element) => {
  const id = textOf(element["id"]);
  return { id, name: textOf(element["name"]) || id };
};

function readArea(element: Element): PlanArea {
  const within = textOf(element["within"]);
  return {
    ...named(element),
    kind: textOf(element["kind"]) || "other",
    within: within === "" ? null : within,
    geometry: readRectangle(objectOf(element["geometry"])),
  };
}

function readRectangle(geometry: Element | null): PlanArea["geometry"] {
  const [xMetres, yMetres, widthMetres, heightMetres] = ["x", "y", "width", "height"].map((key) =>
    readMetres(geometry?.[key]),
  );
  const isWhole = typeof xMetres === "number" && typeof yMetres === "number";
  return isWhole && widthMetres && heightMetres && widthMetres > 0 && heightMetres > 0
    ? { xMetres, yMetres, widthMetres, heightMetres }
    : null;
}

function readCrossing(element: Element, kind: PlanCrossing["kind"]): PlanCrossing[] {
  const [from, to] = textsOf(element["between"]);
  if (from === undefined || to === undefined) return [];
  const point = objectOf(element["point"]);
  const xMetres = readMetres(point?.["x"]);
  const yMetres = readMetres(point?.["y"]);
  return [
    {
      ...named(element),
      kind,
      between: [from, to],
      passes: textOf(element["passes"]) || (kind === "portal" ? "trolley" : "hand"),
      direction: textOf(element["direction"]) || "both",
      point: xMetres === null || yMetres === null ? null : { xMetres, yMetres },
    },
  ];
}

const readTarget = (element: Element): PlanTarget => ({
  ...named(element),
  kind: textOf(element["kind"]) || "system",
  area: textOf(element["area"]),
});

const readMeasure = (element: Element, kinds: ReadonlyMap<string, string>): PlanMeasure => ({
  ...named(element),
  kind: textOf(element["kind"]),
  at: textsOf(element["at"]).map((id) => ({ kind: kinds.get(id) ?? "procedure", id })),
});

const readZone = (element: Element): PlanBalanceArea => ({ ...named(element), areas: textsOf(element["areas"]) });
