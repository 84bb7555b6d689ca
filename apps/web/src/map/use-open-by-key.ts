import type { RefObject } from "react";
import { useCallback, useEffect, useRef, useState } from "react";
import type { Selection } from "./selection.ts";
import { writeSelection } from "./selection.ts";

/**
 * Chooses a thing as a click does, and goes on into what that opens: whatever is marked `data-opened` with the thing, if
 * the page opens anything. When that is closed again, the keyboard is back on the map.
 */
export function useOpenByKey(
  stage: RefObject<HTMLElement | null>,
  selection: Selection | null,
  onSelect: (selection: Selection | null) => void,
): (selection: Selection) => void {
  const [wanted, want] = useState<Selection | null>(null);
  const hasGone = useRef(false);
  const chosen = selection && writeSelection(selection);
  useEffect(() => {
    if (wanted === null || chosen !== writeSelection(wanted)) return;
    const opened = document.querySelector<HTMLElement>(`[data-opened="${CSS.escape(chosen)}"]`);
    opened?.focus();
    hasGone.current = opened !== null;
    want(null);
  }, [wanted, chosen]);
  useEffect(() => {
    if (chosen !== null || !hasGone.current) return;
    hasGone.current = false;
    if (document.activeElement === document.body) stage.current?.focus();
  }, [chosen, stage]);
  return useCallback(
    (next) => {
      onSelect(next);
      want(next);
    },
    [onSelect],
  );
}
