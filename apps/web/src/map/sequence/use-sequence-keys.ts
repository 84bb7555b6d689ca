import type { KeyboardEvent } from "react";
import { useCallback } from "react";
import type { Place, Selection } from "../selection.ts";
import { neighbour } from "../selection.ts";
import { directions, isOpening, openChosen } from "../use-map-keys.ts";

/** Arrows move the choice; Enter and Space open it; Escape lets go. */
export function useSequenceKeys(
  places: readonly Place[],
  selection: Selection | null,
  onSelect: (selection: Selection | null) => void,
  onOpen: (selection: Selection) => void,
): (event: KeyboardEvent) => void {
  return useCallback(
    (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const direction = directions[event.key];
      if (direction) onSelect(neighbour(places, selection, direction) ?? selection);
      else if (isOpening(event.key)) openChosen(places, selection, onOpen);
      else if (event.key === "Escape") onSelect(null);
      else return;
      event.preventDefault();
    },
    [places, selection, onSelect, onOpen],
  );
}
