/**
 * A workbook (.xlsx, ECMA-376) of one sheet or more: texts and numbers, no formula. A text that a spreadsheet would take for
 * one is kept as text, and marked so that it stays text when somebody edits the cell. The same content has the same bytes.
 */
import { strToU8, zipSync } from "fflate";

export type WorkbookCell = string | number | null;

export interface WorkbookSheet {
  /** At most 31 letters; none of `[]:*?/\`. */
  readonly name: string;
  /** In letters, one for each column. */
  readonly widths: readonly number[];
  /** How many rows from the top are heads. */
  readonly heads: number;
  readonly rows: readonly (readonly WorkbookCell[])[];
}

export interface WorkbookFacts {
  readonly title: string;
  readonly author: string;
  readonly createdAtMs: number;
  readonly isFromRight: boolean;
}

/** An archive says the local time of its files: always the same, so that its bytes are. */
const mtime = new Date(2000, 0, 1);

export function writeWorkbook(sheets: readonly WorkbookSheet[], facts: WorkbookFacts): Uint8Array {
  const files: Readonly<Record<string, string>> = {
    "[Content_Types].xml": contentTypes(sheets.length),
    "_rels/.rels": relations([
      ["officeDocument", "xl/workbook.xml"],
      ["metadata/core-properties", "docProps/core.xml"],
    ]),
    "docProps/core.xml": coreProperties(facts),
    "xl/_rels/workbook.xml.rels": relations([
      ...sheets.map((_, at) => ["worksheet", `worksheets/sheet${at + 1}.xml`] as const),
      ["styles", "styles.xml"],
    ]),
    "xl/styles.xml": styles,
    "xl/workbook.xml": workbook(sheets),
    ...Object.fromEntries(
      sheets.map((sheet, at) => [`xl/worksheets/sheet${at + 1}.xml`, writeSheet(sheet, facts.isFromRight)]),
    ),
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, xml]) => [name, strToU8(head + xml)])), {
    mtime,
    level: 6,
  });
}

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const sheetSpace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const officeSpace = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packageSpace = "http://schemas.openxmlformats.org/package/2006";

/** By place in the list of formats. */
const formats = { text: 0, head: 1, guarded: 2 } as const;

const styles = `<styleSheet xmlns="${sheetSpace}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf><xf fontId="1" applyFont="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf><xf quotePrefix="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf></cellXfs></styleSheet>`;

function writeSheet({ rows, widths, heads }: WorkbookSheet, isFromRight: boolean): string {
  const columns = widths.map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`);
  const pane =
    heads === 0 ? "" : `<pane ySplit="${heads}" topLeftCell="A${heads + 1}" activePane="bottomLeft" state="frozen"/>`;
  const view = `<sheetView workbookViewId="0"${isFromRight ? ' rightToLeft="1"' : ""}>${pane}</sheetView>`;
  const body = rows.map((row, at) => writeRow(row, at + 1, at < heads)).join("");
  return `<worksheet xmlns="${sheetSpace}"><sheetViews>${view}</sheetViews><cols>${columns.join("")}</cols><sheetData>${body}</sheetData></worksheet>`;
}

const writeRow = (row: readonly WorkbookCell[], number: number, isHead: boolean): string =>
  `<row r="${number}">${row.map((cell, at) => writeCell(cell, `${columnName(at)}${number}`, isHead)).join("")}</row>`;

function writeCell(cell: WorkbookCell, at: string, isHead: boolean): string {
  if (cell === null || cell === "") return "";
  if (typeof cell === "number") return `<c r="${at}"><v>${cell}</v></c>`;
  const format = isHead ? formats.head : isLikeFormula(cell) ? formats.guarded : formats.text;
  return `<c r="${at}" s="${format}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(cell)}</t></is></c>`;
}

/** As the cell will hold it: what XML has no place for is gone by then. */
const isLikeFormula = (text: string): boolean => /^[=+\-@\t\r]/.test(withoutControls(text));

/** `A`, `Z`, `AA`. */
function columnName(at: number): string {
  const letters = String.fromCharCode(65 + (at % 26));
  return at < 26 ? letters : columnName(Math.floor(at / 26) - 1) + letters;
}

const workbook = (sheets: readonly WorkbookSheet[]): string =>
  `<workbook xmlns="${sheetSpace}" xmlns:r="${officeSpace}"><sheets>${sheets
    .map(({ name }, at) => `<sheet name="${escapeXml(sheetName(name))}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`)
    .join("")}</sheets></workbook>`;

const longestName = 31;

const sheetName = (name: string): string => name.replaceAll(/[[\]:*?/\\]/g, " ").slice(0, longestName);

const relations = (all: readonly (readonly [kind: string, target: string])[]): string =>
  `<Relationships xmlns="${packageSpace}/relationships">${all
    .map(([kind, target], at) => {
      const type = kind.startsWith("metadata/") ? `${packageSpace}/relationships/${kind}` : `${officeSpace}/${kind}`;
      return `<Relationship Id="rId${at + 1}" Type="${type}" Target="${target}"/>`;
    })
    .join("")}</Relationships>`;

function contentTypes(sheets: number): string {
  const main = "application/vnd.openxmlformats-officedocument.spreadsheetml";
  const parts: readonly (readonly [string, string])[] = [
    ["/xl/workbook.xml", `${main}.sheet.main+xml`],
    ["/xl/styles.xml", `${main}.styles+xml`],
    ["/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"],
    ...Array.from(
      { length: sheets },
      (_, at) => [`/xl/worksheets/sheet${at + 1}.xml`, `${main}.worksheet+xml`] as const,
    ),
  ];
  return `<Types xmlns="${packageSpace}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${parts
    .map(([name, type]) => `<Override PartName="${name}" ContentType="${type}"/>`)
    .join("")}</Types>`;
}

function coreProperties({ title, author, createdAtMs }: WorkbookFacts): string {
  const time = new Date(createdAtMs).toISOString().replace(/\.\d+Z$/, "Z");
  const dated = (name: string): string => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${time}</dcterms:${name}>`;
  return `<cp:coreProperties xmlns:cp="${packageSpace}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escapeXml(title)}</dc:title><dc:creator>${escapeXml(author)}</dc:creator>${dated("created")}${dated("modified")}</cp:coreProperties>`;
}

/** XML has no place for most control characters. */
const withoutControls = (text: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
  text.replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "");

const escapeXml = (text: string): string =>
  withoutControls(text)
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
