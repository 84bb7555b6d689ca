import type { PictureHead } from "./picture-head.ts";

/** Start of frame of every coding process; the others of this range are tables (DHT, JPG, DAC). */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;

/** APP1 holds Exif or XMP, APP13 what newspapers write, COM a comment. */
const isMetadata = (marker: number): boolean => marker === 0xe1 || marker === 0xed || marker === 0xfe;

const startOfScan = 0xda;
const endOfImage = 0xffd9;

/** `null`: no JPEG, or not whole. Segments stand one after another until the picture itself begins. */
export function readJpeg(view: DataView): PictureHead | null {
  if (view.byteLength < 4 || view.getUint16(0) !== 0xffd8) return null;
  if (view.getUint16(view.byteLength - 2) !== endOfImage) return null;
  let size: { width: number; height: number } | null = null;
  let hasMetadata = false;
  for (let at = 2; view.getUint8(at) === 0xff; at += 2 + view.getUint16(at + 2)) {
    const marker = view.getUint8(at + 1);
    if (marker === startOfScan) return size && { mediaType: "image/jpeg", ...size, hasMetadata };
    if (isFrame(marker)) size = { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    hasMetadata ||= isMetadata(marker);
  }
  return null;
}
