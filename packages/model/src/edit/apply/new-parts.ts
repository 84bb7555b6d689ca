import type { Json } from "@custodiet/core";
import type { EditPlace } from "../../place/edit-place.ts";
import type { WorkEntry } from "../work-tree.ts";

/** The value within the keys and lists of a path; `undefined` where a list would begin behind its first place. */
export function wrapped(path: EditPlace["path"], value: Json): Json | undefined {
  const [step, ...rest] = path;
  if (step === undefined) return value;
  const inner = wrapped(rest, value);
  if (inner === undefined) return undefined;
  if (typeof step === "string") return Object.fromEntries([[step, inner]]);
  return step === 0 ? [inner] : undefined;
}

/** Keys stand in the order of the form: behind the nearest that belongs before it, otherwise at the end. */
export function insertInOrder(entries: WorkEntry[], entry: WorkEntry, order: readonly string[]): void {
  const before = new Set(order.slice(0, Math.max(0, order.indexOf(entry.key))));
  const at = entries.findLastIndex(({ key }) => before.has(key));
  entries.splice(at === -1 ? entries.length : at + 1, 0, entry);
}
