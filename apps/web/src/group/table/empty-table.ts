import type { GroupKind } from "../../api/group.ts";
import { quoteCell } from "../../import/report-csv.ts";

/** Headings alone, in the reader's language, with a mark of the encoding: somebody fills it and brings it back. */
export function emptyTable(kind: GroupKind, nameOf: (field: string) => string, language: string): string {
  const headings = kind.fields
    .filter(({ type }) => type.type !== "attachment")
    .map(({ name, type }) =>
      type.type === "multilingual" ? `${nameOf(name)} (${language.slice(0, 2)})` : nameOf(name),
    );
  return `\uFEFF${headings.map(quoteCell).join(",")}\r\n`;
}
