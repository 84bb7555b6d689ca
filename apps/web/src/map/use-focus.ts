import { useCallback, useEffect } from "react";
import type { Box } from "./geometry.ts";
import type { ZoomControl } from "./use-zoom.ts";
import { inDrawing } from "./world.ts";

/** Shows the part asked for at first and whenever it is another; gives the way back to it, `null` without one. */
export function useFocus(
  bounds: Box,
  focus: Box | undefined,
  { width, height }: { width: number; height: number },
  fitTo: ZoomControl["fitTo"],
): (() => void) | null {
  const show = useCallback(() => {
    if (focus && width > 0) fitTo(inDrawing(focus, bounds, { width, height }));
  }, [bounds, focus, width, height, fitTo]);
  useEffect(show, [show]);
  return focus ? show : null;
}
