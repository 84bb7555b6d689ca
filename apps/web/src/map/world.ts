/** From metres to pixels: the whole plan fits, and is then panned and zoomed. */
import type { Box, Point } from "./geometry.ts";
import type { ZoomControl } from "./use-zoom.ts";

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Pixels to a metre while everything is shown. */
export const fitScale = (bounds: Box, size: Size): number =>
  Math.min(size.width / bounds.width, size.height / bounds.height);

export function worldTransform(bounds: Box, size: Size, { transform }: Pick<ZoomControl, "transform">): string {
  const fit = fitScale(bounds, size);
  const x = (size.width - bounds.width * fit) / 2;
  const y = (size.height - bounds.height * fit) / 2;
  return `translate(${transform.x} ${transform.y}) scale(${transform.k}) translate(${x} ${y}) scale(${fit}) translate(${-bounds.x} ${-bounds.y})`;
}

/** A part of the plan as it lies on the unzoomed drawing, in pixels. */
export function inDrawing(part: Box, bounds: Box, size: Size): Box {
  const fit = fitScale(bounds, size);
  return {
    x: (size.width - bounds.width * fit) / 2 + (part.x - bounds.x) * fit,
    y: (size.height - bounds.height * fit) / 2 + (part.y - bounds.y) * fit,
    width: part.width * fit,
    height: part.height * fit,
  };
}

/** Where a pointer is on the plan, in metres; `null` while nothing is drawn. */
export function metresAt(svg: SVGSVGElement | null, pointer: { clientX: number; clientY: number }): Point | null {
  const world = svg?.querySelector<SVGGElement>(":scope > g")?.getScreenCTM();
  if (!world) return null;
  const at = new DOMPoint(pointer.clientX, pointer.clientY).matrixTransform(world.inverse());
  return { x: at.x, y: at.y };
}
