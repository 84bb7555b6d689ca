import type { DocumentFile } from "../api/queries.ts";

/** A document begins with the file that states its format; browsers hand files over by name. */
export const mainFirst = (files: readonly DocumentFile[]): readonly DocumentFile[] =>
  files.toSorted((a, b) => Number(statesFormat(b)) - Number(statesFormat(a)));

const statesFormat = ({ text }: DocumentFile): boolean => /^["']?custodiet["']?\s*:/mu.test(text);
