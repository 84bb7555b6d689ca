import { ruleWording } from "../../wording/rule-wording.ts";
import type { DocumentDraft, MeasureDraft } from "../form/document-form.ts";
import type { Reading } from "../shape/reading.ts";
import { findCycles } from "./area-rules.ts";
import { type Rule, rule } from "./rule.ts";

const performance = rule("each", ["measures"], ({ measures }, reading) => {
  for (const measure of measures) {
    for (const figures of Object.values(measure.performance)) judgeFigures(measure, figures, reading);
  }
});

type Figures = NonNullable<MeasureDraft["performance"]["force"]>;

function judgeFigures(measure: MeasureDraft, figures: Figures, reading: Reading): void {
  if (measure.pair !== null) {
    if (figures.pDetect === null) return;
    const related = [{ span: reading.placeOf(measure, "pair").span, note: "the pair is here" }];
    reading.report(ruleWording.pairWithDetection(), reading.placeOf(figures, "pDetect"), related);
  } else if (figures.pDetect === null && figures.delay === null) {
    reading.report(ruleWording.emptyPerformance(), reading.placeOf(figures));
  }
}

const somewhere = rule("whole", ["measures", "roles", "states"], (document, reading) => {
  const used = measuresUsedElsewhere(document);
  for (const measure of document.measures) {
    if (measure.at.length > 0 || used.has(measure.id)) continue;
    reading.report(ruleWording.measureNowhere(measure.id), reading.placeOf(measure, "at"));
  }
});

/** Second controls and escorts work where the measure or the grant does that names them. */
function measuresUsedElsewhere(document: Pick<DocumentDraft, "measures" | "roles" | "states">): ReadonlySet<string> {
  const escorts = [
    ...document.roles.flatMap(({ access }) => access.map(({ escort }) => escort)),
    ...document.states.flatMap(({ accessGranted }) => accessGranted.map(({ escort }) => escort)),
  ];
  const watching = document.measures.map(({ watchedBy }) => watchedBy);
  return new Set([...escorts, ...watching].filter((id) => id !== null));
}

const maintained = rule("each", ["measures"], ({ measures }, reading) => {
  for (const measure of measures) {
    if (measure.maintainedBy.length > 0) continue;
    reading.report(ruleWording.unmaintained(measure.id), reading.placeOf(measure, "id"));
  }
});

const watchedIndependently = rule("each", ["measures"], ({ measures }, reading) => {
  const next = new Map<string, string | null>(measures.map((measure) => [measure.id, measure.watchedBy]));
  const byId = new Map<string, MeasureDraft>(measures.map((measure) => [measure.id, measure]));
  for (const cycle of findCycles(next)) {
    const first = byId.get(cycle[0] ?? "");
    if (first) reading.report(ruleWording.watchCycle([...cycle, first.id]), reading.placeOf(first, "watchedBy"));
  }
});

const staffable = rule("whole", ["measures", "roles"], ({ measures, roles }, reading) => {
  const headCounts = new Map<string, number>(roles.map(({ id, headCount }) => [id, headCount]));
  for (const { staffing } of measures) {
    if (staffing === null) continue;
    const holders = staffing.roles.reduce((sum, role) => sum + (headCounts.get(role) ?? 0), 0);
    if (holders >= staffing.atLeast) continue;
    const why = `These positions have ${holders} holders in all: the measure would never work. Correct one of the numbers.`;
    reading.report(
      ruleWording.withoutEffect(`staffing of ${staffing.atLeast}`, why),
      reading.placeOf(staffing, "atLeast"),
    );
  }
});

export const measureRules: readonly Rule[] = [performance, somewhere, maintained, watchedIndependently, staffable];
