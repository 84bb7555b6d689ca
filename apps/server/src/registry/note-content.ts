/** The wording of notes verbales in the official languages, and how States write theirs. */
import { readFileSync } from "node:fs";
import { type OfficialLanguage, officialLanguages } from "@custodiet/core";
import type { NoteProfiles, NoteWords } from "@custodiet/working-group";

export interface NoteContent {
  readonly words: Readonly<Record<OfficialLanguage, NoteWords>>;
  readonly profiles: NoteProfiles;
}

/** Throws when a file is not there. */
export const readNoteContent = (): NoteContent => ({
  words: Object.fromEntries(officialLanguages.map((language) => [language, read(language)])) as NoteContent["words"],
  profiles: read("profiles") as NoteProfiles,
});

const read = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../../../content/notes-verbales/${name}.json`, import.meta.url), "utf8"));
