/** What may be kept as a file of evidence: not empty, and whole where its name says what it should be. */
import { RequestFault } from "../faults.ts";

export interface CheckedFile {
  readonly name: string;
  /** Under which it is handed out: by its name's ending, never as the sender called it. */
  readonly mediaType: string;
}

/** @throws `CUS-S195`: there is nothing in it, or it is broken off or another thing than its name says */
export function checkEvidenceFile(name: string, bytes: Uint8Array): CheckedFile {
  if (bytes.byteLength === 0) throw new RequestFault("CUS-S195", `The file ${JSON.stringify(name)} is empty.`);
  const ending = name.slice(name.lastIndexOf(".") + 1).toLowerCase();
  const known = kinds.find(({ endings }) => endings.includes(ending));
  if (known?.isWhole(bytes) === false) {
    const detail = `The file ${JSON.stringify(name)} is broken off, or is not what its name says (.${ending}).`;
    throw new RequestFault("CUS-S195", detail);
  }
  return { name, mediaType: known?.mediaType[ending] ?? "application/octet-stream" };
}

interface FileKind {
  readonly endings: readonly string[];
  readonly mediaType: Readonly<Record<string, string>>;
  readonly isWhole: (bytes: Uint8Array) => boolean;
}

/** How far from its end a document's last mark may lie: a comment of a ZIP archive has up to 65,535 bytes. */
const nearEnd = 66_000;

const has = (bytes: Uint8Array, text: string): boolean => Buffer.from(bytes).includes(text, 0, "latin1");
const begins = (bytes: Uint8Array, text: string): boolean =>
  Buffer.from(bytes.subarray(0, text.length)).toString("latin1") === text;

const office = "application/vnd.openxmlformats-officedocument";
const openDocument = "application/vnd.oasis.opendocument";

const kinds: readonly FileKind[] = [
  {
    endings: ["pdf"],
    mediaType: { pdf: "application/pdf" },
    isWhole: (bytes) => has(bytes.subarray(0, 1024), "%PDF-") && has(bytes.subarray(-nearEnd), "%%EOF"),
  },
  {
    endings: ["docx", "xlsx", "pptx", "odt", "ods", "odp", "zip"],
    mediaType: {
      docx: `${office}.wordprocessingml.document`,
      xlsx: `${office}.spreadsheetml.sheet`,
      pptx: `${office}.presentationml.presentation`,
      odt: `${openDocument}.text`,
      ods: `${openDocument}.spreadsheet`,
      odp: `${openDocument}.presentation`,
      zip: "application/zip",
    },
    isWhole: (bytes) => begins(bytes, "PK\x03\x04") && has(bytes.subarray(-nearEnd), "PK\x05\x06"),
  },
  {
    endings: ["png"],
    mediaType: { png: "image/png" },
    isWhole: (bytes) => begins(bytes, "\x89PNG\r\n\x1a\n") && has(bytes.subarray(-nearEnd), "IEND"),
  },
  {
    endings: ["jpg", "jpeg"],
    mediaType: { jpg: "image/jpeg", jpeg: "image/jpeg" },
    isWhole: (bytes) => begins(bytes, "\xff\xd8\xff") && has(bytes.subarray(-nearEnd), "\xff\xd9"),
  },
  {
    endings: ["txt", "csv"],
    mediaType: { txt: "text/plain; charset=utf-8", csv: "text/csv; charset=utf-8" },
    isWhole: () => true,
  },
];
