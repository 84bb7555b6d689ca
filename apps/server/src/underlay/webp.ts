import { fourLetters } from "./four-letters.ts";
import type { PictureHead } from "./picture-head.ts";

interface Size {
  readonly width: number;
  readonly height: number;
}

/** `null`: no WebP, not whole, or one that moves. Chunks of even length in a RIFF. */
export function readWebp(view: DataView): PictureHead | null {
  if (view.byteLength < 30 || fourLetters(view, 0) !== "RIFF" || fourLetters(view, 8) !== "WEBP") return null;
  if (view.getUint32(4, true) + 8 !== view.byteLength) return null;
  let size: Size | null = null;
  let hasMetadata = false;
  let hasPicture = false;
  for (let at = 12; at + 8 <= view.byteLength; at += 8 + padded(view.getUint32(at + 4, true))) {
    const name = fourLetters(view, at);
    if (name === "ANIM" || name === "ANMF") return null;
    hasMetadata ||= name === "EXIF" || name === "XMP ";
    hasPicture ||= name === "VP8 " || name === "VP8L";
    size = largest(size, sizeIn(view, name, at + 8));
  }
  return size && hasPicture ? { mediaType: "image/webp", ...size, hasMetadata } : null;
}

const padded = (length: number): number => length + (length % 2);

function sizeIn(view: DataView, name: string, at: number): Size | null {
  switch (name) {
    case "VP8X":
      return { width: 1 + threeBytes(view, at + 4), height: 1 + threeBytes(view, at + 7) };
    case "VP8 ":
      return { width: view.getUint16(at + 6, true) & 0x3fff, height: view.getUint16(at + 8, true) & 0x3fff };
    case "VP8L": {
      const bits = view.getUint32(at + 1, true);
      return { width: 1 + (bits & 0x3fff), height: 1 + ((bits >> 14) & 0x3fff) };
    }
    default:
      return null;
  }
}

const threeBytes = (view: DataView, at: number): number => view.getUint16(at, true) + (view.getUint8(at + 2) << 16);

/** The canvas and the picture on it: what is larger counts. */
const largest = (a: Size | null, b: Size | null): Size | null =>
  a && b ? { width: Math.max(a.width, b.width), height: Math.max(a.height, b.height) } : (a ?? b);
