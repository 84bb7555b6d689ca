import { ruleWording } from "../../wording/rule-wording.ts";
import type { BalanceAreaDraft, TargetDraft } from "../form/document-form.ts";
import { type Rule, rule } from "./rule.ts";
import { judgeMaterial } from "./target-rules.ts";

const disjoint = rule("each", ["materialBalanceAreas"], ({ materialBalanceAreas }, reading) => {
  const first = new Map<string, { readonly areas: object; readonly index: number }>();
  for (const { areas } of materialBalanceAreas) {
    areas.forEach((area, index) => {
      const earlier = first.get(area);
      if (!earlier) first.set(area, { areas, index });
      else if (earlier.areas !== areas) {
        const related = [{ span: reading.placeOf(earlier.areas, earlier.index).span, note: "the first is here" }];
        reading.report(ruleWording.areaInTwoBalanceAreas(area), reading.placeOf(areas, index), related);
      }
    });
  }
});

type Stratum = BalanceAreaDraft["strata"][number];
type Stream = BalanceAreaDraft["streams"][number];

/** A balance area says everything that its own balance needs. */
const ownParts = rule("whole", ["materialBalanceAreas", "targets"], ({ materialBalanceAreas, targets }, reading) => {
  for (const { id, areas, measurements, keyMeasurementPoints, strata, streams } of materialBalanceAreas) {
    const inAreas = targets.filter(({ area }) => areas.includes(area));
    const own = new Set<string>([...areas, ...[...measurements, ...keyMeasurementPoints, ...inAreas].map(idOf)]);
    const judge = (named: string | null, holder: object, part: string | number) => {
      if (named === null || own.has(named)) return;
      reading.report(ruleWording.outsideBalanceArea(named, id), reading.placeOf(holder, part));
    };
    for (const point of keyMeasurementPoints) {
      for (const [index, area] of point.areas.entries()) judge(area, point.areas, index);
    }
    for (const part of [...strata, ...streams]) {
      judge(part.measurement, part, "measurement");
      judge(part.keyMeasurementPoint, part, "keyMeasurementPoint");
    }
    for (const stratum of strata) judge(stratum.target, stratum, "target");
  }
});

const idOf = ({ id }: { readonly id: string }): string => id;

const pointsOfTheirKind = rule("each", ["materialBalanceAreas"], ({ materialBalanceAreas }, reading) => {
  const points = materialBalanceAreas.flatMap(({ keyMeasurementPoints }) => keyMeasurementPoints);
  const kinds = new Map<string, string>(points.map(({ id, kind }) => [id, kind]));
  const judge = (part: Stratum | Stream, kind: "flow" | "inventory") => {
    const named = part.keyMeasurementPoint;
    if (named === null || (kinds.get(named) ?? kind) === kind) return;
    reading.report(ruleWording.wrongMeasurementPoint(named, kind), reading.placeOf(part, "keyMeasurementPoint"));
  };
  for (const { strata, streams } of materialBalanceAreas) {
    for (const stratum of strata) judge(stratum, "inventory");
    for (const stream of streams) judge(stream, "flow");
  }
});

const errorsOfMeasurement = rule("each", ["materialBalanceAreas"], ({ materialBalanceAreas }, reading) => {
  for (const { measurements, strata, streams } of materialBalanceAreas) {
    const used = new Set<string>([...strata, ...streams].map(({ measurement }) => measurement));
    for (const measurement of measurements) {
      const { id, random, systematic } = measurement;
      if (random.sigma === 0 && systematic.sigma === 0) {
        reading.report(ruleWording.exactMeasurement(id), reading.placeOf(measurement, "id"));
      }
      if (used.has(id)) continue;
      const why = "No stratum and no stream is measured by it: name it there, or remove it.";
      reading.report(ruleWording.withoutEffect(`method ${id}`, why), reading.placeOf(measurement, "id"));
    }
  }
});

const materials = rule("each", ["materialBalanceAreas"], ({ materialBalanceAreas }, reading) => {
  for (const { strata, streams } of materialBalanceAreas) {
    for (const { material } of [...strata, ...streams]) judgeMaterial(material, reading);
  }
});

/** Above this factor, either way, two statements of one mass are taken to contradict each other. */
const largestFactor = 1.25;

const differ = (a: number, b: number): boolean => Math.max(a, b) > largestFactor * Math.min(a, b);

const books = rule("each", ["materialBalanceAreas"], ({ materialBalanceAreas }, reading) => {
  for (const stratum of materialBalanceAreas.flatMap(({ strata }) => strata)) {
    const content = stratum.material.mass * stratum.count;
    if (stratum.book === null || !differ(stratum.book, content)) continue;
    reading.report(ruleWording.bookFarFromContent(stratum.id, stratum.book, content), reading.placeOf(stratum, "book"));
  }
});

const likeTargets = rule("whole", ["materialBalanceAreas", "targets"], (document, reading) => {
  for (const { id, areas, strata } of document.materialBalanceAreas) {
    const held = document.targets.filter(({ area, kind }) => kind === "nuclear-material" && areas.includes(area));
    const inTargets = gramsByIsotope(held.flatMap(({ material }) => material));
    const inStrata = gramsByIsotope(
      strata.map(({ material, count }) => ({ ...material, mass: material.mass * count })),
    );
    if (strata.length === 0 || inTargets === null || inStrata === null) continue;
    if (held.some(({ material }) => material.length === 0)) continue;
    for (const isotope of new Set([...inStrata.keys(), ...inTargets.keys()])) {
      const [ofStrata, ofTargets] = [inStrata.get(isotope) ?? 0, inTargets.get(isotope) ?? 0];
      if (!differ(ofStrata, ofTargets)) continue;
      const wording = ruleWording.strataFarFromTargets(id, isotope, ofStrata, ofTargets);
      reading.report(wording, reading.placeOf(strata));
    }
  }
});

type Material = TargetDraft["material"][number];

/** Grams of the isotope accounted for; for U-235 its share of the uranium, as categories go. `null`: figures are missing. */
function gramsByIsotope(lots: readonly Pick<Material, "isotope" | "enrichment" | "mass">[]) {
  const grams = new Map<string, number>();
  for (const { isotope, enrichment, mass } of lots) {
    if ((isotope === "U-235") !== (enrichment !== null)) return null;
    grams.set(isotope, (grams.get(isotope) ?? 0) + mass * (enrichment ?? 1));
  }
  return grams;
}

export const accountingRules: readonly Rule[] = [
  disjoint,
  ownParts,
  pointsOfTheirKind,
  errorsOfMeasurement,
  materials,
  books,
  likeTargets,
];
