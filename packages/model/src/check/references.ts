import { nearName } from "@custodiet/core";
import { formWording } from "../wording/form-wording.ts";
import { type ElementKind, namespaceOf } from "./shape/element-kind.ts";
import type { Definition, Reading, Reference } from "./shape/reading.ts";

/** Names by namespace; of two that are equal the first counts. */
type Names = ReadonlyMap<string, ReadonlyMap<string, Definition>>;

/** Reports identifiers given twice, showing both places, and returns the names there are. */
export function collectNames(reading: Reading): Names {
  const names = new Map<string, Map<string, Definition>>();
  for (const definition of reading.definitions) {
    const space = names.get(namespaceOf(definition.kind)) ?? new Map<string, Definition>();
    names.set(namespaceOf(definition.kind), space);
    const first = space.get(definition.id);
    if (!first) {
      space.set(definition.id, definition);
      continue;
    }
    const related = [{ span: first.place.span, note: "the first is here" }];
    reading.report(formWording.duplicateId(definition.kind, definition.id), definition.place, related);
  }
  return names;
}

/**
 * Reports names that nothing has, and names of the wrong kind of thing.
 *
 * @param unreadable kinds whose section could not be read: nothing can be said about their names
 */
export function checkReferences(names: Names, unreadable: ReadonlySet<ElementKind>, reading: Reading): void {
  const suggest = suggestions(names);
  for (const reference of reading.references) {
    const found = reference.kinds.map((kind) => names.get(namespaceOf(kind))?.get(reference.id)).find(Boolean);
    if (found && reference.kinds.includes(found.kind)) continue;
    if (reference.kinds.some((kind) => unreadable.has(kind))) continue;
    const other = found ?? anywhere(names, reference.id);
    if (other) {
      const related = [{ span: other.place.span, note: "it is described here" }];
      reading.report(formWording.wrongReference(reference.kinds, reference.id, other.kind), reference.place, related);
    } else {
      reading.report(
        () => formWording.unknownReference(reference.kinds, reference.id, suggest(reference)),
        reference.place,
      );
    }
  }
}

function anywhere(names: Names, id: string): Definition | null {
  for (const space of names.values()) {
    const found = space.get(id);
    if (found) return found;
  }
  return null;
}

/** Letters compared in search of near names; a hostile document has thousands of names and thousands of typing errors. */
const comparisonBudget = 4_000_000;

function suggestions(names: Names) {
  let budget = comparisonBudget;
  return ({ kinds, id, place }: Reference): { id: string; place: string } | null => {
    const known = [...new Set(kinds.map(namespaceOf))].flatMap((space) =>
      [...(names.get(space)?.values() ?? [])].filter(({ kind }) => kinds.includes(kind)),
    );
    budget -= known.length * id.length * id.length;
    if (budget < 0) return null;
    const near = nearName(
      id,
      known.map((definition) => definition.id),
    );
    const definition = known.find((candidate) => candidate.id === near);
    if (near === null || !definition) return null;
    const { file, line } = definition.place.span;
    return { id: near, place: file === place.span.file ? `line ${line}` : `${file}, line ${line}` };
  };
}
