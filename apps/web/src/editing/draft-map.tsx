import { useMemo } from "react";
import { categoriesOf } from "../facility/facility-map.tsx";
import { useFacilityUnderlay } from "../facility/facility-underlay.tsx";
import { useFacilitySearch } from "../facility/use-facility-search.ts";
import { planModelOf } from "../map/draft/plan-of-document.ts";
import type { MapEditing } from "../map/map-views.tsx";
import { MapViews } from "../map/map-views.tsx";
import { createPlan } from "../map/plan.ts";
import { readSelection, writeSelection } from "../map/selection.ts";
import { elementAt, elementsOf } from "./document/elements.ts";
import { valueAt } from "./document/json.ts";
import type { Sections } from "./document/shapes.ts";
import { elementSections } from "./document/shapes.ts";
import { useTurnBack } from "./draft/use-turn-back.ts";
import { useEditing } from "./editing.ts";

/** The draft on the map: what is changed or moved is there at once, also while the document has errors. */
export function DraftMap() {
  const { draft, sections } = useEditing();
  const { search, choose } = useFacilitySearch();
  const plan = useMemo(() => createPlan(planModelOf(sections)), [sections]);
  const names = useMemo(() => namesIn(sections), [sections]);
  const categories = useMemo(() => categoriesOf(draft), [draft]);
  // The floor plan is laid from the stored version's page; here it is only seen.
  const { underlay } = useFacilityUnderlay(draft.facility, plan.bounds, () => undefined);
  return (
    <MapViews
      plan={plan}
      facilityName={draft.facilityName ?? draft.facility}
      model={draft.model}
      categories={categories}
      nameOf={(id) => names.get(id) ?? id}
      selection={readSelection(search.select)}
      onSelect={(next) => choose({ select: next ? writeSelection(next) : undefined })}
      shown={search.view ?? "plan"}
      onShow={(shown) => choose({ view: shown === "plan" ? undefined : shown })}
      goal={search.goal ?? null}
      onGoal={(goal) => choose({ goal })}
      editing={useMapEditing()}
      underlay={underlay}
    />
  );
}

const namesIn = (sections: Sections): ReadonlyMap<string, string> =>
  new Map(
    elementSections.flatMap((section) =>
      elementsOf(sections, section).map(({ id, name }): [string, string] => [id, name]),
    ),
  );

/** What is moved on the map is a step like any other: it says what stood there. */
function useMapEditing(): MapEditing {
  const { sections, edit } = useEditing();
  const undo = useTurnBack("undo");
  const redo = useTurnBack("redo");
  return {
    onEdit: (edits) =>
      edit(edits.map((one) => ({ ...one, was: valueAt(elementAt(sections, one.place), one.place.path) ?? null }))),
    onUndo: undo.run,
    onRedo: redo.run,
  };
}
