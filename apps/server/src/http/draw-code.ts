/** Text to be carried by a camera. */
import { renderSVG } from "uqr";

/** As much as a QR code of the lowest error correction holds in bytes (ISO/IEC 18004, version 40-L). */
const largestCodeBytes = 2953;

/** SVG; `null`: too long for one code. */
export const drawCode = (text: string): string | null =>
  Buffer.byteLength(text) > largestCodeBytes ? null : renderSVG(text, { ecc: "L", border: 4 });
