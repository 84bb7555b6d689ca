import type { Figure } from "@custodiet/core";

/** The column of text on A4 with margins of 2.5 cm. */
export const textWidthCm = 16;
const tallestCm = 21;

/** Width of a figure on the page, as asked for or as its height and the column of text allow. */
export const figureWidthCm = ({ widthShare, picture }: Figure, columnCm: number = textWidthCm): number =>
  Math.min(widthShare * columnCm, (tallestCm * picture.widthPixels) / picture.heightPixels);
