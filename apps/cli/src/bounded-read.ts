/** Reading that stops: a device, a pipe or a stream need not have an end. */
import { readSync } from "node:fs";

const pieceBytes = 65_536;

/** Reads an open file to its end, or until it has given more than `most` bytes: the caller then refuses it. */
export function readFileUpTo(handle: number, most: number): Uint8Array {
  const pieces: Uint8Array[] = [];
  let total = 0;
  while (total <= most) {
    const piece = new Uint8Array(pieceBytes);
    const count = readSync(handle, piece, 0, pieceBytes, null);
    if (count === 0) break;
    pieces.push(piece.subarray(0, count));
    total += count;
  }
  return Buffer.concat(pieces, total);
}

/** The same of a stream, which is left where it stands. */
export async function readStreamUpTo(stream: AsyncIterable<Uint8Array>, most: number): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let total = 0;
  for await (const piece of stream) {
    pieces.push(piece);
    total += piece.length;
    if (total > most) break;
  }
  return Buffer.concat(pieces, total);
}
