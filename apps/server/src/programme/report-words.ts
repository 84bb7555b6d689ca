/** Words of a programme's reports, in the official languages. */
import { readFileSync } from "node:fs";
import { type OfficialLanguage, officialLanguages } from "@custodiet/core";
import type { ReportWords } from "@custodiet/programme";

export type ReportWording = Readonly<Record<OfficialLanguage, ReportWords>>;

/** Throws when a file is not there. */
export const readReportWords = (): ReportWording =>
  Object.fromEntries(officialLanguages.map((language) => [language, read(language)])) as ReportWording;

const read = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../../../content/programme-reports/${name}.json`, import.meta.url), "utf8"));
