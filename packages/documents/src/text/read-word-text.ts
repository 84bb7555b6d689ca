/** The text of a DOCX (Office Open XML, ECMA-376 part 1): paragraphs and notes as they are shown, without what was deleted. */
import { openPackage } from "../workbook/open-package.ts";
import { readXml } from "../workbook/read-xml.ts";

const parts = ["word/document.xml", "word/footnotes.xml", "word/endnotes.xml"];

/** Ends of what stands apart. */
const ends = ["p", "tab", "br", "tc"];

/** `null`: the package has no document in it. Throws where it is damaged. */
export function readWordText(bytes: Uint8Array): string | null {
  const found = openPackage(bytes, (name) => parts.includes(name));
  return found.has("word/document.xml") ? parts.map((part) => textOf(found.get(part))).join("\n") : null;
}

function textOf(xml: string | undefined): string {
  if (xml === undefined) return "";
  const pieces: string[] = [];
  let isText = false;
  readXml(xml, {
    open: (name) => {
      isText = name === "t";
    },
    text: (text) => {
      if (isText) pieces.push(text);
    },
    close: (name) => {
      isText = false;
      if (ends.includes(name)) pieces.push("\n");
    },
  });
  return pieces.join("");
}
