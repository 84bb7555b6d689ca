import type { Picture } from "@custodiet/core";

/** Width and height in pixels as the file itself says them; `null` where it is no file of its format. */
export function sizeOfPicture({ format, bytes }: Picture): readonly [width: number, height: number] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return format === "png" ? sizeOfPng(view) : sizeOfJpeg(view);
}

/** PNG, 11.2.1: the first chunk is IHDR. */
function sizeOfPng(view: DataView): readonly [number, number] | null {
  if (view.byteLength < 33 || view.getUint32(0) !== 0x89504e47 || view.getUint32(4) !== 0x0d0a1a0a) return null;
  return view.getUint32(12) === 0x49484452 ? [view.getUint32(16), view.getUint32(20)] : null;
}

/** JPEG (ITU-T T.81, B.2.2): the size stands in the frame header, SOF0 to SOF15 but for three other markers. */
function sizeOfJpeg(view: DataView): readonly [number, number] | null {
  if (view.byteLength < 4 || view.getUint16(0) !== 0xffd8) return null;
  for (let at = 2; at + 9 < view.byteLength; ) {
    const marker = view.getUint16(at);
    if (marker >> 8 !== 0xff) return null;
    if (isFrame(marker & 0xff)) return [view.getUint16(at + 7), view.getUint16(at + 5)];
    at += 2 + view.getUint16(at + 2);
  }
  return null;
}

const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
