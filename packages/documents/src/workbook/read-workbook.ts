import type { Sheet } from "@custodiet/core";
import type { CellKind } from "../tables/table-fault.ts";
import { tableLimits } from "../tables/table-limits.ts";
import { damaged, openPackage, type Parts } from "./open-package.ts";
import { readSharedTexts, readStyles } from "./read-shared.ts";
import { readSheet } from "./read-sheet.ts";
import { readXml } from "./read-xml.ts";

/** The sheets of a workbook, in its order, each with the values its program last showed. */
export function readWorkbook(bytes: Uint8Array, kind: CellKind): Sheet[] {
  const parts = openPackage(bytes);
  const { sheets, epoch } = readContents(parts);
  const paths = readPaths(parts);
  const shared = readSharedTexts(parts.get("xl/sharedStrings.xml"));
  const dates = readStyles(parts.get("xl/styles.xml"));
  if (sheets.length > tableLimits.sheets) throw damaged(`${sheets.length} sheets`);
  return sheets.flatMap(({ name, isHidden, relation }) => {
    const xml = parts.get(paths.get(relation) ?? "");
    // A sheet of charts only has no cells.
    return xml === undefined ? [] : [{ name, isHidden, ...readSheet(xml, { shared, dates, epoch, kind }) }];
  });
}

interface SheetEntry {
  readonly name: string;
  readonly isHidden: boolean;
  readonly relation: string;
}

function readContents(parts: Parts): { readonly sheets: readonly SheetEntry[]; readonly epoch: "1900" | "1904" } {
  const xml = parts.get("xl/workbook.xml");
  if (xml === undefined) throw damaged("a packed file without a workbook in it");
  const sheets: SheetEntry[] = [];
  let epoch: "1900" | "1904" = "1900";
  readXml(xml, {
    open: (tag, attributes) => {
      if (tag === "workbookPr" && ["1", "true"].includes(attributes["date1904"] ?? "")) epoch = "1904";
      if (tag !== "sheet") return;
      const isHidden = (attributes["state"] ?? "visible") !== "visible";
      sheets.push({ name: attributes["name"] ?? "", isHidden, relation: attributes["r:id"] ?? "" });
    },
  });
  return { sheets, epoch };
}

function readPaths(parts: Parts): ReadonlyMap<string, string> {
  const paths = new Map<string, string>();
  readXml(parts.get("xl/_rels/workbook.xml.rels") ?? "<none/>", {
    open: (tag, { Id = "", Target = "" }) => {
      if (tag === "Relationship") paths.set(Id, Target.startsWith("/") ? Target.slice(1) : `xl/${Target}`);
    },
  });
  return paths;
}
