import { linkOptions } from "@tanstack/react-router";
import type { SearchHit } from "../api/shapes.ts";
import { elementSearch } from "../facility/element.ts";

/** The exact place of what was found: the page, and what is chosen on it. */
export function placeOf({ kind, id, facility, element, recordKind }: SearchHit) {
  if (kind === "term") return linkOptions({ to: "/glossary", hash: id });
  if (kind === "help") return linkOptions({ to: "/help/$topic", params: { topic: id } });
  if (kind === "record") {
    return linkOptions({ to: "/group/$kind/$record", params: { kind: recordKind ?? "", record: id } });
  }
  const params = { facility: facility?.id ?? id };
  if (kind === "version") return linkOptions({ to: "/facilities/$facility", params, search: { tab: "versions" } });
  if (kind === "balance-area") return linkOptions({ to: "/facilities/$facility", params, search: { tab: "model" } });
  if (kind === "comment") {
    return linkOptions({ to: "/facilities/$facility", params, search: elementSearch(element) });
  }
  if (kind === "facility") return linkOptions({ to: "/facilities/$facility", params });
  return linkOptions({ to: "/facilities/$facility", params, search: { select: `${kind}:${id}` } });
}
