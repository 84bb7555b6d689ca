import type { MouseEvent } from "react";

/** A file mended on the disk and chosen again is read again: without this a browser tells of no change. */
export function forgetChoice({ currentTarget }: MouseEvent<HTMLInputElement>): void {
  currentTarget.value = "";
}
