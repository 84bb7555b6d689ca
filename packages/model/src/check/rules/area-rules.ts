import { ruleWording } from "../../wording/rule-wording.ts";
import type { AreaDraft, CrossingDraft, DocumentDraft } from "../form/document-form.ts";
import { type Rule, rule } from "./rule.ts";

const oneOffSite = rule("whole", ["areas"], ({ areas }, reading) => {
  const offSite = areas.filter(({ kind }) => kind === "off-site");
  if (offSite.length === 1) return;
  const [first, ...others] = offSite;
  if (!first) {
    const { span, path } = reading.placeOf(areas);
    reading.report(ruleWording.offSiteCount(0), { span: { ...span, end: Math.min(span.end, span.start + 1) }, path });
  }
  for (const area of others) {
    const related = first ? [{ span: reading.placeOf(first, "kind").span, note: "the first is here" }] : [];
    reading.report(ruleWording.offSiteCount(offSite.length), reading.placeOf(area, "kind"), related);
  }
});

const nesting = rule("each", ["areas"], ({ areas }, reading) => {
  // Without an off-site area, what is within nothing was meant to be it, and that is reported.
  const hasOffSite = areas.some(({ kind }) => kind === "off-site");
  for (const area of areas) {
    const isOffSite = area.kind === "off-site";
    if (isOffSite && area.within !== null) reading.report(ruleWording.offSiteWithin(), reading.placeOf(area, "within"));
    if (hasOffSite && !isOffSite && area.within === null) {
      reading.report(ruleWording.withinNothing(area.id), reading.placeOf(area, "id"));
    }
  }
});

const noCycleWithin = rule("each", ["areas"], ({ areas }, reading) => {
  const nested = areas.filter(({ kind }) => kind !== "off-site");
  const within = new Map<string, string | null>(nested.map((area) => [area.id, area.within]));
  const byId = new Map<string, AreaDraft>(areas.map((area) => [area.id, area]));
  for (const cycle of findCycles(within)) {
    const first = byId.get(cycle[0] ?? "");
    if (first) reading.report(ruleWording.withinCycle([...cycle, first.id]), reading.placeOf(first, "within"));
  }
});

/** The circles in a graph in which each thing points to one other at most; each once, from its first thing on. */
export function findCycles(next: ReadonlyMap<string, string | null>): string[][] {
  const done = new Set<string>();
  const cycles: string[][] = [];
  for (const start of next.keys()) {
    const trail: string[] = [];
    const onTrail = new Set<string>();
    let at: string | null | undefined = start;
    while (at != null && !done.has(at) && !onTrail.has(at)) {
      trail.push(at);
      onTrail.add(at);
      at = next.get(at);
    }
    if (at != null && onTrail.has(at)) cycles.push(trail.slice(trail.indexOf(at)));
    for (const thing of trail) done.add(thing);
  }
  return cycles;
}

const crossings = rule("each", ["portals", "surfaces"], ({ portals, surfaces }, reading) => {
  const judge = (kind: "portal" | "surface", crossing: CrossingDraft) => {
    const [first, second] = crossing.between;
    if (first !== undefined && first === second) {
      reading.report(ruleWording.crossingToItself(kind, first), reading.placeOf(crossing, "between"));
    }
    if (Object.keys(crossing.delays).length === 0) {
      reading.report(ruleWording.noWayThrough(crossing.id), reading.placeOf(crossing, "delays"));
    }
  };
  for (const portal of portals) judge("portal", portal);
  for (const surface of surfaces) judge("surface", surface);
});

const surfacesByRight = rule("each", ["surfaces"], ({ surfaces }, reading) => {
  for (const { delays } of surfaces) {
    if (delays.authorised === undefined) continue;
    reading.report(
      ruleWording.withoutEffect(
        "`authorised` at a surface",
        "Nobody passes a surface by right: remove it, or make it a portal.",
      ),
      reading.placeOf(delays, "authorised"),
    );
  }
});

const everyAreaReached = rule("whole", ["areas", "portals", "surfaces", "procedures"], (document, reading) => {
  const offSite = theOffSiteArea(document.areas);
  if (!offSite) return;
  const reached = withContainers(reachableAreas(document, offSite.id), document.areas);
  for (const area of document.areas) {
    if (!reached.has(area.id)) reading.report(ruleWording.unreachableArea(area.id), reading.placeOf(area, "id"));
  }
});

/** The off-site area, where there is exactly one; anything else is reported already. */
export function theOffSiteArea(areas: readonly AreaDraft[]): AreaDraft | null {
  const [first, ...others] = areas.filter(({ kind }) => kind === "off-site");
  return first && others.length === 0 ? first : null;
}

type Ways = Pick<DocumentDraft, "portals" | "surfaces" | "procedures">;

function reachableAreas({ portals, surfaces, procedures }: Ways, start: string): Set<string> {
  const ways: Way[] = [...portals, ...surfaces].flatMap(waysOf);
  for (const { from, to } of procedures) ways.push({ from, to });
  return reachable(ways, start);
}

export interface Way {
  readonly from: string;
  readonly to: string;
}

/** The directions in which a crossing can be passed. */
export function waysOf({ between: [a, b], direction }: CrossingDraft): Way[] {
  if (a === undefined || b === undefined) return [];
  return direction === "forward"
    ? [{ from: a, to: b }]
    : [
        { from: a, to: b },
        { from: b, to: a },
      ];
}

/** Everything that can be got to from a start, the start included. */
export function reachable(ways: readonly Way[], start: string): Set<string> {
  const onward = new Map<string, string[]>();
  for (const { from, to } of ways) {
    const known = onward.get(from);
    if (known) known.push(to);
    else onward.set(from, [to]);
  }
  const reached = new Set([start]);
  for (const area of reached) for (const next of onward.get(area) ?? []) reached.add(next);
  return reached;
}

/** Who is in a room is in its building: an area that only contains others needs no door of its own. */
function withContainers(reached: ReadonlySet<string>, areas: readonly AreaDraft[]): Set<string> {
  const within = new Map<string, string | null>(areas.map((area) => [area.id, area.within]));
  const all = new Set(reached);
  for (const area of all) {
    const container = within.get(area);
    if (container != null) all.add(container);
  }
  return all;
}

export const areaRules: readonly Rule[] = [
  oneOffSite,
  nesting,
  noCycleWithin,
  crossings,
  surfacesByRight,
  everyAreaReached,
];
