/**
 * The interface's catalogues: every language says the same things, with the same placeholders and all the plural forms
 * its grammar has; every key the pages name is there; and no page writes text of its own.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import list from "../../content/languages.json" with { type: "json" };
import { textInCode } from "./text-in-code.ts";

const house = fileURLToPath(new URL("../..", import.meta.url));
const translations = join(house, "content/translations");
const pages = join(house, "apps/web/src");
const languages = list.languages.filter(({ isOffered }) => isOffered).map(({ code }) => code);
const namespaces = readdirSync(join(translations, "en")).sort();

type Texts = ReadonlyMap<string, string>;

/** Catalogue as key -> text, `details.carriage.hand`. */
function readTexts(language: string, namespace: string): Texts {
  const found = new Map<string, string>();
  const collect = (value: unknown, path: readonly string[]): void => {
    if (typeof value === "string") found.set(path.join("."), value);
    else for (const [key, inner] of Object.entries(value as object)) collect(inner, [...path, key]);
  };
  collect(JSON.parse(readFileSync(join(translations, language, namespace), "utf8")), []);
  return found;
}

const pluralForm = /_(zero|one|two|few|many|other)$/;
const baseKeys = (texts: Texts): string[] =>
  [...new Set([...texts.keys()].map((key) => key.replace(pluralForm, "")))].sort();
const placeholders = (text: string): string[] => [...new Set(text.match(/\{\{\w+\}\}/g) ?? [])].sort();

it.each(languages)("has a module that names the catalogues of %s to the pages", (language) => {
  const path = join(pages, "i18n/catalogues", `${language}.ts`);
  expect(readFileSync(path, "utf8")).toContain(`/content/translations/${language}/*.json`);
});

describe.each(namespaces)("%s", (namespace) => {
  const english = readTexts("en", namespace);

  it.each(languages)("has the same keys in %s as in English", (language) => {
    expect(baseKeys(readTexts(language, namespace))).toEqual(baseKeys(english));
  });

  it.each(languages)("has all plural forms of %s, and no others", (language) => {
    const texts = readTexts(language, namespace);
    const plurals = baseKeys(english).filter((key) => english.has(`${key}_other`));
    const wanted = plurals.flatMap((key) =>
      new Intl.PluralRules(language).resolvedOptions().pluralCategories.map((form) => `${key}_${form}`),
    );
    expect([...texts.keys()].filter((key) => pluralForm.test(key)).sort()).toEqual(wanted.sort());
  });

  it.each(languages)("has the same placeholders in %s as in English", (language) => {
    const differing = [...readTexts(language, namespace)].filter(([key, text]) => {
      const source = english.get(key) ?? english.get(key.replace(pluralForm, "_other")) ?? "";
      // "Two doors" needs no number: a form that stands for one number may say it in words.
      const mayOmitCount = /_(zero|one|two)$/.test(key);
      const needed = placeholders(source).filter((name) => !(mayOmitCount && name === "{{count}}"));
      const given = placeholders(text).filter((name) => !(mayOmitCount && name === "{{count}}"));
      return text.trim() === "" || needed.join() !== given.join();
    });
    // Nothing of an unfolded form is missing except where the count itself is zero.
    expect(differing.filter(([key]) => !key.endsWith("_zero"))).toEqual([]);
  });
});

it("states the review state of every language, and says it in the footer", () => {
  const byMachine: Readonly<Record<string, string>> = {
    fr: "traduction automatique",
    ar: "ترجمة آلية",
    es: "traducción automática",
    ru: "машинный перевод",
    zh: "机器翻译",
  };
  expect(list.languages.map(({ code, review }) => `${code}: ${review}`)).toEqual([
    "en: own wording",
    ...Object.keys(byMachine).map((code) => `${code}: machine`),
  ]);
  for (const language of languages.filter((each) => each !== "en")) {
    expect(readTexts(language, "shell.json").get("translationState")).toContain(byMachine[language]);
  }
});

function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (entry.isDirectory()) return entry.name === "generated" ? [] : sourceFiles(join(folder, entry.name));
    return /\.tsx?$/.test(entry.name) ? [join(folder, entry.name)] : [];
  });
}

const sources = sourceFiles(pages).map((file) => ({
  name: file.slice(pages.length + 1),
  text: readFileSync(file, "utf8"),
}));

it("finds no text written in the pages' code", () => {
  expect(sources.length).toBeGreaterThan(60);
  expect(sources.flatMap(({ name, text }) => textInCode(name, text))).toEqual([]);
});

it.each([
  ["text between tags", "const a = <p>Hello there</p>;"],
  ["an attribute that is read out", 'const a = <img alt="A door" />;'],
  ["a label", 'const a = <button aria-label="Close" />;'],
  ["a string in braces", 'const a = <p>{"Hello there"}</p>;'],
  ["a choice of strings", 'const a = <p>{b ? "Yes" : "No"}</p>;'],
  ["a template", ["const a = <p>{`Hello $", "{b}`}</p>;"].join("")],
])("would find %s", (_, code) => {
  expect(textInCode("planted.tsx", code)).toHaveLength(code.includes('"No"') ? 2 : 1);
});

it.each([
  ["a class name", 'const a = <p className="soft small" />;'],
  ["punctuation", "const a = <p>{b} · {c}</p>;"],
  ["a text from a catalogue", 'const a = <p>{t("title")}</p>;'],
  ["what is set apart as data", 'const a = <p translate="no">TLP</p>;'],
])("stays silent at %s", (_, code) => {
  expect(textInCode("planted.tsx", code)).toEqual([]);
});

it("has in its catalogues every key the pages name", () => {
  const known = new Set(
    namespaces.flatMap((file) => [...readTexts("en", file).keys()].map((key) => key.replace(pluralForm, ""))),
  );
  const named = sources.flatMap(({ name, text }) => keysNamed(text).map((key) => ({ name, key })));
  expect(named.length).toBeGreaterThan(200);
  expect(named.filter(({ key }) => !known.has(key.replace(/^[a-z-]+:/, "")))).toEqual([]);
});

/** Keys in `t("key")`; those put together at run time are not seen here but by the pseudo-language in the browser. */
function keysNamed(text: string): string[] {
  const file = ts.createSourceFile("page.tsx", text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const argument = ts.isCallExpression(node) && node.expression.getText() === "t" ? node.arguments[0] : undefined;
    if (argument && ts.isStringLiteral(argument)) found.push(argument.text);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}
