/** A file of one's own on its way to be laid under a map, and why it may not get there. */

export type TakeFault =
  | "tooLarge"
  | "notAPicture"
  | "tooManyPixels"
  | "brokenPicture"
  | "pdfEncrypted"
  | "pdfBroken"
  | "pdfWithoutPages"
  | "cannotBeMadeSmaller";

export interface TakenPicture {
  readonly blob: Blob;
  readonly width: number;
  readonly height: number;
}

/** An opened file: a picture has one page. */
export interface OpenedFile {
  readonly pageCount: number;
  /** Counted from 1. */
  readonly take: (page: number) => Promise<TakenPicture | TakeFault>;
  readonly close: () => void;
}

/** More than the server keeps would be sent in vain. */
export const mostPixelsASide = 4096;
