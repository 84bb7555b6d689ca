/**
 * Texts that an organisation lays over numbers of frameworks, under its own licence. They are no part of a catalogue: what
 * is written or sent is made from catalogues, and so has none of them.
 */
import { type OfficialLanguage, officialLanguages } from "@custodiet/core";
import { z } from "zod";
import type { Catalogue } from "../catalogue/measure.ts";
import { type ProgrammeFault, programmeFault } from "../fault.ts";
import type { FrameworkState } from "./framework.ts";

export const mostOverlayCharacters = 4000;
export const mostOverlays = 2000;

export interface Overlay {
  /** Its id. */
  readonly framework: string;
  readonly number: string;
  /** Of the text; `null`: another one than the six. */
  readonly language: OfficialLanguage | null;
  readonly text: string;
}

export const overlayForm = z.strictObject({
  framework: z.string().max(60),
  number: z.string().trim().max(100),
  language: z.enum(officialLanguages).nullable(),
  text: z.string().trim().max(mostOverlayCharacters),
});

/** A framework whose numbers may have texts, and the numbers of it that are shown anywhere. */
export interface NumberedFramework {
  readonly id: string;
  readonly name: string;
  readonly edition: string;
  /** The organisation took it in: its numbers are all known. */
  readonly isOwn: boolean;
  readonly numbers: readonly ShownNumber[];
}

export interface ShownNumber {
  readonly number: string;
  /** `null`: it is known by its number alone. */
  readonly title: string | null;
  /** That stand beside it. */
  readonly measures: readonly string[];
}

/** @param catalogue as the organisation works with it: with its own measures and what it laid beside numbers */
export function numberedFrameworks(
  { frameworks, measures }: Pick<Catalogue, "frameworks" | "measures">,
  taken: Pick<FrameworkState, "frameworks">,
): readonly NumberedFramework[] {
  const beside = new Map<string, Map<string, string[]>>();
  for (const { id, references } of measures) {
    for (const { framework, number } of references) {
      const numbers = beside.get(framework) ?? new Map<string, string[]>();
      numbers.set(number, [...(numbers.get(number) ?? []), id]);
      beside.set(framework, numbers);
    }
  }
  return frameworks.map(({ id, name, edition }) => {
    const own = taken.frameworks.get(id);
    const referred = beside.get(id) ?? new Map<string, readonly string[]>();
    const known = own?.controls ?? [...referred.keys()].sort(byNumber).map((number) => ({ number, title: null }));
    const numbers = known.map(({ number, title }) => ({ number, title, measures: referred.get(number) ?? [] }));
    return { id, name, edition, isOwn: own !== undefined, numbers };
  });
}

/** `AC-9` before `AC-10`. */
export const byNumber = (one: string, other: string): number => {
  const [mine, theirs] = [one.split(digits), other.split(digits)];
  for (let at = 0; at < Math.min(mine.length, theirs.length); at += 1) {
    const [a = "", b = ""] = [mine[at], theirs[at]];
    if (a === b) continue;
    const isCount = at % 2 === 1;
    return isCount && Number(a) !== Number(b) ? Number(a) - Number(b) : a < b ? -1 : 1;
  }
  return mine.length - theirs.length;
};

const digits = /(\d+)/;

/** Why a text is not laid; an empty list: it may be. */
export function judgeOverlay(
  frameworks: readonly NumberedFramework[],
  { framework, number, text }: Overlay,
  place: string,
): readonly ProgrammeFault[] {
  const known = frameworks.find(({ id }) => id === framework);
  const isNumber = known?.isOwn ? known.numbers.some((each) => each.number === number) : number.trim() !== "";
  return [
    ...(known === undefined ? [programmeFault("unknownFramework", place, framework)] : []),
    ...(isNumber ? [] : [programmeFault("unknownNumber", place, number)]),
    ...(text.trim() === "" ? [programmeFault("overlayMissing", place, null)] : []),
    ...(text.length > mostOverlayCharacters
      ? [programmeFault("overlayTooLong", place, `${text.length} characters`)]
      : []),
  ];
}

/** Whether there is room for them beside those that there are. */
export function judgeRoom(present: readonly Overlay[], laid: readonly Overlay[]): readonly ProgrammeFault[] {
  const count = new Set([...present, ...laid].map(placeOfOverlay)).size;
  return count > mostOverlays ? [programmeFault("tooManyOverlays", "texts", String(count))] : [];
}

export const placeOfOverlay = ({ framework, number }: Pick<Overlay, "framework" | "number">): string =>
  `${framework} ${number}`;
