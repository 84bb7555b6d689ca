import { compareDiagnostics, type Diagnostic, err, ok, type Result, type SourceFile } from "@custodiet/core";
import { buildModel } from "./build/build-model.ts";
import type { FacilityModel } from "./build/facility-model.ts";
import { checkDocument } from "./check/check-document.ts";
import { indexPlaces, type Places } from "./places.ts";
import { parseDocuments } from "./syntax/parse-documents.ts";
import { type ParseFile, parseFile } from "./syntax/parse-file.ts";

export interface LoadedModel {
  readonly model: FacilityModel;
  readonly warnings: readonly Diagnostic[];
  readonly places: Places;
}

/**
 * From a document's files to its model: syntax, check, build. Every fault of a phase is collected; a phase that found
 * errors ends the way, for what follows would only echo them.
 *
 * @param files the first is the document; the others are what it includes, named relative to the same place
 * @param parse reads one file; a loader that remembers passes its own
 */
export function loadModel(
  files: readonly SourceFile[],
  parse: ParseFile = parseFile,
): Result<LoadedModel, readonly Diagnostic[]> {
  const { tree, faults } = parseDocuments(files, parse);
  if (tree === null) return err([...faults].sort(compareDiagnostics));
  const checked = checkDocument(tree, faults);
  if (!checked.ok) return checked;
  const model = buildModel(checked.value);
  return ok({ model, warnings: checked.value.warnings, places: indexPlaces(checked.value.definitions) });
}
