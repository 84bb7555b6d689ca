/** The columns of a kind's table: each a field with the path it stands at. */
import type { Path } from "../document/json.ts";
import type { ElementSection } from "../document/shapes.ts";
import type { Field } from "../form/field.ts";
import { columnPaths } from "./columns.ts";

export interface Column {
  readonly key: string;
  readonly path: Path;
  readonly field: Field;
  /** The row of a table it is of: a tactic, a mode. */
  readonly word: { readonly field: Field; readonly word: string } | null;
}

export function columnsOf(section: ElementSection, fields: readonly Field[]): readonly Column[] {
  const name = fields.find(({ key }) => key === "name");
  const first: readonly Column[] = name ? [{ key: "name", path: ["name"], field: name, word: null }] : [];
  return [...first, ...columnPaths[section].flatMap((path) => columnAt(path.split("."), fields) ?? [])];
}

function columnAt(path: readonly string[], fields: readonly Field[]): Column | null {
  const key = path.join(".");
  let within = fields;
  let word: Column["word"] = null;
  for (let depth = 0; depth < path.length; depth++) {
    const field = within.find((candidate) => candidate.key === path[depth]);
    if (!field) return null;
    if (depth === path.length - 1) return { key, path, field, word };
    if (field.kind === "group") within = field.fields;
    else if (field.kind === "table") {
      word = { field, word: path[++depth] ?? "" };
      if (depth === path.length - 1) return { key, path, field: { ...field.row, wording: field.wording }, word };
      within = field.row.kind === "group" ? field.row.fields : [];
    } else return null;
  }
  return null;
}
