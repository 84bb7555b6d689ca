/** The help: every topic in every language, with the same headings, links that lead somewhere, and true numbers. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { fromMarkdown } from "mdast-util-from-markdown";
import { describe, expect, it } from "vitest";
import list from "../../content/languages.json" with { type: "json" };

const house = fileURLToPath(new URL("../..", import.meta.url));
const help = join(house, "content/help");
const read = (path: string): string => readFileSync(join(house, path), "utf8");
const json = <Shape>(path: string): Shape => JSON.parse(read(path)) as Shape;

const languages = list.languages.filter(({ isOffered }) => isOffered).map(({ code }) => code);
const { groups } = json<{ groups: { topics: string[] }[] }>("content/help/topics.json");
const topics = groups.flatMap((group) => group.topics);
const textOf = (language: string, topic: string): string => read(`content/help/${language}/${topic}.md`);

const headings = (text: string): string[] =>
  [...text.matchAll(/^(#+) .*\{#([a-z-]+)\}$/gm)].map(([, , id]) => id ?? "");
const links = (text: string): string[] => [...text.matchAll(/\]\(([^)]+)\)/g)].map(([, url]) => url ?? "");

describe.each(languages)("in %s", (language) => {
  const index = json<{ review: string; topics: Record<string, { title: string; summary: string }> }>(
    `content/help/${language}/index.json`,
  );

  it("every topic has its text, title and summary, and there is no text besides", () => {
    const files = readdirSync(join(help, language)).filter((name) => name.endsWith(".md"));
    expect(files.map((name) => name.replace(".md", "")).sort()).toEqual(topics.toSorted());
    expect(Object.keys(index.topics).sort()).toEqual(topics.toSorted());
    const empty = Object.values(index.topics).filter(({ title, summary }) => title === "" || summary === "");
    expect(empty).toEqual([]);
  });

  it("says in which state its review is", () => {
    expect(index.review).toBe(language === "en" ? "own wording" : "machine, needs review");
  });

  it.each(topics)("%s has the headings and the links of the English text", (topic) => {
    const text = textOf(language, topic);
    const english = textOf("en", topic);
    expect(headings(text)).toEqual(headings(english));
    expect(links(text).sort()).toEqual(links(english).sort());
    // Each heading has an address.
    expect(text.match(/^#+ /gm)?.length ?? 0).toBe(headings(text).length);
  });

  it.each(topics)("%s holds no HTML and no picture", (topic) => {
    const kinds: string[] = [];
    const collect = (node: { type: string; children?: unknown }): void => {
      kinds.push(node.type);
      if (Array.isArray(node.children)) for (const child of node.children) collect(child as typeof node);
    };
    collect(fromMarkdown(textOf(language, topic)));
    expect(kinds.filter((kind) => ["html", "image", "definition", "imageReference"].includes(kind))).toEqual([]);
  });

  it.each(topics)("%s shows no sign of its Markdown: beside Chinese brackets, stars make nothing bold", (topic) => {
    const texts: string[] = [];
    const collect = (node: { type: string; value?: unknown; children?: unknown }): void => {
      if (node.type === "text") texts.push(String(node.value));
      if (Array.isArray(node.children)) for (const child of node.children) collect(child as typeof node);
    };
    collect(fromMarkdown(textOf(language, topic)));
    expect(texts.length).toBeGreaterThan(3);
    expect(texts.filter((text) => /\*\*|\]\(|`/.test(text))).toEqual([]);
  });
});

it("leads only to pages, topics and terms that there are", () => {
  const { terms } = json<{ terms: Record<string, unknown> }>("content/glossary/en.json");
  const routes = [...read("apps/web/src/app/router.tsx").matchAll(/path: "([^"]+)"/g)].map(([, path]) => path ?? "");
  expect(routes.length).toBeGreaterThan(8);
  const known = new Set([
    ...routes,
    ...topics.map((topic) => `topic:${topic}`),
    ...Object.keys(terms).map((term) => `term:${term}`),
  ]);
  const unknown = topics.flatMap((topic) => links(textOf("en", topic)).filter((url) => !known.has(url)));
  expect(unknown).toEqual([]);
});

it("knows in the interface every topic there is", () => {
  const source = read("apps/web/src/help/topics.ts");
  const [list = ""] = /const topicIds = \[[^\]]*\]/.exec(source) ?? [];
  expect([...list.matchAll(/"([a-z-]+)"/g)].map(([, id]) => id).sort()).toEqual(topics.toSorted());
});

it("gives of the published EASI path the values that must come out of it", () => {
  const { cases } = json<{ cases: { file: string; pInterruption: number; pInterruptionDeterministic: number }[] }>(
    "examples/easi-published/expected.json",
  );
  const path = cases.find(({ file }) => file === "path.yaml");
  for (const language of languages) {
    const text = textOf(language, "easi").replaceAll(/(\d),(\d)/g, "$1.$2");
    expect(text).toContain(`**${path?.pInterruptionDeterministic.toFixed(3)}**`);
    expect(text).toContain(`**${path?.pInterruption.toFixed(3)}**`);
    expect(text).toContain("0.95 × (0.9 × 0.538 + 0.1 × 0.9 × 0.186)");
  }
  expect(0.95 * (0.9 * 0.538 + 0.1 * 0.9 * 0.186)).toBeCloseTo(path?.pInterruption ?? Number.NaN, 3);
});

it("tells the tasks of that path as they stand in its file", () => {
  const file = read("examples/easi-published/path.yaml");
  const tasks = [...file.matchAll(/name: ([^,]+), pDetect: ([\d.]+), .*mean: ([\d.]+), sd: ([\d.]+)/g)];
  const delays = tasks.map(([, , , mean]) => Number(mean));
  const rows = tasks.map(([, name, pDetect, mean, sd], at) => {
    const left = delays.slice(at).reduce((sum, delay) => sum + delay, 0);
    return `| ${name} | ${pDetect} | ${mean} s | ${sd} s | ${left} s |`;
  });
  expect(rows).toHaveLength(6);
  for (const row of rows) expect(textOf("en", "easi")).toContain(row);
});
