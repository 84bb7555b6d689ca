/** Words of a meeting's papers, in the official languages. */
import { readFileSync } from "node:fs";
import { type OfficialLanguage, officialLanguages } from "@custodiet/core";
import type { PackWords } from "@custodiet/working-group";

export type PackWording = Readonly<Record<OfficialLanguage, PackWords>>;

/** Throws when a file is not there. */
export const readPackWords = (): PackWording =>
  Object.fromEntries(officialLanguages.map((language) => [language, read(language)])) as PackWording;

const read = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../../../content/meeting-packs/${name}.json`, import.meta.url), "utf8"));
