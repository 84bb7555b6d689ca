/**
 * How wide a line of text is, without a browser to ask: so that a plan is laid out the same everywhere. Widths of Noto
 * Sans in hundredths of the font's size, rounded up; what is not listed is taken for as wide as a wide letter.
 */

const groups: readonly (readonly [letters: string, hundredths: number])[] = [
  ["ijlI.,:;'|!", 30],
  ["frt()[]/- ", 40],
  ['cksvxyz"“”', 53],
  ["abdeghnopquLFETPSZ0123456789J…·", 62],
  ["ABCDGHKNRUVXY", 70],
  ["OQ&", 80],
  ["wWM%@—", 94],
  ["m", 95],
];

const widths: ReadonlyMap<string, number> = new Map(
  groups.flatMap(([letters, width]) => [...letters].map((letter): [string, number] => [letter, width])),
);

const arabic = /[\u0600-\u06ff]/;
const wide = /[\u1100-\u11ff\u2e80-\ua4cf\uac00-\ud7ff\uff00-\uff60]/;

/** Pixels that a text takes at a font size in pixels. */
export function textWidth(text: string, fontSize: number): number {
  let hundredths = 0;
  for (const letter of text)
    hundredths += widths.get(letter) ?? (arabic.test(letter) ? 55 : wide.test(letter) ? 100 : 66);
  return (hundredths * fontSize) / 100;
}

/** The text, or as much of its beginning as fits before an ellipsis. */
export function shorten(text: string, width: number, fontSize: number): string {
  if (textWidth(text, fontSize) <= width) return text;
  const letters = [...text];
  while (letters.length > 0 && textWidth(`${letters.join("").trimEnd()}…`, fontSize) > width) letters.pop();
  return `${letters.join("").trimEnd()}…`;
}
