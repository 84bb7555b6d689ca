/** Inputs made of good ones by chance that a seed decides: pieces taken out, doubled, turned over, put in. */

export type Chance = () => number;

/** Mulberry32: a number from 0 to below 1, the same row for the same seed. */
export function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export const upTo = (chance: Chance, count: number): number => Math.floor(chance() * count);

export const oneOf = <T>(chance: Chance, list: readonly T[]): T => {
  const found = list[upTo(chance, list.length)];
  if (found === undefined) throw new Error("Nothing to choose from");
  return found;
};

/** `pieces`: what means something to the reader. */
export function mutateText(chance: Chance, text: string, pieces: readonly string[]): string {
  let made = text;
  for (let count = 1 + upTo(chance, 4); count > 0; count -= 1) made = changeText(chance, made, pieces);
  return made;
}

function changeText(chance: Chance, text: string, pieces: readonly string[]): string {
  const at = upTo(chance, text.length + 1);
  const end = Math.min(text.length, at + upTo(chance, 40));
  switch (upTo(chance, 6)) {
    case 0:
      return text.slice(0, at) + text.slice(end);
    case 1:
      return text.slice(0, end) + text.slice(at);
    case 2:
      return text.slice(0, at) + oneOf(chance, pieces).repeat(1 + upTo(chance, 50)) + text.slice(at);
    case 3:
      return text.slice(0, at) + String.fromCharCode(upTo(chance, 65_536)) + text.slice(at + 1);
    case 4:
      return text.slice(0, at);
    default:
      return text.slice(0, at) + oneOf(chance, pieces) + text.slice(end);
  }
}

export function mutateBytes(chance: Chance, bytes: Uint8Array): Uint8Array {
  let made: Buffer = Buffer.from(bytes);
  for (let count = 1 + upTo(chance, 6); count > 0; count -= 1) made = changeBytes(chance, made);
  return made;
}

/** Counts and lengths are where readers of bytes go wrong: they get the largest and the smallest there are. */
function changeBytes(chance: Chance, bytes: Buffer): Buffer {
  const at = upTo(chance, bytes.length);
  const end = Math.min(bytes.length, at + upTo(chance, 16));
  switch (upTo(chance, 5)) {
    case 0:
      return Buffer.concat([bytes.subarray(0, at), bytes.subarray(end)]);
    case 1:
      return Buffer.concat([bytes.subarray(0, end), bytes.subarray(at)]);
    case 2:
      return Buffer.from(bytes).fill(oneOf(chance, [0, 255, 127, 128]), at, Math.min(bytes.length, at + 4));
    case 3:
      return bytes.subarray(0, at);
    default: {
      const changed = Buffer.from(bytes);
      if (at < changed.length) changed[at] = upTo(chance, 256);
      return changed;
    }
  }
}
