/** Spaces at which a line must not end, by the language of the text. */
import type { LanguageTag } from "@custodiet/core";

const noBreak = "\u00A0";

/** In French before high punctuation and within guillemets; in each language between a figure and its per cent sign. */
export function keepSpaces(text: string, language: LanguageTag): string {
  const kept = text.replaceAll(/(?<=\d) (?=[%‰])/gu, noBreak);
  return language.split("-")[0] === "fr"
    ? kept.replaceAll(/ (?=[:;!?»%])/gu, noBreak).replaceAll(/(?<=«) /gu, noBreak)
    : kept;
}
