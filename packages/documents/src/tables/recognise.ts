import { TableRefusal, tableFaults } from "./table-fault.ts";

/** What a file is by its first bytes; throws what it is where that is no table we read. */
export function recognise(bytes: Uint8Array, fileName: string): "workbook" | "text" {
  const start = String.fromCharCode(...bytes.subarray(0, 64));
  if (start.startsWith("PK\u0003\u0004")) {
    if (start.includes("mimetypeapplication/vnd.oasis")) throw refuse("an OpenDocument file");
    return "workbook";
  }
  for (const [signature, name] of signatures) {
    if (start.startsWith(signature)) throw refuse(name);
  }
  if (/^\s*<(?:!doctype html|html|\?xml|svg)/i.test(start.replace(/^\u00ef\u00bb\u00bf/, ""))) {
    throw refuse("a web page or XML");
  }
  if (isBinary(bytes)) throw refuse(`bytes that are no text, in ${JSON.stringify(fileName.slice(-20))}`);
  return "text";
}

const refuse = (found: string): TableRefusal => new TableRefusal(tableFaults.notATable(found));

const signatures: readonly (readonly [string, string])[] = [
  ["\u00d0\u00cf\u0011\u00e0", "an old or a protected Office file (.xls)"],
  ["%PDF", "a PDF"],
  ["\u0089PNG", "a picture (PNG)"],
  ["\u00ff\u00d8\u00ff", "a picture (JPEG)"],
  ["GIF8", "a picture (GIF)"],
  ["RIFF", "a picture or a recording"],
  ["{\\rtf", "a Rich Text document"],
  ["\u001f\u008b", "a packed file (gzip)"],
  ["7z\u00bc\u00af", "a packed file (7z)"],
  ["Rar!", "a packed file (RAR)"],
  ["SQLite format 3", "a database"],
];

/** Text has hardly any control characters; UTF-16 has zero bytes, but beside every letter of one side only. */
function isBinary(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, 4096);
  let odd = 0;
  const zeros = [0, 0];
  sample.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
    else if (byte < 9 || (byte > 13 && byte < 32)) odd++;
  });
  const [even = 0, uneven = 0] = zeros;
  const isWide = Math.max(even, uneven) > sample.length / 8 && Math.min(even, uneven) < sample.length / 32;
  return (!isWide && even + uneven > 0 && even + uneven > sample.length / 100) || odd > 4 + sample.length / 20;
}
