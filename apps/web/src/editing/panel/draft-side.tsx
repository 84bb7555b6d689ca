import { useFacilitySearch } from "../../facility/use-facility-search.ts";
import type { ElementSection } from "../document/shapes.ts";
import { isElementSection } from "../document/shapes.ts";
import { useEditing } from "../editing.ts";
import { readPlace } from "../place.ts";
import { AddElement } from "./add-element.tsx";
import { ElementPanel } from "./element-panel.tsx";
import { Overview } from "./overview.tsx";

/** Beside the map or the text: the form of what is chosen, or of what is added; else what there is. */
export function DraftSide() {
  const { sections } = useEditing();
  const { search, choose } = useFacilitySearch();
  const place = readPlace(search.select, sections);
  const added = readAdded(search.select);
  if (added) {
    return (
      <div className="facility-side">
        <AddElement key={added} section={added} onDone={() => choose({ select: undefined })} />
      </div>
    );
  }
  return (
    <div className="facility-side">
      {place ? (
        <ElementPanel key={`${place.section}:${place.id}`} place={place} />
      ) : (
        <Overview
          onAdd={(section) => choose({ select: `add:${section}` })}
          onList={(section) => choose({ tab: "model", list: section })}
        />
      )}
    </div>
  );
}

function readAdded(select: string | undefined): ElementSection | null {
  const [kind, section = ""] = (select ?? "").split(":");
  return kind === "add" && isElementSection(section) ? section : null;
}
