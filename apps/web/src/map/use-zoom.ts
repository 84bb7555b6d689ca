import { select } from "d3-selection";
import type { ZoomBehavior, ZoomTransform } from "d3-zoom";
import { zoom, zoomIdentity } from "d3-zoom";
import type { RefObject } from "react";
import { useCallback, useEffect, useRef, useState } from "react";
import type { Box } from "./geometry.ts";
import { centre } from "./geometry.ts";

export interface ZoomControl {
  readonly transform: ZoomTransform;
  readonly scaleBy: (factor: number) => void;
  readonly panBy: (x: number, y: number) => void;
  readonly reset: () => void;
  /** Shows a part of what is drawn, in pixels of the whole, as large as it fits. */
  readonly fitTo: (part: Box) => void;
}

const mostZoom = 14;

/**
 * Pan and zoom of an SVG. The wheel zooms only with Ctrl or once the map has the focus, and one finger pans only when
 * the map is zoomed in, so that a page can be scrolled past a map.
 */
export function useZoom(svg: RefObject<SVGSVGElement | null>, size: { width: number; height: number }): ZoomControl {
  const [transform, setTransform] = useState<ZoomTransform>(zoomIdentity);
  const behaviour = useRef<ZoomBehavior<SVGSVGElement, unknown> | null>(null);
  const { width, height } = size;

  useEffect(() => {
    const element = svg.current;
    if (!element || width === 0) return;
    const created = zoom<SVGSVGElement, unknown>()
      .scaleExtent([1, mostZoom])
      .extent([
        [0, 0],
        [width, height],
      ])
      .translateExtent([
        [0, 0],
        [width, height],
      ])
      .filter((event: Event) => isMeant(event, element))
      .on("zoom", ({ transform: next }: { transform: ZoomTransform }) => setTransform(next));
    behaviour.current = created;
    select(element).call(created).on("dblclick.zoom", null);
    return () => {
      select(element).on(".zoom", null);
    };
  }, [svg, width, height]);

  const act = useCallback(
    (run: (behaviour: ZoomBehavior<SVGSVGElement, unknown>, on: SVGSVGElement) => void) => {
      if (behaviour.current && svg.current) run(behaviour.current, svg.current);
    },
    [svg],
  );
  return {
    transform,
    scaleBy: useCallback((factor) => act((zoomed, on) => zoomed.scaleBy(select(on), factor)), [act]),
    panBy: useCallback(
      (x, y) => act((zoomed, on) => zoomed.translateBy(select(on), x / transform.k, y / transform.k)),
      [act, transform.k],
    ),
    fitTo: useCallback(
      (part) => act((zoomed, on) => zoomed.transform(select(on), transformTo(part, { width, height }))),
      [act, width, height],
    ),
    reset: useCallback(() => act((zoomed, on) => zoomed.transform(select(on), zoomIdentity)), [act]),
  };
}

function transformTo(part: Box, { width, height }: { width: number; height: number }): ZoomTransform {
  const factor = Math.min(mostZoom, Math.max(1, Math.min(width / part.width, height / part.height)));
  const { x, y } = centre(part);
  // Not past the edge of the drawing: there is nothing to see.
  const shift = (size: number, middle: number): number =>
    Math.min(0, Math.max(size - size * factor, size / 2 - middle * factor));
  return zoomIdentity.translate(shift(width, x), shift(height, y)).scale(factor);
}

function isMeant(event: Event, element: SVGSVGElement): boolean {
  // What can be dragged by itself is not the map.
  if (!(event instanceof WheelEvent) && event.target instanceof Element && event.target.closest("[data-drag]"))
    return false;
  if (event instanceof WheelEvent) {
    return event.ctrlKey || event.metaKey || element.parentElement === document.activeElement;
  }
  if (typeof TouchEvent !== "undefined" && event instanceof TouchEvent) {
    return event.touches.length > 1 || element.dataset["zoomed"] === "true";
  }
  return !(event instanceof MouseEvent && event.button !== 0);
}
