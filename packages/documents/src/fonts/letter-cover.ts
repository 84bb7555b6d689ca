/** Whether a document may have a character: each one must be drawn in body, headings and tables alike. */
import type { Fonts } from "./fonts-on-board.ts";
import { type Coverage, readCoverage } from "./read-coverage.ts";

export interface LetterCover {
  /**
   * The faces that have the character, a bit each; 0: none has. A mark is drawn with the letter it stands on, so both must
   * be in one face.
   */
  readonly facesWith: (codePoint: number) => number;
}

const mostCodePoints = 0x110000;

/**
 * Latin, Greek and Cyrillic are set in two faces of three weights, and must be in all six files; Arabic and Chinese in one
 * face of two weights.
 */
export function coverOf(fonts: Fonts): LetterCover {
  const european = ["serif", "serifStrong", "serifItalic", "sans", "sansStrong", "sansItalic"] as const;
  const faces = [european, ["arabic", "arabicStrong"], ["chinese", "chineseStrong"]] as const;
  const covered = new Uint8Array(mostCodePoints);
  for (const [face, files] of faces.entries()) {
    const counts = new Uint8Array(mostCodePoints);
    for (const file of files) count(counts, readCoverage(fonts[file]));
    for (let codePoint = 0; codePoint < mostCodePoints; codePoint++) {
      if (counts[codePoint] === files.length) covered[codePoint] = (covered[codePoint] ?? 0) | (1 << face);
    }
  }
  return { facesWith: (codePoint) => covered[codePoint] ?? 0 };
}

function count(counts: Uint8Array, coverage: Coverage): void {
  for (const [first, last] of coverage) {
    for (let codePoint = first; codePoint <= last; codePoint++) counts[codePoint] = (counts[codePoint] ?? 0) + 1;
  }
}
