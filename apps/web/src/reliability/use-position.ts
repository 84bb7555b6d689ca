import type { Reliability } from "../api/reliability.ts";

/** What the facility's model calls a position now; its id where it has none of that id any more. */
export const positionNameIn =
  ({ positions }: Reliability) =>
  (id: string): string =>
    positions.find((position) => position.id === id)?.name ?? id;
