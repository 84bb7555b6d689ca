import { canonicalJson } from "@custodiet/core";
import type { ModelChange } from "@custodiet/model";

/** One line for each element, one below it for each of its fields. */
export function wordChanges(changes: readonly ModelChange[]): string {
  if (changes.length === 0) return "The two say the same.";
  return changes.map(wordChange).join("\n");
}

const signs = { added: "+", removed: "-", changed: "~", reordered: "~" } as const;

function wordChange({ kind, part, id, name, fields }: ModelChange): string {
  const what = id === null ? `${part}${kind === "reordered" ? ": another order" : ""}` : `${part} ${id} (${name})`;
  const lines = fields.map(({ field, before, after }) => `    ${field}: ${shown(before)} -> ${shown(after)}`);
  return [`${signs[kind]} ${what}`, ...lines].join("\n");
}

const longestShown = 60;

function shown(value: Parameters<typeof canonicalJson>[0]): string {
  const text = canonicalJson(value);
  return text.length > longestShown ? `${text.slice(0, longestShown)}...` : text;
}
