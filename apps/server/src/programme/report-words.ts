/** Words of a programme's reports and documents, in the official languages. */
import { readFileSync } from "node:fs";
import { type OfficialLanguage, officialLanguages } from "@custodiet/core";
import type { DocumentWords, PlanWords, ReportLanguage, ReportWords } from "@custodiet/programme";
import { commitmentCodes } from "@custodiet/working-group";

type OneLanguage = Pick<ReportLanguage, "words" | "documentWords" | "commitments" | "roles">;
export type ReportWording = Readonly<Record<OfficialLanguage, OneLanguage>>;

/** Throws when a file is not there. */
export const readReportWords = (): ReportWording =>
  Object.fromEntries(officialLanguages.map((language) => [language, wordsIn(language)])) as ReportWording;

const wordsIn = (language: OfficialLanguage): OneLanguage => ({
  words: read(`programme-reports/${language}`) as ReportWords,
  documentWords: read(`programme-documents/${language}`) as DocumentWords,
  commitments: commitmentsOf((read(`front-door/${language}`) as { readonly texts: Record<string, string> }).texts),
  // Positions are called the same on pages and on paper.
  roles: (read(`translations/${language}/shell`) as { readonly personRole: Record<string, string> }).personRole,
});

const commitmentsOf = (texts: Readonly<Record<string, string>>): ReportLanguage["commitments"] =>
  Object.fromEntries(
    commitmentCodes.flatMap((code) => {
      const text = texts[`commitment.${code}`];
      return text === undefined ? [] : [[code, text]];
    }),
  );

export type PlanWording = Readonly<Record<OfficialLanguage, PlanWords>>;

/** Of the plan of action. Throws when a file is not there. */
export const readPlanWords = (): PlanWording =>
  Object.fromEntries(officialLanguages.map((language) => [language, read(`plan-reports/${language}`)])) as PlanWording;

const read = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../../../content/${name}.json`, import.meta.url), "utf8"));
