/** Texts that are content, not interface: bundled with the pages, one file for each language, with its review state. */
import { queryOptions, useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";

interface FrontDoorTexts {
  readonly language: string;
  readonly review: string;
  readonly texts: Readonly<Record<string, string>>;
}

export interface GlossaryTerm {
  readonly term: string;
  readonly definition: string;
  readonly source: string;
}

interface GlossaryTexts {
  readonly language: string;
  readonly review: string;
  readonly terms: Readonly<Record<string, GlossaryTerm>>;
}

const frontDoorFiles = import.meta.glob<FrontDoorTexts>("../../../../content/front-door/*.json", { import: "default" });
const glossaryFiles = import.meta.glob<GlossaryTexts>("../../../../content/glossary/*.json", { import: "default" });

async function load<Texts>(files: Readonly<Record<string, () => Promise<Texts>>>, language: string): Promise<Texts> {
  const named = (code: string) => Object.entries(files).find(([path]) => path.endsWith(`/${code}.json`))?.[1];
  const file = named(language.slice(0, 2)) ?? named("en");
  if (!file) throw new Error(`No content in ${language}, nor in English`);
  return file();
}

const contentQuery = <Texts>(name: string, files: Readonly<Record<string, () => Promise<Texts>>>, language: string) =>
  queryOptions({
    queryKey: ["content", name, language],
    queryFn: () => load(files, language),
    staleTime: Number.POSITIVE_INFINITY,
  });

export function useFrontDoorTexts() {
  const { i18n } = useTranslation();
  return useQuery(contentQuery("front-door", frontDoorFiles, i18n.language));
}

export const glossaryQuery = (language: string) => contentQuery("glossary", glossaryFiles, language);

export function useGlossary() {
  const { i18n } = useTranslation();
  return useQuery(glossaryQuery(i18n.language));
}
