/**
 * What a picture says of itself in its first bytes, read without decoding it: kind, width and height, and whether it
 * carries anything beside the picture. After PNG (ISO/IEC 15948), JPEG (ITU-T T.81) and WebP (RFC 9649).
 */
import { readJpeg } from "./jpeg.ts";
import type { PictureHead } from "./picture-head.ts";
import { readPng } from "./png.ts";
import { readWebp } from "./webp.ts";

/** `null`: none of the three, broken off, or one that moves. */
export const readPictureHead = (bytes: Uint8Array): PictureHead | null => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    return readPng(view) ?? readJpeg(view) ?? readWebp(view);
  } catch (thrown) {
    // A length that leads past the end: the picture is broken off.
    if (thrown instanceof RangeError) return null;
    throw thrown;
  }
};
