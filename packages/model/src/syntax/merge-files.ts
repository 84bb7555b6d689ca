import type { Diagnostic } from "@custodiet/core";
import { syntaxWording } from "../wording/syntax-wording.ts";
import { toDiagnostic } from "../wording/wording.ts";
import type { SyntaxEntry, SyntaxMap } from "./syntax-tree.ts";

/**
 * Adds the lists of later files to those of the first. What is not a list may be stated in one file only; the format's
 * version may stand in each. `include` has done its work and is kept of the first file alone.
 */
export function mergeFiles(roots: readonly SyntaxMap[]): { root: SyntaxMap; faults: Diagnostic[] } {
  const entries = new Map<string, SyntaxEntry>();
  const faults: Diagnostic[] = [];
  roots.forEach((root, index) => {
    for (const entry of root.entries) {
      const first = entries.get(entry.key);
      if (!first) entries.set(entry.key, entry);
      else if (index > 0 && isRepeatable(entry, first)) continue;
      else if (first.value.kind === "list" && entry.value.kind === "list") entries.set(entry.key, join(first, entry));
      else faults.push(statedTwice(first, entry));
    }
  });
  const span = roots[0]?.span ?? { file: "", line: 1, column: 1, start: 0, end: 0 };
  return { root: { kind: "map", span, entries: [...entries.values()] }, faults };
}

/** The same version again, or further includes. */
function isRepeatable(entry: SyntaxEntry, first: SyntaxEntry): boolean {
  if (entry.key === "include") return true;
  const [a, b] = [entry.value, first.value];
  return entry.key === "custodiet" && a.kind === "scalar" && b.kind === "scalar" && a.value === b.value;
}

function join(first: SyntaxEntry, second: SyntaxEntry): SyntaxEntry {
  if (first.value.kind !== "list" || second.value.kind !== "list") return first;
  return { ...first, value: { ...first.value, items: [...first.value.items, ...second.value.items] } };
}

function statedTwice(first: SyntaxEntry, second: SyntaxEntry): Diagnostic {
  const related = [{ span: first.keySpan, note: "the first is here" }];
  return toDiagnostic(syntaxWording.statedTwice(second.key), { span: second.keySpan, path: second.key }, related);
}
