/** The field somebody wants to be led to, until the form that has it takes it up. */
import type { Path } from "../document/json.ts";
import type { EditPlace, ElementPlace } from "../document/shapes.ts";

let wanted: EditPlace | null = null;

export function wantField(place: EditPlace): void {
  wanted = place;
}

export function takeWantedField({ section, id }: ElementPlace): Path | null {
  if (wanted?.section !== section || wanted.id !== id) return null;
  const { path } = wanted;
  wanted = null;
  return path;
}
