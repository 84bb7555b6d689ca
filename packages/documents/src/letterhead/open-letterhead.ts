/** A DOCX that somebody brought as a letterhead, opened with care: nothing in it runs, and nothing in it reaches out. */
import { err, ok, type Result } from "@custodiet/core";
import { strFromU8, unzipSync } from "fflate";
import { type DocumentFault, documentFault } from "../check/document-fault.ts";
import { readXml } from "../workbook/read-xml.ts";

/** Parts by name, as they came. */
export type LetterheadParts = Readonly<Record<string, Uint8Array>>;

export const letterheadLimits = { bytes: 5_000_000, unpackedBytes: 40_000_000, parts: 500 } as const;

/** What each part says its size is, is summed before anything is unpacked; the unpacker is given that much room. */
export function openLetterhead(bytes: Uint8Array): Result<LetterheadParts, readonly DocumentFault[]> {
  if (bytes.byteLength > letterheadLimits.bytes) {
    return err([documentFault("letterheadDamaged", "file", `${bytes.byteLength} bytes`)]);
  }
  const parts = unpack(bytes);
  if (typeof parts === "string") return err([documentFault("letterheadDamaged", "file", parts)]);
  const faults = Object.entries(parts).flatMap(([name, part]) => faultsOfPart(name, part));
  return faults.length === 0 ? ok(parts) : err(faults.slice(0, 20));
}

/** A text: what is wrong with the package. */
function unpack(bytes: Uint8Array): LetterheadParts | string {
  let unpacked = 0;
  const names = new Set<string>();
  let refusal: string | null = null;
  try {
    const parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        unpacked += originalSize;
        if (names.has(name)) refusal ??= `two parts called ${name.slice(0, 80)}`;
        names.add(name);
        if (names.size > letterheadLimits.parts) refusal ??= `more than ${letterheadLimits.parts} parts`;
        if (unpacked > letterheadLimits.unpackedBytes) refusal ??= "parts that unpack to more than 40 MB";
        if (name.startsWith("/") || name.includes("..") || name.includes("\\"))
          refusal ??= "a part outside the package";
        return refusal === null && !name.endsWith("/");
      },
    });
    if (refusal !== null) return refusal;
    const missing = needed.find((name) => !Object.hasOwn(parts, name));
    return missing === undefined ? parts : `no part ${missing}`;
  } catch {
    return "a file that is no package, or is damaged";
  }
}

const needed = ["[Content_Types].xml", "_rels/.rels", "word/document.xml", "word/_rels/document.xml.rels"];

function faultsOfPart(name: string, part: Uint8Array): readonly DocumentFault[] {
  if (runs.test(name)) return [documentFault("letterheadRuns", name, "a part that runs or is embedded")];
  if (!/\.(xml|rels)$/i.test(name)) {
    return pictures.test(name) ? [] : [documentFault("letterheadRuns", name, "a part of another kind than pictures")];
  }
  const found: DocumentFault[] = [];
  let isInstruction = false;
  try {
    readXml(strFromU8(part), {
      open: (element, attributes) => {
        isInstruction = element === "instrText";
        const said = attributes["ContentType"] ?? "";
        if (/macroEnabled|vbaProject|activeX|oleObject/i.test(said)) {
          found.push(documentFault("letterheadRuns", name, said));
        }
        if (embedding.has(element)) found.push(documentFault("letterheadRuns", name, element));
        const { TargetMode, Target = "" } = attributes;
        if (TargetMode?.toLowerCase() === "external" || /^[a-z][a-z0-9+.-]*:|^[\\/]{2}/i.test(Target)) {
          found.push(documentFault("letterheadReachesOut", name, Target.slice(0, 200)));
        }
        if (element === "fldSimple" && fetches.test(fieldOf(attributes))) {
          found.push(documentFault("letterheadRuns", name, fieldOf(attributes).trim().slice(0, 80)));
        }
      },
      text: (text) => {
        if (isInstruction && fetches.test(text)) {
          found.push(documentFault("letterheadRuns", name, text.trim().slice(0, 80)));
        }
      },
      close: () => {
        isInstruction = false;
      },
    });
  } catch {
    return [
      documentFault("letterheadDamaged", name, "XML that is not well formed, nested too deeply, or with a DOCTYPE"),
    ];
  }
  return found;
}

const fieldOf = (attributes: Readonly<Record<string, string>>): string => attributes["w:instr"] ?? "";

const runs = /vbaProject|vbaData|activeX|\/embeddings\/|oleObject|attachedToolbars|keyMapCustomizations|\.bin$/i;
const pictures = /\.(png|jpe?g|gif|bmp|tiff?|emf|wmf)$/i;

/** What only fields that show a page, a date or the document's own properties do not need. */
const fetches =
  /\b(DDE|DDEAUTO|INCLUDETEXT|INCLUDEPICTURE|IMPORT|LINK|EMBED|MACROBUTTON|GOTOBUTTON|DATABASE|RD|HYPERLINK)\b/i;

const embedding: ReadonlySet<string> = new Set([
  "altChunk",
  "OLEObject",
  "object",
  "control",
  "subDoc",
  "attachedTemplate",
]);
