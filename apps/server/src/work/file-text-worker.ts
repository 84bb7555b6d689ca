/** The worker that reads the text of attached files: what is in them is hostile until it has been read. */
import { readDocumentText } from "@custodiet/documents";
import { writtenWordsOf } from "../search/fold.ts";
import { serveWorker } from "./worker-side.ts";

export interface FileTextJob {
  readonly bytes: Uint8Array;
}

/** `null`: it has no text that can be read. */
export type FileWords = string | null;

/** Characters of the words of one file. */
const mostCharacters = 200_000;

serveWorker<FileTextJob, FileWords>(async ({ bytes }) => {
  const text = await readDocumentText(bytes);
  return text === null ? null : distinctWords(text);
});

/** Each word once, in the order in which they come: a search asks for words, and nothing else of a file is kept. */
function distinctWords(text: string): string {
  const words = new Set<string>();
  let length = 0;
  for (const word of writtenWordsOf(text)) {
    if (words.has(word)) continue;
    length += word.length + 1;
    if (length > mostCharacters) break;
    words.add(word);
  }
  return [...words].join(" ");
}
