import type { RowNote, TextEncoding } from "@custodiet/core";

/** A text and the lines of it that were not written as the others are. */
export interface DecodedText {
  readonly encoding: TextEncoding;
  readonly text: string;
  readonly notes: readonly RowNote[];
}

/**
 * The text of a file of which nobody says how it is encoded: UTF-8 and UTF-16 by their marks or by their look. Exports
 * that were put together by hand mix encodings: a line that is not UTF-8 is read as the Windows code page of the letters
 * that the other lines have, and noted.
 *
 * @param said what a person says it is; that holds, and what does not fit becomes U+FFFD
 */
export function decodeText(bytes: Uint8Array, said: TextEncoding | null = null): DecodedText {
  const encoding = said ?? wideEncoding(bytes);
  if (encoding !== null) return { encoding, text: new TextDecoder(encoding).decode(bytes), notes: [] };
  try {
    return { encoding: "utf-8", text: new TextDecoder("utf-8", { fatal: true }).decode(bytes), notes: [] };
  } catch {
    return decodeLines(bytes);
  }
}

function wideEncoding(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  const sample = bytes.subarray(0, 2048);
  const zeros = [0, 1].map((side) => sample.filter((byte, index) => index % 2 === side && byte === 0).length);
  const [even = 0, odd = 0] = zeros;
  if (Math.max(even, odd) <= sample.length / 8) return null;
  return odd > even ? "utf-16le" : "utf-16be";
}

function decodeLines(bytes: Uint8Array): DecodedText {
  const utf8 = new TextDecoder("utf-8", { fatal: true });
  const lines = splitLines(bytes).map((line) => {
    try {
      return { line, text: utf8.decode(line) };
    } catch {
      return { line, text: null };
    }
  });
  const encoding = codePageFor(lines.map(({ text }) => text ?? "").join(" "));
  const legacy = new TextDecoder(encoding);
  const notes = lines.flatMap(({ text }, index): RowNote[] =>
    text === null ? [{ row: index + 1, kind: "encoding", encoding }] : [],
  );
  const isSound = lines.some(({ line, text }) => text !== null && line.some((byte) => byte > 127));
  const read = lines.map(({ line, text }) => text ?? legacy.decode(line)).join("\n");
  // Where no line has letters of its own in UTF-8, the whole file is of the code page, and nothing is mixed.
  return isSound ? { encoding: "utf-8", text: read, notes } : { encoding, text: read, notes: [] };
}

function splitLines(bytes: Uint8Array): Uint8Array[] {
  const lines: Uint8Array[] = [];
  let start = 0;
  for (let end = bytes.indexOf(10); end !== -1; end = bytes.indexOf(10, start)) {
    lines.push(bytes.subarray(start, end));
    start = end + 1;
  }
  lines.push(bytes.subarray(start));
  return lines;
}

/** By the letters of the lines that are sound; Western where they have neither script. */
function codePageFor(sound: string): TextEncoding {
  const arabic = sound.match(/\p{Script=Arabic}/gu)?.length ?? 0;
  const cyrillic = sound.match(/\p{Script=Cyrillic}/gu)?.length ?? 0;
  if (arabic > cyrillic) return "windows-1256";
  return cyrillic > 0 ? "windows-1251" : "windows-1252";
}
