/**
 * A file of one's own made fit to be laid under a map: looked at before it is decoded, drawn anew (which leaves behind
 * whatever stood beside the picture), and no larger than the server keeps. Nothing leaves the browser here.
 */
import { encode } from "./encode.ts";
import { type PictureSize, readHead } from "./picture-head.ts";
import type { OpenedFile, TakeFault, TakenPicture } from "./taken-picture.ts";
import { mostPixelsASide } from "./taken-picture.ts";

export const mostFileBytes = 50 * 1024 * 1024;
/** More than this is not decoded: a small file can unpack to more memory than there is. */
const mostPixels = 64_000_000;
/** Enough for what stands before the size of a JPEG with a large preview in it. */
const headBytes = 512 * 1024;

export async function openFile(file: Blob): Promise<OpenedFile | TakeFault> {
  if (file.size > mostFileBytes) return "tooLarge";
  const head = readHead(await file.slice(0, headBytes).arrayBuffer());
  if (head === null) return "notAPicture";
  if (head.kind === "pdf") return (await import("./pdf-file.ts")).openPdf(file);
  if (head.width < 1 || head.height < 1) return "notAPicture";
  if (head.width * head.height > mostPixels) return "tooManyPixels";
  return { pageCount: 1, take: () => takePicture(file, head), close: () => undefined };
}

async function takePicture(file: Blob, { kind }: PictureSize): Promise<TakenPicture | TakeFault> {
  const typed = new Blob([file], { type: `image/${kind}` });
  const bitmap = await createImageBitmap(typed).catch(() => null);
  if (bitmap === null) return "brokenPicture";
  const factor = Math.min(1, mostPixelsASide / Math.max(bitmap.width, bitmap.height));
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.round(bitmap.width * factor));
  canvas.height = Math.max(1, Math.round(bitmap.height * factor));
  const pen = canvas.getContext("2d");
  if (!pen) return "brokenPicture";
  pen.imageSmoothingQuality = "high";
  pen.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  bitmap.close();
  return encode(canvas);
}
