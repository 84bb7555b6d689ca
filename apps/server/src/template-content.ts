/** The templates there are and their words, read once at the start. */
import { readdirSync, readFileSync } from "node:fs";
import type { Json } from "@custodiet/core";
import { readTemplate, type Template } from "@custodiet/model";
import { type TemplateLanguage, templateLanguages } from "./contract/templates.ts";

const content = new URL("../../../content/", import.meta.url);

export interface TemplateContent {
  readonly templates: ReadonlyMap<string, Template>;
  readonly words: Readonly<Record<TemplateLanguage, Readonly<Record<string, string>>>>;
}

/** Throws when a template does not have the form the model room asks for. */
export function readTemplateContent(): TemplateContent {
  const files = readdirSync(new URL("templates/", content)).filter((name) => name.endsWith(".json"));
  const templates = files.map((file) => readOne(file));
  return {
    templates: new Map(templates.map((template) => [template.kind, template])),
    words: Object.fromEntries(
      templateLanguages.map((language) => [language, readWords(language)]),
    ) as TemplateContent["words"],
  };
}

function readOne(file: string): Template {
  const read = readTemplate(readJson(`templates/${file}`) as Json);
  if (!read.ok) throw new Error(`${file}: ${JSON.stringify(read.error)}`);
  return read.value;
}

const readWords = (language: TemplateLanguage): Readonly<Record<string, string>> =>
  (readJson(`translations/${language}/templates.json`) as { words: Record<string, string> }).words;

const readJson = (path: string): unknown => JSON.parse(readFileSync(new URL(path, content), "utf8"));
