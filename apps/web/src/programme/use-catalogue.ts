import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { type CatalogueMeasure, catalogueQuery, type MeasureCatalogue } from "../api/programmes.ts";
import { contentLanguage } from "../i18n/languages.ts";

/** The catalogue's words in the reader's language; ids stand in their place until they have come. */
export interface CatalogueWords {
  readonly catalogue: MeasureCatalogue | null;
  readonly isPending: boolean;
  readonly error: unknown;
  readonly language: string;
  readonly measure: (id: string) => CatalogueMeasure | null;
  readonly titleOf: (id: string) => string;
  /** Of a criterion by its full id. */
  readonly criterionText: (id: string) => string;
  /** A word of one of the catalogue's lists. */
  readonly word: (list: string, name: string) => string;
}

export function useCatalogue(): CatalogueWords {
  const { i18n } = useTranslation();
  const language = contentLanguage(i18n.language);
  const { data = null, isPending, error } = useQuery(catalogueQuery(language));
  const measure = (id: string): CatalogueMeasure | null => data?.measures.find((each) => each.id === id) ?? null;
  return {
    ...{ catalogue: data, isPending, error, language, measure },
    titleOf: (id) => measure(id)?.title ?? id,
    criterionText: (id) => measure(id.split(".")[0] ?? "")?.criteria.find((each) => each.id === id)?.text ?? id,
    word: (list, name) => data?.words[list]?.[name] ?? name,
  };
}
