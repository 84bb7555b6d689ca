import { useEffect, useState } from "react";

const pauseMs = 140;
/** How far symbols may grow or shrink with the drawing before they are drawn anew. */
const mostFactor = 1.6;

/**
 * A scale that follows at a distance, so that panning and zooming move what is drawn without drawing it anew: at once
 * where it is far off, else when the movement pauses.
 */
export function useSettled(scale: number): number {
  const [settled, setSettled] = useState(scale);
  const factor = scale / settled;
  const isFar = !(factor < mostFactor && factor > 1 / mostFactor);
  if (isFar && !Object.is(scale, settled)) setSettled(scale);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(scale), pauseMs);
    return () => clearTimeout(timer);
  }, [scale]);
  return isFar ? scale : settled;
}
