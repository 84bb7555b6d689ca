/** The worker that works out what to mend first of a facility. */
import { applyStep, assumedBy, editsOf, engineVersion, findFirstSteps, type WeighedSteps } from "@custodiet/assess";
import { type FacilityModel, hashModel } from "@custodiet/model";
import { readCatalogueContent } from "../programme/catalogue-content.ts";
import { checksOf, compareChecks } from "./checked-criteria.ts";
import type { FirstStepsFound, SuggestedSteps } from "./first-steps-job.ts";
import { serveWorker } from "./worker-side.ts";

serveWorker<FacilityModel, FirstStepsFound>((model, progress) => {
  const found = findFirstSteps(model, progress);
  if (!found.ok) throw new Error("Nothing asks this worker to stop: it is ended from outside.");
  const { singles, sets, ...counts } = found.value;
  const { measures } = readCatalogueContent().catalogue;
  const before = checksOf(measures, model);
  const suggest = (weighed: WeighedSteps): SuggestedSteps => ({
    ...weighed,
    steps: weighed.steps.map((step) => ({ ...step, assumed: assumedBy(step.kind) })),
    edits: editsOf(model, weighed.steps),
    ...compareChecks(
      before,
      checksOf(
        measures,
        weighed.steps.reduce((now, step) => applyStep(now, step), model),
      ),
    ),
  });
  return {
    modelHash: hashModel(model),
    engineVersion,
    singles: singles.map(suggest),
    sets: sets.map(suggest),
    ...counts,
  };
});
