import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import countries from "../../../../content/domain/countries.json";
import { partyNamesQuery } from "../api/registry.ts";
import { useFormat } from "../i18n/format.ts";
import { contentLanguage } from "../i18n/languages.ts";

const alpha2: Readonly<Record<string, string>> = countries.alpha3ToAlpha2;

/** ISO 3166-1 alpha-3 of every State on board. */
export const stateCodes: readonly string[] = Object.keys(alpha2);

/** XAA to XZZ are nobody's, and serve for examples: in no count. */
export const isFictionalState = (party: string): boolean => /^X[A-Z]{2}$/.test(party);

/**
 * As its own record calls it in the reader's language, where everybody may read that; else a State's name in that language,
 * and an organisation as it calls itself.
 */
export function usePartyName(): (party: string) => string {
  const { t, i18n } = useTranslation("registry");
  const format = useFormat();
  const named = useQuery(partyNamesQuery(contentLanguage(i18n.language))).data?.parties;
  return (party) => {
    const found = named?.find(({ codes }) => codes.includes(party));
    if (found?.isOwn) return found.name;
    const code = alpha2[party];
    if (code !== undefined) return format.country(code);
    if (found !== undefined) return found.name;
    return isFictionalState(party) ? t("fictionalState", { code: party }) : party;
  };
}
