import type { KeyboardEvent } from "react";
import { useCallback } from "react";
import type { Direction, Place, Selection } from "./selection.ts";
import { neighbour } from "./selection.ts";
import type { ZoomControl } from "./use-zoom.ts";

interface MapKeys {
  readonly places: readonly Place[];
  readonly selection: Selection | null;
  readonly onSelect: (selection: Selection | null) => void;
  /** Chooses as a click does, and goes into what that opens. */
  readonly onOpen: (selection: Selection) => void;
  readonly zoom: ZoomControl;
  readonly onKey: ((event: KeyboardEvent) => boolean) | undefined;
}

export const directions: Readonly<Record<string, Direction>> = {
  ArrowUp: "up",
  ArrowDown: "down",
  ArrowLeft: "left",
  ArrowRight: "right",
};

/** Arrows move the choice, with Shift the map; Enter and Space open it; plus, minus and zero zoom; Escape lets go. */
export function useMapKeys({
  places,
  selection,
  onSelect,
  onOpen,
  zoom,
  onKey,
}: MapKeys): (event: KeyboardEvent) => void {
  return useCallback(
    (event) => {
      if (onKey?.(event)) return event.preventDefault();
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const direction = directions[event.key];
      if (direction && event.shiftKey) zoom.panBy(...panSteps[direction]);
      else if (direction) onSelect(neighbour(places, selection, direction) ?? selection);
      else if (isOpening(event.key)) openChosen(places, selection, onOpen);
      else if (event.key === "+" || event.key === "=") zoom.scaleBy(1.4);
      else if (event.key === "-") zoom.scaleBy(1 / 1.4);
      else if (event.key === "0") zoom.reset();
      else if (event.key === "Escape") onSelect(null);
      else return;
      event.preventDefault();
    },
    [places, selection, onSelect, onOpen, zoom, onKey],
  );
}

export const isOpening = (key: string): boolean => key === "Enter" || key === " ";

/** What is chosen; with nothing chosen yet, the first place. */
export function openChosen(
  places: readonly Place[],
  selection: Selection | null,
  onOpen: (selection: Selection) => void,
): void {
  const chosen = selection ?? places[0]?.selection;
  if (chosen) onOpen(chosen);
}

export const panSteps: Readonly<Record<Direction, [number, number]>> = {
  up: [0, 80],
  down: [0, -80],
  left: [80, 0],
  right: [-80, 0],
};
