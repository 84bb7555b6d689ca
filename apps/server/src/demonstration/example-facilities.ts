/** Reads the example facilities that stand beside the source. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { formatDiagnostic, type SourceFile } from "@custodiet/core";
import { type FacilityModel, readDocuments } from "@custodiet/model";
import { StartFault } from "../faults.ts";
import { readOwnModelInWorker } from "../work/model-reader.ts";

export const examplesFolder: string = fileURLToPath(new URL("../../../../examples/", import.meta.url));

const documentName = "facility.yaml";

export interface ExampleFacility {
  readonly model: FacilityModel;
  readonly sources: readonly SourceFile[];
}

/** Folders with a facility in them, by name. */
export const exampleFolders = (folder: string): readonly string[] =>
  readdirSync(folder)
    .sort()
    .map((name) => join(folder, name))
    .filter((path) => existsSync(join(path, documentName)));

/** Off the main process, which answers requests already. Throws `CUS-S104` with everything that is wrong in the document. */
export async function readExample(folder: string): Promise<ExampleFacility> {
  const sources = readSources(folder);
  const { model, diagnostics } = await readOwnModelInWorker(sources);
  if (model !== null) return { model, sources };
  const faults = diagnostics.map((fault) => formatDiagnostic(fault, sources)).join("\n");
  throw new StartFault("CUS-S104", `${folder} has errors:\n${faults}`);
}

function readSources(folder: string): readonly SourceFile[] {
  const read = (path: string) => {
    const file = join(folder, path);
    return existsSync(file) ? { name: path, text: readFileSync(file, "utf8") } : null;
  };
  const sources = readDocuments({ read }, documentName);
  if (!sources.ok)
    throw new StartFault("CUS-S104", sources.error.map((fault) => formatDiagnostic(fault, [])).join("\n"));
  return sources.value;
}
