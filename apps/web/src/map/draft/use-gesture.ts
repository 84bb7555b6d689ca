import type { KeyboardEvent } from "react";
import { useCallback, useEffect, useState } from "react";
import type { Plan } from "../plan.ts";
import type { Direction, Selection } from "../selection.ts";
import { directions } from "../use-map-keys.ts";
import type { Gesture } from "./gesture.ts";
import { begin, editsOf, nudged } from "./gesture.ts";
import type { MapEdit } from "./map-edits.ts";

export interface GestureControl {
  readonly gesture: Gesture | null;
  /** By keys, until it is kept or left. */
  readonly isByKeys: boolean;
  readonly set: (gesture: Gesture | null) => void;
  readonly start: (kind: "move" | "resize") => void;
  readonly nudge: (direction: Direction, metres: number) => void;
  readonly keep: (gesture: Gesture | null) => void;
  readonly leave: () => void;
  readonly onKey: (event: KeyboardEvent) => boolean;
}

interface GestureProps {
  readonly plan: Plan;
  readonly selection: Selection | null;
  readonly onEdit: (edits: readonly MapEdit[]) => void;
  readonly onUndo?: (() => void) | undefined;
  readonly onRedo?: (() => void) | undefined;
}

const steps: Readonly<Record<Direction, readonly [number, number]>> = {
  up: [0, -1],
  down: [0, 1],
  left: [-1, 0],
  right: [1, 0],
};

/** Moving one thing at a time: M or S begins by keys, arrows move by metres, Enter keeps, Escape leaves it as it was. */
export function useGesture({ plan, selection, onEdit, onUndo, onRedo }: GestureProps): GestureControl {
  const [gesture, set] = useState<Gesture | null>(null);
  const [isByKeys, setByKeys] = useState(false);
  const leave = useCallback(() => {
    set(null);
    setByKeys(false);
  }, []);
  // Another plan shows what was kept, another choice means another thing.
  useEffect(leave, [plan, selection?.kind, selection?.id, leave]);
  const start = useCallback(
    (kind: "move" | "resize") => {
      const found = selection && beginOn(plan, kind, selection);
      if (!found) return;
      set(found);
      setByKeys(true);
    },
    [plan, selection],
  );
  const keep = useCallback(
    (kept: Gesture | null) => {
      setByKeys(false);
      const edits = kept ? editsOf(plan, kept) : [];
      if (edits.length === 0) set(null);
      else onEdit(edits);
    },
    [plan, onEdit],
  );
  const nudge = useCallback(
    (direction: Direction, metres: number) => {
      const [x, y] = steps[direction];
      set((before) => before && nudged(plan, before, { x: x * metres, y: y * metres }));
    },
    [plan],
  );
  const onKey = useCallback(
    (event: KeyboardEvent): boolean => {
      if (event.ctrlKey || event.metaKey) return undoKey(event, onUndo, onRedo);
      const direction = directions[event.key];
      if (isByKeys && direction) nudge(direction, event.shiftKey ? 0.1 : 1);
      else if (isByKeys && event.key === "Enter") keep(gesture);
      else if (isByKeys && event.key === "Escape") leave();
      else if (/^[mM]$/.test(event.key)) start("move");
      else if (/^[sS]$/.test(event.key)) start("resize");
      else return false;
      return true;
    },
    [isByKeys, gesture, nudge, keep, leave, start, onUndo, onRedo],
  );
  return { gesture, isByKeys, set, start, nudge, keep, leave, onKey };
}

function beginOn(plan: Plan, kind: "move" | "resize", { kind: chosen, id }: Selection): Gesture | null {
  if (chosen === "crossing") return begin(plan, "door", id);
  const area = chosen === "area" && plan.areas.find((placed) => placed.area.id === id)?.area;
  return area && area.kind !== "off-site" ? begin(plan, kind, id) : null;
}

function undoKey(event: KeyboardEvent, onUndo?: () => void, onRedo?: () => void): boolean {
  const key = event.key.toLowerCase();
  const act = key === "z" && !event.shiftKey ? onUndo : key === "y" || key === "z" ? onRedo : undefined;
  act?.();
  return act !== undefined;
}
