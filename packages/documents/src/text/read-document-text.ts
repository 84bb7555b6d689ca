/** The text of a document that somebody attached: of a PDF, of a DOCX, or as it stands. Nothing of it is run. */
import { readPdfText } from "./read-pdf-text.ts";
import { readWordText } from "./read-word-text.ts";

/** `null`: it is none of the kinds that are read, or it is damaged. */
export type DocumentText = string | null;

/** Characters read of one document; what stands further on is left out. */
export const mostCharacters = 2_000_000;

/**
 * What the file is, its bytes say. For a worker that can be ended: a hostile file may take its time.
 *
 * @example
 * await readDocumentText(new TextEncoder().encode("Escort every visitor.")); // "Escort every visitor."
 */
export async function readDocumentText(bytes: Uint8Array): Promise<DocumentText> {
  try {
    if (beginsWith(bytes, "%PDF-")) return await readPdfText(bytes, mostCharacters);
    if (beginsWith(bytes, "PK\u0003\u0004")) return readWordText(bytes)?.slice(0, mostCharacters) ?? null;
    return readPlainText(bytes);
  } catch {
    // A file that its reader does not understand is not searched; nobody is kept from taking it.
    return null;
  }
}

/** Writers put a few bytes before the mark of a PDF, which its readers forgive. */
const lookedAt = 1024;

const beginsWith = (bytes: Uint8Array, mark: string): boolean => {
  const beginning = String.fromCharCode(...bytes.subarray(0, lookedAt));
  return mark.startsWith("%") ? beginning.includes(mark) : beginning.startsWith(mark);
};

/** UTF-8, and nothing in it that no text has. */
function readPlainText(bytes: Uint8Array): DocumentText {
  const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes.subarray(0, mostCharacters * 4));
  return text.includes("\0") ? null : text.slice(0, mostCharacters);
}
