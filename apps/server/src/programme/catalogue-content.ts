/** The catalogue of measures as it is shipped: its rules, and its words in each language. */
import { readdirSync, readFileSync } from "node:fs";
import { type Json, type OfficialLanguage, officialLanguages } from "@custodiet/core";
import {
  type Catalogue,
  type ContentFile,
  domains,
  type MeasureTexts,
  readCatalogue,
  readWording,
  type Wording,
} from "@custodiet/programme";

export interface CatalogueContent {
  readonly catalogue: Catalogue;
  readonly wording: Readonly<Record<OfficialLanguage, CatalogueWording>>;
  /** Of an organisation's own measures, by id: the language that their words were written in. */
  readonly languages: Readonly<Record<string, OfficialLanguage>>;
}

/** `words`: of what is chosen from lists, by list and name. */
export interface CatalogueWording {
  readonly review: Wording["review"];
  readonly measures: Readonly<Record<string, MeasureTexts>>;
  readonly words: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

const folder = new URL("../../../../content/catalogue/", import.meta.url);

const contentFile = (name: string): ContentFile => ({
  name,
  content: JSON.parse(readFileSync(new URL(name, folder), "utf8")) as Json,
});

let kept: CatalogueContent | null = null;

/** Read once. Throws when a file is not there or not as it should be: what is shipped has been tested. */
export function readCatalogueContent(): CatalogueContent {
  kept ??= readFiles();
  return kept;
}

function readFiles(): CatalogueContent {
  const names = readdirSync(new URL("measures/", folder)).sort();
  const read = readCatalogue({
    common: contentFile("catalogue.json"),
    measures: names.map((name) => contentFile(`measures/${name}`)),
  });
  if (!read.ok) throw new Error(`The catalogue of measures cannot be read: ${JSON.stringify(read.error[0])}`);
  const catalogue = read.value;
  const wording = Object.fromEntries(officialLanguages.map((language) => [language, wordingIn(language, catalogue)]));
  return { catalogue, wording: wording as CatalogueContent["wording"], languages: {} };
}

function wordingIn(language: OfficialLanguage, catalogue: Catalogue): CatalogueWording {
  const read = domains.map((domain) => {
    const own = catalogue.measures.filter(({ id }) => id.startsWith(`${domain}-`));
    const texts = readWording(contentFile(`${language}/${domain}.json`), own);
    if (!texts.ok) throw new Error(`The measures' words cannot be read: ${JSON.stringify(texts.error[0])}`);
    return texts.value;
  });
  const { words } = contentFile(`${language}/words.json`).content as unknown as Pick<CatalogueWording, "words">;
  return {
    review: read[0]?.review ?? "machine, needs review",
    measures: Object.assign({}, ...read.map(({ measures }) => measures)) as CatalogueWording["measures"],
    words,
  };
}
