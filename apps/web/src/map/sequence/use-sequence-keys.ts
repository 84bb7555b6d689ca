import type { KeyboardEvent } from "react";
import { useCallback } from "react";
import type { Place, Selection } from "../selection.ts";
import { neighbour } from "../selection.ts";
import { directions } from "../use-map-keys.ts";

/** Arrows move the choice; Escape lets go. */
export function useSequenceKeys(
  places: readonly Place[],
  selection: Selection | null,
  onSelect: (selection: Selection | null) => void,
): (event: KeyboardEvent) => void {
  return useCallback(
    (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const direction = directions[event.key];
      if (direction) onSelect(neighbour(places, selection, direction) ?? selection);
      else if (event.key === "Escape") onSelect(null);
      else return;
      event.preventDefault();
    },
    [places, selection, onSelect],
  );
}
