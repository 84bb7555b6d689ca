/** Every text that is translated, as flat messages: the interface's catalogues, the front door, the glossary, the measures, the help. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { listHelpTopics, readHelp, writeHelp } from "./help-texts.ts";

/** Key -> text; keys are paths with dots. */
export type Texts = Readonly<Record<string, string>>;

/** One file of texts that exists in each language. */
export interface Collection {
  /** `translations/facility`, `front-door`, `glossary`. */
  readonly name: string;
  readonly pathOf: (language: string) => string;
  /** Markdown is read paragraph by paragraph; what follows is of JSON. */
  readonly format: "json" | "markdown";
  /** The part of the file that holds texts. */
  readonly within: string | null;
  /** Parts of a key's path that are data, not text. */
  readonly leaveOut: readonly string[];
}

export const sourceLanguage = "en";

export function listCollections(content: string): readonly Collection[] {
  const namespaces = readdirSync(join(content, "translations", sourceLanguage)).sort();
  const catalogues = namespaces.map((file) => ({
    name: `translations/${file.replace(/\.json$/, "")}`,
    pathOf: (language: string) => join(content, "translations", language, file),
    format: "json" as const,
    within: null,
    leaveOut: [],
  }));
  const whole = (name: string, within: string, leaveOut: readonly string[]): Collection => ({
    name,
    pathOf: (language) => join(content, name, `${language}.json`),
    format: "json",
    within,
    leaveOut,
  });
  const files = [whole("front-door", "texts", []), whole("glossary", "terms", ["source"])];
  return [...catalogues, ...files, ...measureCollections(content), ...helpCollections(content)];
}

/** The programme's measures: a file for each domain, and one of words that are chosen from lists. */
function measureCollections(content: string): readonly Collection[] {
  const folder = join(content, "catalogue");
  return readdirSync(join(folder, sourceLanguage))
    .sort()
    .map((file) => ({
      name: `catalogue/${file.replace(/\.json$/, "")}`,
      pathOf: (language) => join(folder, language, file),
      format: "json",
      within: file === "words.json" ? "words" : "measures",
      leaveOut: [],
    }));
}

function helpCollections(content: string): readonly Collection[] {
  const pathIn = (file: string) => (language: string) => join(content, "help", language, file);
  const topics = listHelpTopics(content, sourceLanguage).map((topic) => ({
    name: `help/${topic}`,
    pathOf: pathIn(`${topic}.md`),
    format: "markdown" as const,
    within: null,
    leaveOut: [],
  }));
  const titles = {
    name: "help/index",
    pathOf: pathIn("index.json"),
    format: "json" as const,
    within: "topics",
    leaveOut: [],
  };
  return [titles, ...topics];
}

export interface ContentLanguage {
  readonly code: string;
  /** Whether people may choose it: then every text of it must be there. */
  readonly isOffered: boolean;
}

/** The languages of `languages.json`, the source apart. */
export function listLanguages(content: string): readonly ContentLanguage[] {
  const { languages } = JSON.parse(readFileSync(join(content, "languages.json"), "utf8")) as {
    languages: readonly ContentLanguage[];
  };
  return languages.filter(({ code }) => code !== sourceLanguage);
}

export function readTexts(collection: Collection, language: string): Texts {
  const path = collection.pathOf(language);
  if (collection.format === "markdown") return readHelp(path);
  if (!existsSync(path)) return {};
  const texts: Record<string, string> = {};
  collect(partOf(collection, JSON.parse(readFileSync(path, "utf8"))), [], texts, collection.leaveOut);
  return texts;
}

const partOf = ({ within }: Collection, file: Record<string, unknown>): unknown =>
  within === null ? file : file[within];

function collect(
  value: unknown,
  path: readonly string[],
  into: Record<string, string>,
  leaveOut: readonly string[],
): void {
  if (typeof value === "string") {
    if (!leaveOut.includes(path.at(-1) ?? "")) into[path.join("\u001f")] = value;
    return;
  }
  for (const [key, inner] of Object.entries(value as object)) collect(inner, [...path, key], into, leaveOut);
}

/** A key as people read it. Parts of a path may hold dots themselves, so a dot there is written `\.`. */
export const showKey = (key: string): string =>
  key
    .split("\u001f")
    .map((part) => part.replaceAll(".", "\\."))
    .join(".");

/** Puts texts into the file of a language, in their places; what else stands in it stays. */
export function writeTexts(collection: Collection, language: string, changes: Texts): void {
  const path = collection.pathOf(language);
  if (collection.format === "markdown") writeHelp(path, changes);
  else writeJson(collection, path, changes);
}

function writeJson(collection: Collection, path: string, changes: Texts): void {
  const file = JSON.parse(readFileSync(path, "utf8")) as Record<string, unknown>;
  for (const [key, text] of Object.entries(changes)) {
    setAt(partOf(collection, file) as Record<string, unknown>, key.split("\u001f"), text);
  }
  writeFileSync(path, `${JSON.stringify(file, null, 2)}\n`);
}

function setAt(target: Record<string, unknown>, [head = "", ...rest]: readonly string[], text: string): void {
  if (rest.length === 0) target[head] = text;
  else {
    target[head] ??= {};
    setAt(target[head] as Record<string, unknown>, rest, text);
  }
}
