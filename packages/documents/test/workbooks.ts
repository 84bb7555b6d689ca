import { strToU8, zipSync } from "fflate";

/** A workbook as small as they come, of the XML of its parts. */
export function packWorkbook(parts: Readonly<Record<string, string>>): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)])));
}

const namespaces = 'xmlns="urn:main" xmlns:r="urn:r"';

/** Sheets by name with the XML of their `sheetData` and what follows it. */
export function workbookOf(
  sheets: readonly { readonly name: string; readonly xml: string; readonly state?: string }[],
  more: Readonly<Record<string, string>> = {},
): Uint8Array {
  const entries = sheets.map(
    ({ name, state = "visible" }, index) =>
      `<sheet name="${name}" sheetId="${index + 1}" state="${state}" r:id="rId${index + 1}"/>`,
  );
  const relations = sheets.map((_, index) => `<Relationship Id="rId${index + 1}" Target="worksheets/s${index}.xml"/>`);
  return packWorkbook({
    "[Content_Types].xml": "<Types/>",
    "xl/workbook.xml": `<workbook ${namespaces}><sheets>${entries.join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships>${relations.join("")}</Relationships>`,
    ...Object.fromEntries(
      sheets.map(({ xml }, index) => [`xl/worksheets/s${index}.xml`, `<worksheet ${namespaces}>${xml}</worksheet>`]),
    ),
    ...more,
  });
}
