/** A State's desk officer gets the note as a file: from the facts to the PDF and the DOCX, in each language. */
import { readFileSync } from "node:fs";
import { type OfficialLanguage, officialLanguages } from "@custodiet/core";
import {
  checkNote,
  composeNote,
  type Day,
  type NoteFacts,
  type NoteProfiles,
  type NoteWords,
  toDocument,
} from "@custodiet/working-group";
import { afterAll, expect, it } from "vitest";
import { startPrinter } from "../src/work/printer.ts";

const printer = startPrinter();
afterAll(() => printer.close());

const read = (name: string) =>
  JSON.parse(readFileSync(new URL(`../../../content/notes-verbales/${name}.json`, import.meta.url), "utf8")) as unknown;

/** Letters of each script; no State is called so. */
const names: Readonly<Record<OfficialLanguage, string>> = {
  ar: "بعثة أرنلاند",
  zh: "阿恩兰代表团",
  en: "The Mission of Arnland",
  fr: "La Mission d’Arnlande",
  ru: "Представительство Арнландии",
  es: "La Misión de Arnlandia",
};

it.each(officialLanguages)(
  "a draft in %s is composed, has no finding, and is printed as PDF and DOCX",
  async (language) => {
    const words = read(language) as NoteWords;
    const name = names[language];
    const facts: NoteFacts = {
      language,
      addressee: "secretariat",
      partyKind: "state",
      form: null,
      stateCode: "XAA",
      sender: name,
      senderShort: name,
      government: name,
      reference: "1/2026",
      place: name,
      on: "2026-11-25" as Day,
    };
    const note = composeNote(facts, words, read("profiles") as NoteProfiles, new Set());
    if (!note.ok) throw new Error(JSON.stringify(note.error));
    expect(checkNote(note.value)).toEqual([]);
    const marking = { tlp: "green", audience: "", placement: "every-page" } as const;
    const tree = toDocument(note.value, words, { state: "draft", marking, createdAtMs: Date.UTC(2026, 10, 25) });
    const stem = `TLP-GREEN_note-verbale-xaa-draft_${language}_2026-11-25`;
    const pdf = await printer.print({ tree, format: "pdf", attached: [] });
    expect(pdf.map((file) => file.name)).toEqual(language === "ar" ? [`${stem}.pdf`, `${stem}.docx`] : [`${stem}.pdf`]);
    const docx = await printer.print({ tree, format: "docx", attached: [] });
    expect(docx.map((file) => file.name)).toEqual([`${stem}.docx`]);
  },
);
