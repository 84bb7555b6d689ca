/** The files inside the seal, as a ZIP archive that any system unpacks: same files, same bytes. */
import { err, ok, type Result } from "@custodiet/core";
import { unzipSync, zipSync } from "fflate";
import { type SharingFault, sharingFault } from "./fault.ts";
import { attachmentName } from "./manifest.ts";

export type Files = Readonly<Record<string, Uint8Array>>;

/** Bytes, unpacked: what a receiver of a few hundred megabytes of memory can hold. */
export const archiveLimits = { files: 210, bytes: 128_000_000 } as const;

export const fixedNames = ["README.txt", "manifest.json", "objects.ndjson"] as const;
const folder = "attachments/";

// The earliest date a ZIP can hold: when an archive was packed is nobody's affair, and the same files give the same bytes.
const earliest = "1980-01-01T00:00:00";

export function packFiles(files: Files): Uint8Array {
  const inOrder = Object.fromEntries(Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1)));
  return zipSync(inOrder, { level: 6, mtime: earliest, os: 3 });
}

/** Unpacks, after counting names and sizes that the archive itself declares; a false declaration is found by unpacking. */
export function unpackFiles(archive: Uint8Array): Result<Files, SharingFault> {
  const seen = new Set<string>();
  let bytes = 0;
  let fault: SharingFault | null = null;
  const refuse = (found: SharingFault): false => {
    fault ??= found;
    return false;
  };
  const judge = (name: string, size: number): boolean => {
    bytes += size;
    if (seen.size >= archiveLimits.files) return refuse(sharingFault("tooLarge", "archive", "too many files"));
    if (bytes > archiveLimits.bytes) return refuse(sharingFault("tooLarge", "archive", `${bytes} bytes unpacked`));
    if (!isKnownName(name)) return refuse(sharingFault("fileName", "archive", JSON.stringify(name.slice(0, 80))));
    if (seen.has(name)) return refuse(sharingFault("fileName", "archive", `${name} twice`));
    seen.add(name);
    return true;
  };
  try {
    const files = unzipSync(archive, {
      filter: ({ name, originalSize }) => fault === null && judge(name, originalSize),
    });
    return fault === null ? ok(files) : err(fault);
  } catch {
    return err(fault ?? sharingFault("notAnArchive", "archive", "an archive that cannot be unpacked"));
  }
}

const isKnownName = (name: string): boolean =>
  fixedNames.some((fixed) => fixed === name) ||
  (name.startsWith(folder) && attachmentName.test(name.slice(folder.length)));

export const attachmentPath = (name: string): string => `${folder}${name}`;
