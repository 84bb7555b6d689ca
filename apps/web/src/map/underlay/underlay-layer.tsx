import type { Underlay } from "./placement.ts";
import { transformOf } from "./placement.ts";

/** The picture under the rooms, in metres. Left out of figures: it stays on this instance. */
export function UnderlayLayer({ underlay }: { readonly underlay: Underlay }) {
  const { href, width, height, placement } = underlay;
  return (
    <image
      className="map-underlay"
      data-figure="leave-out"
      href={href}
      width={width}
      height={height}
      transform={transformOf(underlay)}
      opacity={placement.opacity}
      preserveAspectRatio="none"
    />
  );
}
