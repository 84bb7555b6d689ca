/** Names of kinds, fields, choices, states and steps: from the translations, by what the declarations call them. */
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { groupListQuery, type NamedRecord } from "../api/group.ts";
import { isObject, type Json } from "../editing/document/json.ts";
import { usePartyName } from "../registry/party-name.ts";

export function useGroupWords() {
  const { t, i18n } = useTranslation("group");
  const language = i18n.language.slice(0, 2);
  const partyName = usePartyNames(language);
  return {
    kind: (id: string): string => t(`kind.${id}.one`),
    kinds: (id: string): string => t(`kind.${id}.many`),
    purpose: (id: string): string => t(`kind.${id}.for`),
    field: (name: string): string => t(`field.${name}`),
    choice: (name: string): string => t(`choice.${name}`),
    state: (name: string): string => t(`state.${name}`),
    step: (id: string): string => t(`step.${id}`),
    unit: (name: string): string => t(`unit.${name}`),
    /** A State or an organisation, by its code or by the name under which it acts here. */
    party: partyName,
    /** A text in several languages in the reader's, or in the first it has. */
    text: (value: Json): string => textOf(value, [language, "en"], partyName),
    titleOf: (record: Pick<NamedRecord, "title" | "kind">): string =>
      textOf(record.title, [language, "en"], partyName) || t("untitled", { kind: t(`kind.${record.kind}.one`) }),
  };
}

/** Parties that the group knows are called as their records call them. */
function usePartyNames(language: string): (party: string) => string {
  const countryName = usePartyName();
  const parties = useQuery(groupListQuery("party", { sort: "title", order: "up", size: 200 }, language)).data?.records;
  return (party) => {
    const found = parties?.find(({ fields }) => fields["code"] === party || fields["organisation"] === party);
    return found === undefined ? countryName(party) : textOf(found.title, [language, "en"], countryName);
  };
}

function textOf(value: Json, languages: readonly string[], partyName: (party: string) => string): string {
  if (typeof value === "string") return partyName(value);
  if (typeof value === "number") return String(value);
  if (!isObject(value)) return "";
  const named = value["name"];
  if (typeof named === "string") return named;
  const found = languages.map((language) => value[language]).find((text) => typeof text === "string");
  return String(found ?? Object.values(value)[0] ?? "");
}
