import type { EditPlace } from "./edit-place.ts";
import { isElementSection, isSectionName } from "./sections.ts";

/**
 * A place as the list `assumed:` writes it: section, identifier and path with points between them; list positions are
 * numbers from 0.
 *
 * @example
 * placeText({ section: "measures", id: "gate-badge", path: ["performance", "stealth", "pDetect"] });
 * // "measures.gate-badge.performance.stealth.pDetect"
 */
export const placeText = ({ section, id, path }: EditPlace): string =>
  [section, ...(id === null ? [] : [id]), ...path].join(".");

/** Reads what `placeText` wrote; `null` where the text names no section, or no element of one that has elements. */
export function parsePlace(text: string): EditPlace | null {
  const [section = "", ...steps] = text.split(".");
  if (!isSectionName(section) || steps.includes("")) return null;
  const path = steps.map((step) => (/^(?:0|[1-9]\d{0,5})$/.test(step) ? Number(step) : step));
  if (!isElementSection(section)) return { section, id: null, path };
  const [id, ...rest] = path;
  if (typeof id === "number") return { section, id: null, path };
  return id === undefined ? null : { section, id, path: rest };
}
