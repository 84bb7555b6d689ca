/** From a path to a model, or to everything that is wrong with it. */
import type { Diagnostic, SourceFile } from "@custodiet/core";
import { type FacilityModel, loadModel } from "@custodiet/model";
import { readFacilityFiles } from "./input.ts";
import type { Terminal } from "./terminal.ts";

export type LoadOutcome =
  | { readonly kind: "unreadable"; readonly faults: readonly Diagnostic[] }
  | { readonly kind: "wrong"; readonly faults: readonly Diagnostic[]; readonly files: readonly SourceFile[] }
  | {
      readonly kind: "loaded";
      readonly model: FacilityModel;
      readonly warnings: readonly Diagnostic[];
      readonly files: readonly SourceFile[];
    };

export async function loadFacility(path: string, terminal: Terminal): Promise<LoadOutcome> {
  const read = await readFacilityFiles(path, terminal);
  if (!read.ok) return { kind: "unreadable", faults: read.error };
  const files = read.value;
  const loaded = loadModel(files);
  if (!loaded.ok) return { kind: "wrong", faults: loaded.error, files };
  return { kind: "loaded", model: loaded.value.model, warnings: loaded.value.warnings, files };
}
