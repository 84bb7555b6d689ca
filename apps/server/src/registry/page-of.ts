/** A page of a list that is told in one order: after the item that the page before ended with. */
import { RequestFault } from "../faults.ts";

export interface PageAsked {
  /** Name of the last item of the page before; `null`: from the beginning. */
  readonly after: string | null;
  readonly limit: number;
}

export interface PageOf<Item> {
  readonly page: readonly Item[];
  /** What the next page begins after; `null`: there is none. */
  readonly next: string | null;
}

/** Throws `CUS-S004` where no item has the name. */
export function pageOf<Item>(
  items: readonly Item[],
  nameOf: (item: Item) => string,
  { after, limit }: PageAsked,
): PageOf<Item> {
  const at = after === null ? -1 : items.findIndex((item) => nameOf(item) === after);
  if (after !== null && at < 0) {
    throw new RequestFault("CUS-S004", `No page ended with ${JSON.stringify(after.slice(0, 80))}: begin without it.`);
  }
  const page = items.slice(at + 1, at + 1 + limit);
  const last = page.at(-1);
  return { page, next: last === undefined || at + 1 + page.length >= items.length ? null : nameOf(last) };
}
