import type { LetterCover } from "../fonts/letter-cover.ts";
import { type DocumentFault, type DocumentFaultName, documentFault } from "./document-fault.ts";

/**
 * Faults of one text: the first character of each kind that cannot be written. Characters that turn the direction of
 * others (U+202A to U+202E, U+2066 to U+2069) are refused too: a run says its direction, and a text cannot disguise itself.
 */
export function checkText(text: string, place: string, cover: LetterCover): readonly DocumentFault[] {
  const found = new Map<DocumentFaultName, string>();
  let faces = 0;
  for (let at = 0; at < text.length; at++) {
    const codePoint = text.codePointAt(at) ?? 0;
    const own = isPrivate(codePoint) ? 0 : cover.facesWith(codePoint);
    faces = isMark(codePoint) && at > 0 ? faces & own : own;
    const name = nameFault(codePoint, faces);
    if (name !== null && !found.has(name)) found.set(name, `${nameOf(codePoint)} after ${at} characters`);
    if (codePoint > 0xffff) at++;
  }
  return [...found].map(([name, what]) => documentFault(name, place, what));
}

function nameFault(codePoint: number, faces: number): "control" | "unpaired" | "noFont" | null {
  if (codePoint >= 0xd800 && codePoint <= 0xdfff) return "unpaired";
  if (isControl(codePoint)) return "control";
  return faces === 0 ? "noFont" : null;
}

/** What is drawn over, under or with the letter before it. */
const isMark = (codePoint: number): boolean => codePoint > 0x2ff && /\p{M}/u.test(String.fromCodePoint(codePoint));

const isControl = (codePoint: number): boolean =>
  codePoint < 0x20 ||
  (codePoint >= 0x7f && codePoint <= 0x9f) ||
  (codePoint >= 0x2028 && codePoint <= 0x202e) ||
  (codePoint >= 0x2066 && codePoint <= 0x2069) ||
  codePoint === 0xfeff;

/** Fonts have signs of their own there, which mean something else in the next font. */
const isPrivate = (codePoint: number): boolean => codePoint >= 0xe000 && codePoint <= 0xf8ff;

function nameOf(codePoint: number): string {
  const code = `U+${codePoint.toString(16).toUpperCase().padStart(4, "0")}`;
  return /[\p{L}\p{N}\p{P}\p{S}]/u.test(String.fromCodePoint(codePoint))
    ? `${String.fromCodePoint(codePoint)} (${code})`
    : code;
}
