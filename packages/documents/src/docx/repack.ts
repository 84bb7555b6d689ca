import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { Setting } from "../typeface.ts";

/** An archive says the local time of its files: always the same, so that its bytes are. */
const mtime = new Date(2000, 0, 1);

/**
 * Packs a DOCX so that the same document has the same bytes: files by name, fixed times, the document's own time as that of
 * its making. Adds what the library has no word for: fonts to take where ours are not installed, and a section's direction.
 */
export function repack(archive: Uint8Array, createdAtMs: number, setting: Setting): Uint8Array {
  const files = unzipSync(archive);
  const edit = (name: string, change: (xml: string) => string): void => {
    const file = files[name];
    if (file === undefined) throw new Error(`The DOCX has no ${name}`);
    files[name] = strToU8(change(strFromU8(file)));
  };
  edit("docProps/core.xml", (xml) => setTimes(xml, createdAtMs));
  edit("word/fontTable.xml", (xml) =>
    xml.replace(/(<w:fonts[^>]*?)(?:\/>|>.*<\/w:fonts>)/s, `$1>${substitutes}</w:fonts>`),
  );
  edit("word/header1.xml", (xml) => xml.replace(/(PowerPlusWaterMarkObject)[^"]+/g, "$11"));
  if (setting.direction === "rtl") edit("word/document.xml", turnSection);
  return packByName(files);
}

export const setTimes = (coreXml: string, createdAtMs: number): string => {
  const time = new Date(createdAtMs).toISOString().replace(/\.\d+Z$/, "Z");
  return coreXml.replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${time}`);
};

/** Files by name, at a fixed time. */
export function packByName(files: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const sorted = Object.keys(files)
    .filter((name) => !name.endsWith("/"))
    .sort();
  return zipSync(Object.fromEntries(sorted.map((name) => [name, files[name] ?? new Uint8Array()])), {
    mtime,
    level: 6,
  });
}

/** By name, and what every Word has instead (ECMA-376, 17.8.3.1 `altName`). */
const substitutes = [
  ["Noto Serif", "Times New Roman"],
  ["Noto Sans", "Arial"],
  ["Noto Serif SC", "SimSun"],
  ["Amiri", "Traditional Arabic"],
]
  .map(([name, instead]) => `<w:font w:name="${name}"><w:altName w:val="${instead}"/></w:font>`)
  .join("");

/** `w:bidi` stands before `w:docGrid` (ECMA-376, 17.6.17). */
const turnSection = (xml: string): string => xml.replace(/(<w:docGrid\b)(?=[^>]*\/>\s*<\/w:sectPr>)/, "<w:bidi/>$1");
