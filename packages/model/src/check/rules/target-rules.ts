import { carriageKinds } from "../../build/facility-model.ts";
import { nuclearCategories, sourceCategories, targetCategories } from "../../categorise/category.ts";
import { nuclidesOnBoard } from "../../categorise/tables.ts";
import { ruleWording } from "../../wording/rule-wording.ts";
import type { DocumentDraft, TargetDraft } from "../form/document-form.ts";
import type { Reading } from "../shape/reading.ts";
import { reachable, theOffSiteArea, type Way, waysOf } from "./area-rules.ts";
import { type Rule, rule } from "./rule.ts";

const onSite = rule("each", ["targets", "areas"], ({ targets, areas }, reading) => {
  const offSite = new Set<string>(areas.filter(({ kind }) => kind === "off-site").map(({ id }) => id));
  for (const target of targets) {
    if (offSite.has(target.area)) reading.report(ruleWording.targetOffSite(target.id), reading.placeOf(target, "area"));
  }
});

/** Acts without which a target of the kind makes no sense. */
function actsOf(kind: TargetDraft["kind"]): readonly ("theft" | "sabotage")[] {
  switch (kind) {
    case "nuclear-material":
    case "radioactive-source":
      return ["theft"];
    case "sabotage":
      return ["sabotage"];
    case "record":
    case "system":
      return ["theft", "sabotage"];
  }
}

const tasks = rule("each", ["targets"], ({ targets }, reading) => {
  for (const target of targets) {
    const acts = actsOf(target.kind);
    if (target.tasks.some(({ act }) => acts.includes(act))) continue;
    reading.report(ruleWording.missingTask(target.id, target.kind, acts), reading.placeOf(target, "tasks"));
  }
});

const content = rule("each", ["targets"], ({ targets }, reading) => {
  for (const target of targets) {
    const { kind, material, sources } = target;
    if (kind === "nuclear-material" && material.length === 0) {
      reading.report(ruleWording.contentMismatch(kind, "material"), reading.placeOf(target, "kind"));
    }
    if (kind === "radioactive-source" && sources.length === 0) {
      reading.report(ruleWording.contentMismatch(kind, "sources"), reading.placeOf(target, "kind"));
    }
    reportStrangeContent(target, reading);
  }
});

/** A sabotage target may say what it holds; records and systems hold nothing, the others their own kind only. */
function reportStrangeContent(target: TargetDraft, reading: Reading): void {
  const { kind, material, sources, coLocation } = target;
  const refuse = (given: "material" | "sources" | "coLocation") =>
    reading.report(ruleWording.contentOfOtherKind(kind, given), reading.placeOf(target, given));
  const mayHold = (own: TargetDraft["kind"]) => kind === own || kind === "sabotage";
  if (material.length > 0 && !mayHold("nuclear-material")) refuse("material");
  if (sources.length > 0 && !mayHold("radioactive-source")) refuse("sources");
  if (coLocation !== null && sources.length === 0) refuse("coLocation");
}

const isotopes = rule("each", ["targets"], ({ targets }, reading) => {
  for (const material of targets.flatMap((target) => target.material)) judgeMaterial(material, reading);
});

/** The figures of a material are those of its isotope. */
export function judgeMaterial(material: TargetDraft["material"][number], reading: Reading): void {
  const { isotope, enrichment, pu238, irradiated } = material;
  const refuse = (figure: keyof typeof material, how: "with" | "without", about: string = isotope) =>
    reading.report(ruleWording.isotopeFigure(about, figure, how), reading.placeOf(material, figure));
  if (isotope === "U-235" && enrichment === null) refuse("enrichment", "without");
  if (isotope !== "U-235" && enrichment !== null) refuse("enrichment", "with");
  if (isotope !== "Pu" && pu238 !== null) refuse("pu238", "with");
  if (irradiated) return;
  if (material.categoryBefore !== null) refuse("categoryBefore", "with", "unirradiated material");
}

const nuclides = rule("each", ["targets"], ({ targets }, reading) => {
  for (const { sources } of targets) {
    for (const source of sources) {
      if (source.dValue !== null || nuclidesOnBoard.includes(source.nuclide)) continue;
      reading.report(ruleWording.unknownNuclide(source.nuclide, nuclidesOnBoard), reading.placeOf(source, "nuclide"));
    }
  }
});

const overrides = rule("each", ["targets"], ({ targets }, reading) => {
  for (const { kind, override } of targets) {
    if (override === null) continue;
    const known = knownCategories(kind);
    if (known.includes(override.category)) continue;
    reading.report(ruleWording.unknownCategory(override.category, known), reading.placeOf(override, "category"));
  }
});

function knownCategories(kind: TargetDraft["kind"]): readonly string[] {
  if (kind === "nuclear-material") return nuclearCategories;
  return kind === "radioactive-source" ? sourceCategories : targetCategories;
}

const canBeCarriedOut = rule(
  "whole",
  ["targets", "areas", "portals", "surfaces", "procedures"],
  (document, reading) => {
    const offSite = theOffSiteArea(document.areas);
    if (!offSite) return;
    const openAreas = new Map(
      carriageKinds.map((carriage) => [carriage, leadingTo(offSite.id, wide(document, carriage))]),
    );
    for (const target of document.targets) {
      if (!target.tasks.some(({ act }) => act === "theft")) continue;
      if (openAreas.get(target.carriage)?.has(target.area)) continue;
      const hidden = document.procedures.filter(({ carries }) => carries.includes(target.id));
      const ways = hidden.length === 0 ? [] : [...wide(document, target.carriage), ...hidden];
      if (leadingTo(offSite.id, ways).has(target.area)) continue;
      reading.report(ruleWording.tooBigToLeave(target.id, target.carriage), reading.placeOf(target, "id"));
    }
  },
);

type Crossings = Pick<DocumentDraft, "portals" | "surfaces">;

/** The ways that let a carriage through. */
function wide({ portals, surfaces }: Crossings, carriage: TargetDraft["carriage"]): Way[] {
  const needed = carriageKinds.indexOf(carriage);
  return [...portals, ...surfaces].filter(({ passes }) => carriageKinds.indexOf(passes) >= needed).flatMap(waysOf);
}

/** The areas from which an area can be got to. */
const leadingTo = (area: string, ways: readonly Way[]): ReadonlySet<string> =>
  reachable(
    ways.map(({ from, to }) => ({ from: to, to: from })),
    area,
  );

const someoneCan = rule("whole", ["targets", "roles"], ({ targets, roles }, reading) => {
  const handled = new Set<string>(roles.flatMap(({ authority }) => authority.handles));
  for (const target of targets) {
    if (target.tasks.length === 0 || handled.has(target.id)) continue;
    if (target.tasks.some(({ tactic }) => tactic !== "authorised")) continue;
    const why =
      "Nobody handles this target, so nobody can do its tasks by right: name a role under `handles`, or another tactic.";
    reading.report(ruleWording.withoutEffect("tasks by right only", why), reading.placeOf(target, "tasks"));
  }
});

export const targetRules: readonly Rule[] = [
  onSite,
  tasks,
  content,
  isotopes,
  nuclides,
  overrides,
  canBeCarriedOut,
  someoneCan,
];
