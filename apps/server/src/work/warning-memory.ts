/** The warnings of stored versions: worked out again from their sources, once for each model. */
import type { Diagnostic, SourceFile } from "@custodiet/core";
import type { ModelReader } from "./model-reader.ts";

export type WarningsOf = (hash: string, sources: readonly SourceFile[]) => Promise<readonly Diagnostic[]>;

const mostKept = 200;

export function rememberWarnings(reader: ModelReader): WarningsOf {
  const known = new Map<string, Promise<readonly Diagnostic[]>>();
  return (hash, sources) => {
    const kept = known.get(hash);
    if (kept !== undefined) return kept;
    if (known.size >= mostKept) known.clear();
    const asked = reader(sources).then(({ diagnostics }) => diagnostics);
    known.set(hash, asked);
    asked.catch(() => known.delete(hash));
    return asked;
  };
}
