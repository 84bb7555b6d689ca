/** A document as it is shown to who edits it, written out where it is worked out. */
import { contentHash, type Diagnostic, type Json, type SourceFile } from "@custodiet/core";
import { categorise, compareModels, type FacilityModel, type ModelLoader } from "@custodiet/model";
import { elementsOfChanges } from "./changed-elements.ts";
import type { DocumentContent, DocumentInWork } from "./document-job.ts";

/** Worked out with a loader that remembers what it read: of a document that changed a little, little is read again. */
export function contentOf(loader: ModelLoader, { files, base }: DocumentInWork): DocumentContent {
  const { model, diagnostics } = load(loader, files);
  const document = loader.view(files);
  const before = base === null ? null : (JSON.parse(base) as FacilityModel);
  const changes = model === null || before === null ? null : compareModels(before, model);
  const members = {
    files,
    document,
    model,
    categories: model === null ? [] : categorise(model),
    diagnostics,
    changes,
  };
  const { facility } = document.sections;
  return {
    hash: contentHash(files),
    members: JSON.stringify(members).slice(1, -1),
    facility: textIn(facility, "id"),
    name: textIn(facility, "name"),
    marking: model?.marking ?? null,
    changed: changes && before && model ? elementsOfChanges(changes, before, model) : null,
    errorCount: diagnostics.filter(({ severity }) => severity === "error").length,
    diagnostics,
  };
}

function load(
  loader: ModelLoader,
  files: readonly SourceFile[],
): { readonly model: FacilityModel | null; readonly diagnostics: readonly Diagnostic[] } {
  const loaded = loader.load(files);
  return loaded.ok
    ? { model: loaded.value.model, diagnostics: loaded.value.warnings }
    : { model: null, diagnostics: loaded.error };
}

function textIn(section: Json, key: string): string | null {
  if (typeof section !== "object" || section === null || Array.isArray(section)) return null;
  const value = (section as { readonly [key: string]: Json })[key];
  return typeof value === "string" ? value : null;
}
