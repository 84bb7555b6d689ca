/** The order of an agenda while it is being changed: part by part, each with its items. */

export type Way = "up" | "down";

/** `before`: in the place of which other item; where the item is not there, nothing moves. */
export function moveTo(ids: readonly string[], id: string, before: string): readonly string[] {
  const [from, to] = [ids.indexOf(id), ids.indexOf(before)];
  return from < 0 || to < 0 ? ids : ids.toSpliced(from, 1).toSpliced(to, 0, id);
}

/** One place on; the first and the last stay where they end. */
export function moveOn(ids: readonly string[], id: string, way: Way): readonly string[] {
  const neighbour = ids[ids.indexOf(id) + (way === "up" ? -1 : 1)];
  return neighbour === undefined ? ids : moveTo(ids, id, neighbour);
}

/** In the order wanted; what it does not name follows as it was. */
export function inOrder<Item extends { readonly id: string }>(
  items: readonly Item[],
  wanted: readonly string[],
): readonly Item[] {
  const place = ({ id }: Item): number => (wanted.includes(id) ? wanted.indexOf(id) : wanted.length);
  return items.toSorted((a, b) => place(a) - place(b));
}
