/** A letterhead that has been checked: what is written on it will show its text, and its marking on every page. */
import { err, ok, type Result } from "@custodiet/core";
import type { DocumentFault } from "../check/document-fault.ts";
import { type LetterheadParts, openLetterhead } from "./open-letterhead.ts";
import { findPlaceholders, letterheadFaults, type Placeholder, placeholders, shapeOf } from "./placeholders.ts";

declare const isChecked: unique symbol;

export interface Letterhead {
  readonly [isChecked]: true;
  readonly bytes: Uint8Array;
  readonly parts: LetterheadParts;
  readonly placeholders: readonly Placeholder[];
  /** Of text, between the margins. */
  readonly columnCm: number;
}

/**
 * Checks a DOCX as a letterhead. All faults are collected: what runs or reaches out, placeholders missing, unknown or
 * misplaced, its shape.
 *
 * @example
 * checkLetterhead(new TextEncoder().encode("no package"));
 * // { ok: false, error: [{ code: "CUS-P040", title: "letterhead cannot be read", place: "file", ... }] }
 */
export function checkLetterhead(bytes: Uint8Array): Result<Letterhead, readonly DocumentFault[]> {
  const opened = openLetterhead(bytes);
  if (!opened.ok) return opened;
  const parts = opened.value;
  const faults = letterheadFaults(parts);
  if (faults.length > 0) return err(faults);
  const names = findPlaceholders(parts).map(({ name }) => name);
  const used = placeholders.filter((name) => names.includes(name));
  const letterhead: Omit<Letterhead, typeof isChecked> = {
    bytes,
    parts,
    placeholders: used,
    columnCm: shapeOf(parts).columnCm,
  };
  return ok(letterhead as Letterhead);
}
