import { readFileSync } from "node:fs";
import type { Diagnostic, SourceFile } from "@custodiet/core";
import { type FacilityModel, loadModel } from "@custodiet/model";

const folder = new URL("./fixtures/example/", import.meta.url);

/** The example of docs/facility-model.md, completed so that it loads. */
export const exampleFiles: readonly SourceFile[] = ["facility.yaml", "roles.yaml"].map((name) => ({
  name,
  text: readFileSync(new URL(name, folder), "utf8"),
}));

/** The example with a piece of its text replaced; the piece must be there exactly once, in one of the files. */
export function exampleWith(...changes: readonly (readonly [string, string])[]): readonly SourceFile[] {
  return changes.reduce<readonly SourceFile[]>((files, [from, to]) => {
    const places = files.reduce((count, { text }) => count + text.split(from).length - 1, 0);
    if (places !== 1) throw new Error(`${places} places for ${from}`);
    return files.map(({ name, text }) => ({ name, text: text.replace(from, () => to) }));
  }, exampleFiles);
}

/** Every fault: the errors, or the warnings of a model that loads. */
export function faultsOf(files: readonly SourceFile[]): readonly Diagnostic[] {
  const result = loadModel(files);
  return result.ok ? result.value.warnings : result.error;
}

/** `CUS-M012 areas[2].within`, for each fault. */
export const briefly = (faults: readonly Diagnostic[]): readonly string[] =>
  faults.map(({ code, path }) => (path === null || path === "" ? code : `${code} ${path}`));

export function modelOf(files: readonly SourceFile[]): FacilityModel {
  const result = loadModel(files);
  if (!result.ok) throw new Error(briefly(result.error).join("\n"));
  return result.value.model;
}
