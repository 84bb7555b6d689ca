import type { RefObject } from "react";
import { useEffect, useState } from "react";

interface Hovered {
  readonly name: string;
  /** Pixels from the map's corner. */
  readonly x: number;
  readonly y: number;
  readonly isAtRight: boolean;
}

/** What the pointer rests on, for the many rooms, doors and measures that have no room for their name. */
export function HoverName({ stage }: { readonly stage: RefObject<HTMLElement | null> }) {
  const hovered = useHovered(stage);
  if (hovered === null) return null;
  const { name, x, y, isAtRight } = hovered;
  return (
    <div
      className="map-hover"
      aria-hidden="true"
      style={{ top: `${y + 16}px`, ...(isAtRight ? { right: `${-x + 8}px` } : { left: `${x + 12}px` }) }}
    >
      {name.split("\n").map((line) => (
        <bdi key={line}>{line}</bdi>
      ))}
    </div>
  );
}

function useHovered(stage: RefObject<HTMLElement | null>): Hovered | null {
  const [hovered, setHovered] = useState<Hovered | null>(null);
  useEffect(() => {
    const element = stage.current;
    if (!element) return;
    const move = (event: PointerEvent): void =>
      setHovered((before) =>
        event.pointerType === "touch" || event.buttons > 0 ? null : nameAt(event, element, before),
      );
    const leave = (): void => setHovered(null);
    element.addEventListener("pointermove", move);
    element.addEventListener("pointerleave", leave);
    return () => {
      element.removeEventListener("pointermove", move);
      element.removeEventListener("pointerleave", leave);
    };
  }, [stage]);
  return hovered;
}

const widest = 260;

/** Beside the pointer, and on the map's inside of it. */
function nameAt(
  { target, clientX, clientY }: PointerEvent,
  stage: HTMLElement,
  before: Hovered | null,
): Hovered | null {
  const name = target instanceof Element ? target.closest("[data-name]")?.getAttribute("data-name") : null;
  if (!name) return null;
  const corner = stage.getBoundingClientRect();
  const x = clientX - corner.left;
  const y = clientY - corner.top;
  const isAtRight = x > corner.width - widest;
  if (before?.name === name && Math.hypot(before.y - y) < 1 && before.isAtRight === isAtRight) return before;
  return { name, x: isAtRight ? x - corner.width : x, y, isAtRight };
}
