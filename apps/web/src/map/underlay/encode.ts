import type { TakeFault, TakenPicture } from "./taken-picture.ts";

const mostBytes = 8 * 1024 * 1024;

/** Sharp lines first; smaller, and then with fewer pixels, where that is too large. */
const ways: readonly (readonly [type: string, quality: number])[] = [
  ["image/png", 1],
  ["image/webp", 0.92],
  ["image/jpeg", 0.85],
];

export async function encode(canvas: HTMLCanvasElement): Promise<TakenPicture | TakeFault> {
  for (let drawn = canvas; Math.min(drawn.width, drawn.height) >= 1; drawn = smaller(drawn)) {
    for (const [type, quality] of ways) {
      const blob = await new Promise<Blob | null>((resolve) => drawn.toBlob(resolve, type, quality));
      // A browser that cannot write a kind gives a PNG in its place.
      if (blob && blob.type === type && blob.size <= mostBytes) {
        return { blob, width: drawn.width, height: drawn.height };
      }
    }
    if (drawn.width < 256) break;
  }
  return "cannotBeMadeSmaller";
}

function smaller(canvas: HTMLCanvasElement): HTMLCanvasElement {
  const next = document.createElement("canvas");
  next.width = Math.floor(canvas.width * 0.75);
  next.height = Math.floor(canvas.height * 0.75);
  next.getContext("2d")?.drawImage(canvas, 0, 0, next.width, next.height);
  return next;
}
