/** Enough of what leaves to see what it is; whoever needs the whole reads it where it stands. */
import type { LeavingFile } from "../../exports/export-file.ts";
import type { FilePreview } from "./approval-types.ts";

const previewLength = 4_000;

export function previewFile({ name, type, bytes }: LeavingFile): FilePreview {
  const isText = !/^(application\/zip|image\/png)/.test(type);
  const text = isText ? new TextDecoder().decode(bytes.subarray(0, previewLength)) : null;
  const { byteLength } = bytes;
  return { name, byteLength, text, isWhole: isText && byteLength <= previewLength };
}

/** A text that is signed is shown whole: nobody agrees to what they cannot see. */
export const previewText = (name: string, text: string): FilePreview => ({
  name,
  byteLength: Buffer.byteLength(text),
  text,
  isWhole: true,
});
