/** Properties of a run by its language: Word keeps three sets of them, for Latin, East Asian and complex scripts. */
import type { IRunPropertiesOptions } from "docx";
import { emphasisOf, type Face, type Setting, scriptOf, sizeFactorOf } from "../typeface.ts";

/** Spelling needs a region; where a document names none it is the one whose spelling the United Nations follow. */
const usualRegions: Readonly<Record<string, string>> = {
  ar: "ar-SA",
  en: "en-GB",
  es: "es-ES",
  fr: "fr-FR",
  ru: "ru-RU",
  zh: "zh-CN",
};

export const regionalTag = (language: string): string => usualRegions[language] ?? language;

export const fontsOf = (face: Face) => {
  const european = face === "body" ? "Noto Serif" : "Noto Sans";
  return { ascii: european, hAnsi: european, eastAsia: "Noto Serif SC", cs: "Amiri" };
};

export function languageOf(setting: Setting): NonNullable<IRunPropertiesOptions["language"]> {
  const tag = regionalTag(setting.language);
  const script = scriptOf(setting.language);
  if (setting.direction === "rtl") return { bidirectional: tag };
  return script === "chinese" ? { value: "en-GB", eastAsia: tag } : { value: tag };
}

/** Sizes are half-points. */
export const sizesOf = (points: number) => ({
  size: Math.round(points * 2),
  sizeComplexScript: Math.round(points * 2 * sizeFactorOf("ar" as Setting["language"])),
});

export function runStyle(
  weight: "normal" | "strong" | "emphasis",
  setting: Setting,
): Pick<
  IRunPropertiesOptions,
  "bold" | "boldComplexScript" | "italics" | "italicsComplexScript" | "rightToLeft" | "language"
> {
  const shown = emphasisOf(weight, setting.language);
  return {
    ...(shown === "strong" ? { bold: true, boldComplexScript: true } : {}),
    ...(shown === "emphasis" ? { italics: true, italicsComplexScript: true } : {}),
    ...(setting.direction === "rtl" ? { rightToLeft: true } : {}),
    language: languageOf(setting),
  };
}

const latinStretch =
  /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}0-9](?:[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}0-9/.,:+\- ]*[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}0-9])?/gu;

export interface Stretch {
  readonly text: string;
  readonly direction: "ltr" | "rtl";
}

/** Parts a text that is written from right to left where letters and digits are that are not: each part is a run of its own. */
export function partByDirection(text: string): readonly Stretch[] {
  const parts: Stretch[] = [];
  let from = 0;
  for (const { 0: found, index } of text.matchAll(latinStretch)) {
    if (index > from) parts.push({ text: text.slice(from, index), direction: "rtl" });
    parts.push({ text: found, direction: "ltr" });
    from = index + found.length;
  }
  if (from < text.length) parts.push({ text: text.slice(from), direction: "rtl" });
  return parts;
}
