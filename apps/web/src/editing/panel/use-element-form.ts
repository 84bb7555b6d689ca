import { useId, useMemo } from "react";
import type { Diagnostic } from "../../api/shapes.ts";
import { assumedName } from "../document/apply-edits.ts";
import { pathKey, placeOfDiagnostic } from "../document/diagnostic-places.ts";
import { elementAt } from "../document/elements.ts";
import type { Path } from "../document/json.ts";
import { isList } from "../document/json.ts";
import type { ElementPlace } from "../document/shapes.ts";
import { useEditing } from "../editing.ts";
import { changeOf } from "../form/change.ts";
import type { FormModel } from "../form/form-model.ts";

/** The form of an element of the draft that is open. */
export function useElementForm(place: ElementPlace): FormModel {
  const id = useId();
  const { sections, draft, edit, open } = useEditing();
  const value = elementAt(sections, place);
  const problems = useMemo(() => problemsByPath(draft, place), [draft, place]);
  const assumed = isList(sections.assumed) ? sections.assumed : [];
  return {
    id,
    value,
    sections,
    change: (path, next) => {
      const change = changeOf(place, value, path, next);
      if (change) edit([change]);
    },
    confirm: (path) => edit([{ kind: "confirm", place: { ...place, path } }]),
    isAssumed: (path) => assumed.includes(assumedName({ ...place, path })),
    problemsAt: (path) => problems.get(pathKey(path)) ?? [],
    open,
  };
}

function problemsByPath(
  { diagnostics, document }: Pick<ReturnType<typeof useEditing>["draft"], "diagnostics" | "document">,
  { section, id }: ElementPlace,
): ReadonlyMap<string, readonly Diagnostic[]> {
  const found = new Map<string, Diagnostic[]>();
  for (const diagnostic of diagnostics) {
    const place = placeOfDiagnostic(diagnostic, document);
    if (place?.section !== section || place.id !== id) continue;
    const key = pathKey(place.path);
    found.set(key, [...(found.get(key) ?? []), diagnostic]);
  }
  return found;
}

/** Puts the keyboard at the input of a place, opening what hides it; at the nearest that holds it where it has none. */
export function focusField(form: string, path: Path): void {
  for (let depth = path.length; depth >= 0; depth--) {
    const element = document.getElementById([form, ...path.slice(0, depth)].join("-"));
    if (!element) continue;
    openAround(element);
    element.scrollIntoView({ block: "center" });
    element.focus();
    return;
  }
}

function openAround(element: Element): void {
  for (let around = element.closest("details"); around; around = around.parentElement?.closest("details") ?? null) {
    around.open = true;
  }
}
