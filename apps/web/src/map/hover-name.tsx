import type { PointerEvent } from "react";
import { useState } from "react";

export interface Hovered {
  readonly name: string;
  /** Pixels from the map's corner. */
  readonly x: number;
  readonly y: number;
}

/** What the pointer rests on, for the many rooms, doors and targets that have no room for their name. */
export function useHover() {
  const [hovered, setHovered] = useState<Hovered | null>(null);
  return {
    hovered,
    onPointerMove: (event: PointerEvent<HTMLElement>) =>
      setHovered(event.pointerType === "touch" ? null : nameAt(event)),
    onPointerLeave: () => setHovered(null),
  };
}

function nameAt({ target, clientX, clientY, currentTarget }: PointerEvent<HTMLElement>): Hovered | null {
  const named = target instanceof Element ? target.closest("[data-name]") : null;
  const name = named?.getAttribute("data-name");
  const corner = currentTarget.getBoundingClientRect();
  return name ? { name, x: clientX - corner.left, y: clientY - corner.top } : null;
}

const widest = 260;

/** Beside the pointer, and on the map's inside of it. */
export function HoverName({ hovered, width }: { readonly hovered: Hovered; readonly width: number }) {
  const { name, x, y } = hovered;
  const isAtRight = x > width - widest;
  return (
    <div
      className="map-hover"
      aria-hidden="true"
      style={{ top: `${y + 16}px`, ...(isAtRight ? { right: `${width - x + 8}px` } : { left: `${x + 12}px` }) }}
    >
      <bdi>{name}</bdi>
    </div>
  );
}
