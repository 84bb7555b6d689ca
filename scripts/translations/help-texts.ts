/**
 * Help topics as messages: a paragraph, a list or a heading each, named by the heading above it and its place below
 * that, `units.1`. What stands before the first heading is `top`.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Texts } from "./collections.ts";

interface Block {
  readonly key: string;
  readonly text: string;
}

/** A heading opens its section; its own text is message 0 of it, without the marks that are no text. */
export function blocksOf(markdown: string): readonly Block[] {
  let section = "top";
  let count = 0;
  return markdown
    .trim()
    .split(/\n{2,}/)
    .map((text) => {
      const heading = /^#+ .*\{#([a-z-]+)\}$/.exec(text);
      if (heading) section = heading[1] ?? section;
      count = heading ? 0 : count + 1;
      return { key: [section, String(count)].join("\u001f"), text };
    });
}

export const listHelpTopics = (content: string, language: string): readonly string[] =>
  readdirSync(join(content, "help", language))
    .filter((name) => name.endsWith(".md"))
    .map((name) => name.replace(/\.md$/, ""))
    .sort();

export function readHelp(path: string): Texts {
  if (!existsSync(path)) return {};
  return Object.fromEntries(blocksOf(readFileSync(path, "utf8")).map(({ key, text }) => [key, text]));
}

/** Puts paragraphs in their places; the others stay as they are. */
export function writeHelp(path: string, changes: Texts): void {
  const blocks = blocksOf(readFileSync(path, "utf8"));
  writeFileSync(path, `${blocks.map(({ key, text }) => changes[key] ?? text).join("\n\n")}\n`);
}
