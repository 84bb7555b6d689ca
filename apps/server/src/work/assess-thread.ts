/** The thread that assesses a facility. */
import { type Assessment, assess } from "@custodiet/assess";
import { type FacilityModel, hashModel } from "@custodiet/model";
import { serveThread } from "./thread-side.ts";

serveThread<FacilityModel, Assessment>((model, progress) => {
  const assessed = assess(model, hashModel(model), { progress });
  if (!assessed.ok) throw new Error("Nothing asks this thread to stop: it is ended from outside.");
  return assessed.value;
});
