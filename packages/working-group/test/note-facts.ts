/** Facts of a State that there is not, in six languages, and the content that notes are made of. */
import { readFileSync } from "node:fs";
import type { OfficialLanguage } from "@custodiet/core";
import {
  composeNote,
  type Day,
  type NoteFacts,
  type NoteProfiles,
  type NoteVerbale,
  type NoteWords,
} from "../index.ts";

const read = (path: string) =>
  JSON.parse(readFileSync(new URL(`../../../content/${path}`, import.meta.url), "utf8")) as unknown;

export const profiles = read("notes-verbales/profiles.json") as NoteProfiles;
export const wordsIn = (language: OfficialLanguage): NoteWords => read(`notes-verbales/${language}.json`) as NoteWords;
export const knownStates: ReadonlySet<string> = new Set(
  Object.keys((read("domain/countries.json") as { readonly alpha3ToAlpha2: object }).alpha3ToAlpha2),
);

type Names = Pick<NoteFacts, "sender" | "senderShort" | "government" | "place">;

const names: Readonly<Record<OfficialLanguage, Names>> = {
  en: {
    sender: "The Permanent Mission of the Republic of Arnland to the International Atomic Energy Agency",
    senderShort: "The Permanent Mission of the Republic of Arnland",
    government: "the Government of the Republic of Arnland",
    place: "Vienna",
  },
  fr: {
    sender: "La Mission permanente de la République d’Arnlande auprès de l’Agence internationale de l’énergie atomique",
    senderShort: "La Mission permanente de la République d’Arnlande",
    government: "le Gouvernement de la République d’Arnlande",
    place: "Vienne",
  },
  es: {
    sender: "La Misión Permanente de la República de Arnlandia ante el Organismo Internacional de Energía Atómica",
    senderShort: "La Misión Permanente de la República de Arnlandia",
    government: "el Gobierno de la República de Arnlandia",
    place: "Viena",
  },
  ru: {
    sender: "Постоянное представительство Республики Арнландия при Международном агентстве по атомной энергии",
    senderShort: "Постоянное представительство Республики Арнландия",
    government: "Правительство Республики Арнландия",
    place: "Вена",
  },
  zh: {
    sender: "阿恩兰共和国常驻国际原子能机构代表团",
    senderShort: "阿恩兰共和国代表团",
    government: "阿恩兰共和国政府",
    place: "维也纳",
  },
  ar: {
    sender: "البعثة الدائمة لجمهورية أرنلاند لدى الوكالة الدولية للطاقة الذرية",
    senderShort: "البعثة الدائمة لجمهورية أرنلاند",
    government: "حكومة جمهورية أرنلاند",
    place: "فيينا",
  },
};

export const factsIn = (language: OfficialLanguage): NoteFacts => ({
  language,
  addressee: "secretariat",
  partyKind: "state",
  form: null,
  stateCode: "XAA",
  reference: "12/2026",
  on: "2026-11-25" as Day,
  ...names[language],
});

export function noteIn(language: OfficialLanguage, change: Partial<NoteFacts> = {}): NoteVerbale {
  const outcome = composeNote({ ...factsIn(language), ...change }, wordsIn(language), profiles, knownStates);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
  return outcome.value;
}
