import { readdirSync, readFileSync } from "node:fs";
import type { Json, SourceFile } from "@custodiet/core";
import { type EditPlace, elementSections, isElementSection, plainSections, type SectionName } from "@custodiet/model";
import fc from "fast-check";

const examples = new URL("../../../../examples/", import.meta.url);

/** A facility of `examples/`, its first file first. */
export function readExample(name: string): readonly SourceFile[] {
  const names = readdirSync(new URL(`${name}/`, examples)).filter((file) => file.endsWith(".yaml"));
  const ordered = ["facility.yaml", ...names.filter((file) => file !== "facility.yaml" && file !== "expected.yaml")];
  return ordered.map((file) => ({ name: file, text: readFileSync(new URL(`${name}/${file}`, examples), "utf8") }));
}

export const realFacilities = ["alderquay-hospital", "quillfen-research-reactor"] as const;

/** What YAML might take for something else. */
export const awkwardText = fc.oneof(
  fc.constantFrom(
    "no",
    "1",
    "1.50",
    "0x1F",
    "1_000",
    "12:30",
    "2026-03-01",
    "true",
    "Null",
    "~",
    ".inf",
    "-",
    "- a",
    "? b",
  ),
  fc.constantFrom(
    "a: b",
    "a:b",
    "a #b",
    "# a",
    "#a",
    "*a",
    "&a",
    "!a",
    "%a",
    "@a",
    "`a`",
    "{a}",
    "[a]",
    "a, b",
    "a]",
    "'",
    '"',
  ),
  fc.constantFrom(
    "",
    " ",
    " a",
    "a ",
    "\ta",
    "a\tb",
    "a\nb",
    "a\n",
    "\na",
    "a\n\n",
    "a\n  b\nc",
    "a\n\nb",
    "---",
    "...",
    "--- a",
  ),
  fc.constantFrom(
    "“a”",
    "a\u00A0b",
    "\u00A0a",
    "it's",
    'say "a"',
    "\\",
    "a\\nb",
    "🙂 é",
    "|",
    ">-",
    "90 min",
    "Mon-Fri 07:00-19:00",
  ),
  fc.string({ unit: fc.constantFrom(..."ab :#-,[]{}'\"\n\\|>&*!%@`?~_.0"), maxLength: 12 }),
  fc
    .array(fc.constantFrom("word", "of", "some", "length", "a:", "#b", "-"), { minLength: 20, maxLength: 60 })
    .map((words) => words.join(" ")),
);

const scalar: fc.Arbitrary<Json> = fc.oneof(
  { arbitrary: awkwardText, weight: 4 },
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0),
  fc.boolean(),
  fc.constant(null),
);

const key = fc.oneof(
  fc.constantFrom("pDetect", "mean", "id", "name", "roles", "basis", "no", "1", "a b", "x: y", "-", "ü"),
  awkwardText.filter((text) => text !== ""),
);

/** A value of any form, small. */
export const anyValue: fc.Arbitrary<Json> = fc.letrec<{ value: Json }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    { arbitrary: scalar, weight: 5 },
    fc.array(tie("value"), { maxLength: 3 }),
    fc.dictionary(key, tie("value"), { maxKeys: 3, noNullPrototype: true }),
  ),
})).value;

type Sections = Readonly<Record<SectionName, Json>>;

/** Every place of a document, from whole elements down to single values. */
export function placesOf(sections: Sections): EditPlace[] {
  return [...elementSections, ...plainSections].flatMap((section) => {
    const value = sections[section];
    if (!isElementSection(section)) return below({ section, id: null, path: [] }, value);
    return (value as readonly Json[]).flatMap((element) =>
      below({ section, id: (element as { readonly id: string }).id, path: [] }, element),
    );
  });
}

function below(place: EditPlace, value: Json): EditPlace[] {
  if (typeof value !== "object" || value === null) return [place];
  const steps = Array.isArray(value) ? value.map((_, index) => index) : Object.keys(value);
  const inner = steps.flatMap((step) =>
    below({ ...place, path: [...place.path, step] }, (value as Record<string | number, Json>)[step] ?? null),
  );
  return place.path.length === 0 ? inner : [place, ...inner];
}

/** The place of an element's identifier: it is renamed, never set. */
export const isIdentifierPlace = ({ section, id, path }: EditPlace): boolean =>
  (id !== null && path.length === 1 && path[0] === "id") || isForce(section, path);

/** A force as it stands in the response, whole or by its identifier: the same element as in `forces`. */
const isForce = (section: string, [first, , third, ...deeper]: EditPlace["path"]): boolean =>
  section === "response" && first === "forces" && deeper.length === 0 && (third === undefined || third === "id");

/** An oracle of setting and unsetting: plain values, no text. */
export function withValue(sections: Sections, { section, id, path }: EditPlace, value: Json | undefined): Sections {
  const copy = structuredClone(sections) as Record<string, Json>;
  let at: Record<string | number, Json> = copy;
  const elements = copy[section] as readonly { readonly id: string }[];
  const steps = [section, ...(id === null ? [] : [elements.findIndex((element) => element.id === id)]), ...path];
  for (const step of steps.slice(0, -1)) at = at[step] as Record<string | number, Json>;
  const last = steps.at(-1) ?? "";
  if (value !== undefined) at[last] = value;
  else if (Array.isArray(at)) at.splice(Number(last), 1);
  else delete at[last];
  // The forces are shown twice: by themselves, and within the response.
  if (section === "forces") (copy["response"] as Record<string, Json>)["forces"] = copy["forces"] ?? [];
  else if (section === "response") copy["forces"] = (copy["response"] as Record<string, Json>)["forces"] ?? [];
  return copy as Sections;
}
