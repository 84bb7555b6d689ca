import { useTranslation } from "react-i18next";
import countries from "../../../../content/domain/countries.json";
import { useFormat } from "../i18n/format.ts";

const alpha2: Readonly<Record<string, string>> = countries.alpha3ToAlpha2;

/** ISO 3166-1 alpha-3 of every State on board. */
export const stateCodes: readonly string[] = Object.keys(alpha2);

/** XAA to XZZ are nobody's, and serve for examples: in no count. */
export const isFictionalState = (party: string): boolean => /^X[A-Z]{2}$/.test(party);

/** A State's name in the reader's language; an organisation is called as it calls itself. */
export function usePartyName(): (party: string) => string {
  const { t } = useTranslation("registry");
  const format = useFormat();
  return (party) => {
    const code = alpha2[party];
    if (code !== undefined) return format.country(code);
    return isFictionalState(party) ? t("fictionalState", { code: party }) : party;
  };
}
