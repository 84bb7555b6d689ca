export type PastedKind = "quotation-mark" | "space" | "tab" | "list-mark" | "invisible" | "line-end";

/** A stretch of a line that is to be written otherwise. */
export interface PastedPiece {
  readonly kind: PastedKind;
  readonly start: number;
  readonly end: number;
  readonly replacement: string;
}
