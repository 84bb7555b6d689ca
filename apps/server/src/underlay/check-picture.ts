/** What makes a picture fit to be kept. The page makes it so before it sends it; what does not come from the page is refused. */
import type { PictureMediaType } from "@custodiet/store";
import { RequestFault } from "../faults.ts";
import { readPictureHead } from "./picture-facts.ts";

export const mostPictureBytes = 8 * 1024 * 1024;
const mostPixelsASide = 4096;

/** Throws the fault that is found first. */
export function checkPicture(
  bytes: Uint8Array,
  statedType: string,
): { readonly mediaType: PictureMediaType; readonly width: number; readonly height: number } {
  const head = readPictureHead(bytes);
  if (head === null) {
    throw new RequestFault(
      "CUS-S031",
      "Neither a PNG nor a JPEG nor a WebP picture, or one that is broken off or moves.",
    );
  }
  const { mediaType, width, height, hasMetadata } = head;
  if (mediaType !== statedType) {
    throw new RequestFault("CUS-S031", `Sent as ${statedType}; its first bytes are those of ${mediaType}.`);
  }
  if (Math.min(width, height) < 1 || Math.max(width, height) > mostPixelsASide) {
    throw new RequestFault("CUS-S032", `It is ${width} pixels wide and ${height} high.`);
  }
  if (hasMetadata) throw new RequestFault("CUS-S033", "It carries texts, a place, a time or a camera's notes.");
  return { mediaType, width, height };
}
