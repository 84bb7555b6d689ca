/** Everything that a kind of record declares has its words, and no word stands for nothing. */
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { type FieldType, recordKinds } from "../../packages/working-group/index.ts";

const texts = JSON.parse(
  readFileSync(new URL("../../content/translations/en/group.json", import.meta.url), "utf8"),
) as Readonly<Record<string, Readonly<Record<string, unknown>>>>;

const elementsOf = (type: FieldType): readonly FieldType[] => {
  if (type.type === "list") return [type.of];
  return type.type === "rows" ? type.columns.map((column) => column.type) : [type];
};
const fields = recordKinds.flatMap((kind) => kind.fields);
const columnsOf = (type: FieldType): readonly string[] =>
  type.type === "rows" ? type.columns.map(({ name }) => name) : [];
const elements = fields.flatMap(({ type }) => elementsOf(type));

it.each<[string, readonly string[]]>([
  ["kind", recordKinds.map(({ id }) => id)],
  ["room", recordKinds.map(({ room }) => room)],
  ["field", fields.flatMap(({ name, type }) => [name, ...columnsOf(type)])],
  [
    "choice",
    [
      ...elements.flatMap((type) => (type.type === "choice" ? type.options : [])),
      ...recordKinds.flatMap(({ votes }) => votes),
    ],
  ],
  ["unit", elements.flatMap((type) => (type.type === "number" && type.unit !== null ? [type.unit] : []))],
  ["state", [...recordKinds.flatMap(({ workflow }) => workflow.states), "withdrawn"]],
  ["step", recordKinds.flatMap(({ workflow }) => workflow.transitions.map(({ id }) => id))],
])("has a word for every %s, and none for what is not declared", (part, declared) => {
  expect(Object.keys(texts[part] ?? {}).sort()).toEqual([...new Set(declared)].sort());
});
