import type { SectionName } from "./sections.ts";

/**
 * A place of a document, by name and never by line: the section, the element's identifier (`null` for sections without
 * elements), and the keys and list positions below it.
 *
 * @example
 * { section: "measures", id: "gate-badge", path: ["performance", "stealth", "pDetect"] }
 */
export interface EditPlace {
  readonly section: SectionName;
  readonly id: string | null;
  readonly path: readonly (string | number)[];
}
