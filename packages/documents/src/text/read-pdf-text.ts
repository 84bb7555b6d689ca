/** The text of a PDF, page by page, as a reader would copy it. Pictures of text have none. */
import { createRequire } from "node:module";
import { dirname, join, sep } from "node:path";

const library = dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json"));

/** With the end that the reader wants of a folder. */
const folderOf = (name: string): string => join(library, name) + sep;

/** Throws where the file is no PDF, or is locked by a password. */
export async function readPdfText(bytes: Uint8Array, mostCharacters: number): Promise<string> {
  // Fetched with the first PDF: it is large, and few workers ever read one.
  const { getDocument } = await import("pdfjs-dist/legacy/build/pdf.mjs");
  const task = getDocument({
    // The reader takes the bytes for itself, and takes no bytes but plain ones.
    data: new Uint8Array(bytes),
    cMapUrl: folderOf("cmaps"),
    cMapPacked: true,
    standardFontDataUrl: folderOf("standard_fonts"),
    useSystemFonts: false,
    disableFontFace: true,
    useWorkerFetch: false,
    useWasm: false,
    verbosity: 0,
  });
  try {
    const document = await task.promise;
    const pages: string[] = [];
    let length = 0;
    for (let number = 1; number <= document.numPages && length < mostCharacters; number += 1) {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent();
      const text = items.map((item) => ("str" in item ? `${item.str}${item.hasEOL ? "\n" : ""}` : "")).join("");
      page.cleanup();
      pages.push(text);
      length += text.length;
    }
    return pages.join("\n").slice(0, mostCharacters);
  } finally {
    await task.destroy();
  }
}
