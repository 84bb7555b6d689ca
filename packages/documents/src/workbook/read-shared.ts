import { readXml } from "./read-xml.ts";

/** The texts that cells name by their number. Phonetic readings beside a text are left out. */
export function readSharedTexts(xml: string | undefined): readonly string[] {
  const texts: string[] = [];
  if (xml === undefined) return texts;
  let isText = false;
  let phonetic = 0;
  readXml(xml, {
    open: (tag) => {
      if (tag === "si") texts.push("");
      if (tag === "rPh") phonetic++;
      isText = tag === "t" && phonetic === 0;
    },
    text: (found) => {
      if (isText && texts.length > 0) texts[texts.length - 1] += found;
    },
    close: (tag) => {
      if (tag === "rPh") phonetic--;
      isText = false;
    },
  });
  return texts;
}

/** For each cell format, by number, whether it shows a number as a date (ECMA-376 part 1, 18.8.30). */
export function readStyles(xml: string | undefined): readonly boolean[] {
  const dateFormats = new Set([14, 15, 16, 17, 18, 19, 20, 21, 22, 45, 46, 47]);
  const formats: boolean[] = [];
  let isInCells = false;
  readXml(xml ?? "<none/>", {
    open: (tag, { numFmtId = "0", formatCode = "" }) => {
      if (tag === "numFmt" && isDateFormat(formatCode)) dateFormats.add(Number(numFmtId));
      if (tag === "cellXfs") isInCells = true;
      if (tag === "xf" && isInCells) formats.push(dateFormats.has(Number(numFmtId)));
    },
    close: (tag) => {
      if (tag === "cellXfs") isInCells = false;
    },
  });
  return formats;
}

/** A format with letters of dates outside quotes, brackets and escapes. */
const isDateFormat = (code: string): boolean =>
  /[ymdhs]/i.test(code.replace(/"[^"]*"|\[[^\]]*\]|\\./g, "")) && !/^general/i.test(code);
