/** The help's texts: content, bundled with the pages, one file for each topic and language. */
import { queryOptions } from "@tanstack/react-query";
import { contentLanguage } from "../i18n/languages.ts";
import type { TopicId } from "./topics.ts";

export interface HelpIndex {
  readonly language: string;
  readonly review: string;
  readonly topics: Readonly<Record<TopicId, { readonly title: string; readonly summary: string }>>;
}

const indexes = import.meta.glob<HelpIndex>("../../../../content/help/*/index.json", { import: "default" });
const texts = import.meta.glob<string>("../../../../content/help/*/*.md", { query: "?raw", import: "default" });

async function load<Content>(
  files: Readonly<Record<string, () => Promise<Content>>>,
  language: string,
  name: string,
): Promise<Content> {
  const file = Object.entries(files).find(([path]) => path.endsWith(`/${contentLanguage(language)}/${name}`))?.[1];
  if (!file) throw new Error(`The help has no ${name} in ${language}`);
  return file();
}

export const helpIndexQuery = (language: string) =>
  queryOptions({
    queryKey: ["content", "help", language],
    queryFn: () => load(indexes, language, "index.json"),
    staleTime: Number.POSITIVE_INFINITY,
  });

export const helpTextQuery = (topic: TopicId, language: string) =>
  queryOptions({
    queryKey: ["content", "help", language, topic],
    queryFn: () => load(texts, language, `${topic}.md`),
    staleTime: Number.POSITIVE_INFINITY,
  });
