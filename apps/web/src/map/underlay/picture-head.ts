/** Width and height of a picture file, read from its first bytes: before anything is decoded. */

export interface PictureSize {
  readonly kind: "png" | "jpeg" | "webp" | "pdf";
  readonly width: number;
  readonly height: number;
}

/** `null`: none of the kinds that can be laid under a map, whatever the file is called. A PDF has no size here. */
export function readHead(bytes: ArrayBuffer): PictureSize | null {
  const view = new DataView(bytes);
  try {
    return readPdf(view) ?? readPng(view) ?? readJpeg(view) ?? readWebp(view);
  } catch (thrown) {
    if (thrown instanceof RangeError) return null;
    throw thrown;
  }
}

const letters = (view: DataView, at: number, count: number): string =>
  Array.from({ length: count }, (_, index) => String.fromCharCode(view.getUint8(at + index))).join("");

/** The mark may stand behind other bytes within the first thousand. */
function readPdf(view: DataView): PictureSize | null {
  const start = letters(view, 0, Math.min(1024, view.byteLength));
  return start.includes("%PDF-") ? { kind: "pdf", width: 0, height: 0 } : null;
}

function readPng(view: DataView): PictureSize | null {
  if (view.getUint32(0) !== 0x89504e47 || letters(view, 12, 4) !== "IHDR") return null;
  return { kind: "png", width: view.getUint32(16), height: view.getUint32(20) };
}

function readJpeg(view: DataView): PictureSize | null {
  if (view.getUint16(0) !== 0xffd8) return null;
  for (let at = 2; view.getUint8(at) === 0xff; at += 2 + view.getUint16(at + 2)) {
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) {
      at -= 1 + view.getUint16(at + 2);
      continue;
    }
    const isFrame = marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
    if (isFrame) return { kind: "jpeg", height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
  }
  return null;
}

function readWebp(view: DataView): PictureSize | null {
  if (letters(view, 0, 4) !== "RIFF" || letters(view, 8, 4) !== "WEBP") return null;
  switch (letters(view, 12, 4)) {
    case "VP8X":
      return { kind: "webp", width: 1 + threeBytes(view, 24), height: 1 + threeBytes(view, 27) };
    case "VP8 ":
      return { kind: "webp", width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
    case "VP8L": {
      const bits = view.getUint32(21, true);
      return { kind: "webp", width: 1 + (bits & 0x3fff), height: 1 + ((bits >> 14) & 0x3fff) };
    }
    default:
      return null;
  }
}

const threeBytes = (view: DataView, at: number): number => view.getUint16(at, true) + (view.getUint8(at + 2) << 16);
