/** The worker that works out what to mend first of a facility. */
import { applyStep, assumedBy, editsOf, engineVersion, findFirstSteps, type WeighedSteps } from "@custodiet/assess";
import { type FacilityModel, hashModel } from "@custodiet/model";
import { evaluateHooks } from "@custodiet/programme";
import { readCatalogueContent } from "../programme/catalogue-content.ts";
import type { CheckedCriterion, FirstStepsFound, SuggestedSteps } from "./first-steps-job.ts";
import { serveWorker } from "./worker-side.ts";

serveWorker<FacilityModel, FirstStepsFound>((model, progress) => {
  const found = findFirstSteps(model, progress);
  if (!found.ok) throw new Error("Nothing asks this worker to stop: it is ended from outside.");
  const { singles, sets, ...counts } = found.value;
  const before = checksOf(model);
  const suggest = (weighed: WeighedSteps): SuggestedSteps => ({
    ...weighed,
    steps: weighed.steps.map((step) => ({ ...step, assumed: assumedBy(step.kind) })),
    edits: editsOf(model, weighed.steps),
    ...compare(before, checksOf(weighed.steps.reduce((now, step) => applyStep(now, step), model))),
  });
  return {
    modelHash: hashModel(model),
    engineVersion,
    singles: singles.map(suggest),
    sets: sets.map(suggest),
    ...counts,
  };
});

type Checks = ReadonlyMap<string, CheckedCriterion & { readonly isMet: boolean }>;

/** What a model says of every criterion that can be asked of it, without an assessment: there is none of a changed model. */
const checksOf = (model: FacilityModel): Checks =>
  new Map(
    evaluateHooks(readCatalogueContent().catalogue.measures, { model, assessment: null }).flatMap(
      ({ criterion, check, outcome }) =>
        outcome.kind === "nothing"
          ? []
          : [[`${criterion} ${check}`, { criterion, check, isMet: outcome.kind === "holds" }] as const],
    ),
  );

function compare(before: Checks, after: Checks): Pick<SuggestedSteps, "gained" | "lost"> {
  const differing = [...after].filter(([key, { isMet }]) => before.has(key) && before.get(key)?.isMet !== isMet);
  const told = (isMet: boolean): readonly CheckedCriterion[] =>
    differing.flatMap(([, { criterion, check, ...now }]) => (now.isMet === isMet ? [{ criterion, check }] : []));
  return { gained: told(true), lost: told(false) };
}
