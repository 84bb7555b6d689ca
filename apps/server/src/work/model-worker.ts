/** The worker that reads a facility's files. */
import type { SourceFile } from "@custodiet/core";
import { loadModel } from "@custodiet/model";
import type { ReadModel } from "./model-reader.ts";
import { serveWorker } from "./worker-side.ts";

serveWorker<readonly SourceFile[], ReadModel>((files) => {
  const loaded = loadModel(files);
  return loaded.ok
    ? { model: loaded.value.model, diagnostics: loaded.value.warnings }
    : { model: null, diagnostics: loaded.error };
});
