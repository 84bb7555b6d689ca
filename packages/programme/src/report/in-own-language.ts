/** Words that an organisation wrote itself, in a document of another language: each run says which it is in. */
import { languageTag, type TextRun, textRun } from "@custodiet/core";
import type { CatalogueId } from "../catalogue/measure.ts";
import { isOwnMeasure } from "../own/own-measure.ts";
import { type ReportLanguage, titleOf } from "./report-facts.ts";
import type { Words } from "./report-parts.ts";

/** A sentence in the document's language around the words of a measure, which stand at `{words}`. */
export function aroundOwn(told: ReportLanguage, id: string, sentence: string, words: string): Words {
  const language = told.textLanguages[id];
  if (language === undefined || language === told.language) return sentence.replace(place, () => words);
  const [before = "", after = ""] = sentence.split(place);
  const own = textRun(oneLine(words).trim(), "normal", languageTag(language));
  return [textRun(oneLine(before)), own, textRun(oneLine(after))].filter(({ text }) => text !== "");
}

/** The measure's title with its id, as `titleOf` has it. */
export function ownTitle(told: ReportLanguage, id: CatalogueId): Words {
  const { texts, documentWords, textLanguages } = told;
  const title = texts[id]?.title;
  if (title === undefined || textLanguages[id] === undefined) return titleOf(told, id);
  const around = isOwnMeasure(id) ? documentWords.ownMeasure : "{title}";
  return aroundOwn(told, id, around.replace("{title}", `${id} ${place}`), title);
}

const place = "{words}";

/** With the spaces at its ends: other words stand beside it. */
const oneLine = (text: string): TextRun["text"] => text.replaceAll(/[^\S\u00A0\u202F]+/gu, " ");
