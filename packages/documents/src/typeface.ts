/** What each language is set in, and how large: the same in every format. */
import { type Direction, directionOf, type LanguageTag } from "@custodiet/core";

/** Body text, or headings, tables and margins. */
export type Face = "body" | "display";
export type Script = "arabic" | "chinese" | "european";

const arabicLanguages: ReadonlySet<string> = new Set(["ar", "fa", "ku", "ps", "sd", "ug", "ur"]);

export function scriptOf(language: LanguageTag): Script {
  const primary = language.split("-")[0] ?? "";
  if (arabicLanguages.has(primary)) return "arabic";
  return primary === "zh" ? "chinese" : "european";
}

/** Families in the order in which they are asked for a letter. */
export function familiesOf(language: LanguageTag, face: Face): readonly string[] {
  const european = face === "body" ? "Noto Serif" : "Noto Sans";
  const byScript: Readonly<Record<Script, readonly string[]>> = {
    arabic: ["Amiri", european, "Noto Serif SC"],
    chinese: ["Noto Serif SC", european, "Amiri"],
    european: [european, "Amiri", "Noto Serif SC"],
  };
  return byScript[scriptOf(language)];
}

/** Arabic letters are small for their size. */
export const sizeFactorOf = (language: LanguageTag): number => (scriptOf(language) === "arabic" ? 1.2 : 1);

/** Language and direction as a block or a run has them, its own or those of what it stands in. */
export interface Setting {
  readonly language: LanguageTag;
  readonly direction: Direction;
}

export function settingOf(
  own: { readonly language?: LanguageTag; readonly direction?: Direction },
  around: Setting,
): Setting {
  const language = own.language ?? around.language;
  return { language, direction: own.direction ?? (own.language ? directionOf(own.language) : around.direction) };
}

export const settingOfDocument = (tree: {
  readonly language: LanguageTag;
  readonly direction?: Direction;
}): Setting => ({
  language: tree.language,
  direction: tree.direction ?? directionOf(tree.language),
});

/** Italics exist in European scripts only; elsewhere what is emphasised is strong. */
export const emphasisOf = (weight: "normal" | "strong" | "emphasis", language: LanguageTag) =>
  weight === "emphasis" && scriptOf(language) !== "european" ? "strong" : weight;

/** Whose letters a PDF does not give back without errors: its DOCX goes with it. */
export const runsFromRight = (tree: Parameters<typeof settingOfDocument>[0]): boolean =>
  settingOfDocument(tree).direction === "rtl";
