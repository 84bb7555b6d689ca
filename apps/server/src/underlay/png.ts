import { fourLetters } from "./four-letters.ts";
import type { PictureHead } from "./picture-head.ts";

const signature = [0x89504e47, 0x0d0a1a0a] as const;
const metadata: ReadonlySet<string> = new Set(["tEXt", "zTXt", "iTXt", "eXIf", "tIME"]);

/** `null`: no PNG, or not whole. Chunks stand one after another, from IHDR to IEND. */
export function readPng(view: DataView): PictureHead | null {
  if (view.byteLength < 33 || view.getUint32(0) !== signature[0] || view.getUint32(4) !== signature[1]) return null;
  if (fourLetters(view, 12) !== "IHDR") return null;
  const head = { mediaType: "image/png", width: view.getUint32(16), height: view.getUint32(20) } as const;
  let hasMetadata = false;
  for (let at = 8; at + 12 <= view.byteLength; at += 12 + view.getUint32(at)) {
    const name = fourLetters(view, at + 4);
    if (name === "IEND") return at + 12 === view.byteLength ? { ...head, hasMetadata } : null;
    if (name === "acTL") return null;
    hasMetadata ||= metadata.has(name);
  }
  return null;
}
