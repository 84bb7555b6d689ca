/** The thread that assesses a facility. */
import { assess } from "@custodiet/assess";
import { contentHash } from "@custodiet/core";
import { type FacilityModel, hashModel } from "@custodiet/model";
import type { AssessedModel } from "./job-runner.ts";
import { serveThread } from "./thread-side.ts";

serveThread<FacilityModel, AssessedModel>((model, progress) => {
  const assessed = assess(model, hashModel(model), { progress });
  if (!assessed.ok) throw new Error("Nothing asks this thread to stop: it is ended from outside.");
  return { assessment: assessed.value, hash: contentHash(assessed.value) };
});
