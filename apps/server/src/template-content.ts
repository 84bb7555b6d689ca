/** The templates there are and their words, read once at the start. */
import { readdirSync, readFileSync } from "node:fs";
import type { Json } from "@custodiet/core";
import { readTemplate, type Template, type TemplatePart } from "@custodiet/model";
import { type ContentLanguage, contentLanguages } from "./content-languages.ts";

const content = new URL("../../../content/", import.meta.url);

export interface TemplateContent {
  readonly templates: ReadonlyMap<string, Template>;
  readonly words: ReadonlyMap<ContentLanguage, Readonly<Record<string, string>>>;
}

/** Throws when a template does not have the form the model room asks for. */
export function readTemplateContent(): TemplateContent {
  const part = readJson("templates/parts/lists.json") as TemplatePart;
  const files = readdirSync(new URL("templates/", content)).filter((name) => name.endsWith(".json"));
  const templates = files.map((file) => readOne(file, part));
  return {
    templates: new Map(templates.map((template) => [template.kind, template])),
    words: new Map(contentLanguages.map((language) => [language, readWords(language)])),
  };
}

/** What every site may have more of is asked at the end, and written after what the template itself writes. */
function readOne(file: string, part: TemplatePart): Template {
  const own = readJson(`templates/${file}`) as Template;
  const pages = [...own.pages, ...part.pages];
  const document = [...own.document, ...part.document];
  const read = readTemplate({ ...own, pages, document } as unknown as Json);
  if (!read.ok) throw new Error(`${file}: ${JSON.stringify(read.error)}`);
  return read.value;
}

const readWords = (language: ContentLanguage): Readonly<Record<string, string>> =>
  (readJson(`translations/${language}/templates.json`) as { words: Record<string, string> }).words;

const readJson = (path: string): unknown => JSON.parse(readFileSync(new URL(path, content), "utf8"));
