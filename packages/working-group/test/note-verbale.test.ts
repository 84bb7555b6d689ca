import { readFileSync } from "node:fs";
import { type OfficialLanguage, officialLanguages } from "@custodiet/core";
import { describe, expect, it, test } from "vitest";
import { checkNote, composeNote, type NoteVerbale, noteFaultCodes, toDocument } from "../index.ts";
import { factsIn, knownStates, noteIn, profiles, wordsIn } from "./note-facts.ts";

const findings = (note: NoteVerbale) => checkNote(note).map(({ code, place, found }) => [code, place, found]);
const edited = (language: OfficialLanguage, at: number, change: (text: string) => string): NoteVerbale => {
  const note = noteIn(language);
  return { ...note, paragraphs: note.paragraphs.map((text, index) => (index === at ? change(text) : text)) };
};

describe("A note verbale", () => {
  it("in English is in the form that missions use", () => {
    expect(noteIn("en")).toEqual({
      language: "en",
      addressee: "secretariat",
      stateCode: "XAA",
      author: "The Permanent Mission of the Republic of Arnland to the International Atomic Energy Agency",
      form: { initials: "initialled", closing: "required", seal: "end" },
      reference: "No. 12/2026",
      paragraphs: [
        "The Permanent Mission of the Republic of Arnland to the International Atomic Energy Agency presents its compliments to the Secretariat of the International Atomic Energy Agency and has the honour to refer to the Joint Statement on Mitigating Insider Threats contained in document INFCIRC/908.",
        "The Permanent Mission of the Republic of Arnland has the honour to inform the Secretariat that the Government of the Republic of Arnland subscribes to that Joint Statement and intends to implement its commitments.",
        "The Permanent Mission of the Republic of Arnland requests the Secretariat to circulate this note verbale to all Member States of the Agency as an INFCIRC document.",
        "The Permanent Mission of the Republic of Arnland avails itself of this opportunity to renew to the Secretariat of the International Atomic Energy Agency the assurances of its highest consideration.",
      ],
      placeAndDate: "Vienna, 25 November 2026",
      addressLine: "Secretariat of the International Atomic Energy Agency",
    });
  });

  it.each(officialLanguages)("in %s has nothing that departs from the form", (language) => {
    expect(findings(noteIn(language))).toEqual([]);
  });

  it.each(officialLanguages)(
    "in %s to the mission of the United States asks for nothing, and departs from no form",
    (language) => {
      const note = noteIn(language, { addressee: "mission" });
      expect(findings(note)).toEqual([]);
      expect(note.paragraphs).toHaveLength(3);
      expect(note.addressLine).toBe(wordsIn(language).mission.addressLine);
      expect(findings({ ...note, addressLine: wordsIn(language).addressLine })).toContainEqual([
        "CUS-N014",
        "addressLine",
        wordsIn(language).addressLine,
      ]);
    },
  );

  it.each(officialLanguages)("in %s of an organisation names no Government", (language) => {
    for (const addressee of ["mission", "secretariat"] as const) {
      const facts = { addressee, partyKind: "organisation", stateCode: "INTERPOL", government: "" } as const;
      const note = noteIn(language, facts);
      expect(findings(note)).toEqual([]);
      expect(note.paragraphs.join(" ")).not.toContain("  ");
      expect(note.paragraphs.join(" ")).not.toContain("{");
    }
  });

  it("is in the form that the protocol department chose", () => {
    const form = { initials: "none", closing: "none", seal: "center" } as const;
    expect(noteIn("en", { form })).toMatchObject({ form, paragraphs: { length: 3 } });
    expect(findings(noteIn("en", { form }))).toEqual([]);
  });

  it("has its date in the words of its language", () => {
    expect(officialLanguages.map((language) => noteIn(language).placeAndDate)).toEqual([
      "فيينا، 25 نوفمبر 2026",
      "2026年11月25日于维也纳",
      "Vienna, 25 November 2026",
      "Vienne, le 25 novembre 2026",
      "Вена, 25 ноября 2026 г.",
      "Viena, 25 de noviembre de 2026",
    ]);
  });

  it("of a State whose notes have none carries no closing courtesy; in Russian and Chinese nothing is initialled", () => {
    expect(noteIn("en", { stateCode: "GBR" }).paragraphs).toHaveLength(3);
    expect(findings(noteIn("en", { stateCode: "GBR" }))).toEqual([]);
    expect((["ru", "zh", "fr"] as const).map((language) => noteIn(language).form.initials)).toEqual([
      "none",
      "none",
      "initialled",
    ]);
  });

  it("is not drafted for a State that there is not, nor without a name or a place", () => {
    const outcome = composeNote(
      { ...factsIn("en"), stateCode: "ARN", place: " " },
      wordsIn("en"),
      profiles,
      knownStates,
    );
    expect(outcome.ok ? [] : outcome.error.map(({ code, place, found }) => [code, place, found])).toEqual([
      ["CUS-N001", "stateCode", "ARN"],
      ["CUS-N002", "place", null],
    ]);
  });
});

describe("The checker", () => {
  it.each<[OfficialLanguage, string, string]>([
    ["en", "We subscribe to our statement.", "We"],
    ["fr", "Nous souscrivons.", "Nous"],
    ["fr", "J’ai l’honneur.", "J’"],
    ["es", "Tenemos el honor.", "Tenemos"],
    ["ru", "Мы имеем честь.", "Мы"],
    ["zh", "我国加入。", "我"],
    ["ar", "نتشرف بإبلاغ الأمانة.", "نتشرف"],
  ])("finds the first person in %s: %s", (language, sentence, word) => {
    expect(findings(edited(language, 1, (text) => `${sentence} ${text}`))).toEqual([
      ["CUS-N010", "paragraphs[1]", word],
    ]);
  });

  it.each<[OfficialLanguage, string, string]>([
    ["en", "Your circular is noted.", "Your"],
    ["fr", "Votre circulaire est notée.", "Votre"],
    ["es", "Su circular, que ustedes enviaron.", "ustedes"],
    ["ru", "Ваш циркуляр получен.", "Ваш"],
    ["zh", "贵处来文收悉。", "贵"],
    ["zh", "请您分发。", "您"],
    ["ar", "نشير إلى رسالة سعادتكم.", "سعادتكم"],
  ])("finds the second person in %s: %s", (language, sentence, word) => {
    expect(findings(edited(language, 1, (text) => `${sentence} ${text}`))).toEqual([
      ["CUS-N011", "paragraphs[1]", word],
    ]);
  });

  it.each<[OfficialLanguage, string]>([
    ["en", "A. Example, Ambassador"],
    ["en", "(Signed) A. Example"],
    ["fr", "A. Exemple, Ambassadeur"],
    ["es", "A. Ejemplo, Representante Permanente"],
    ["ru", "Подпись"],
    ["zh", "签字：例"],
    ["ar", "التوقيع"],
  ])("finds a signature block in %s: %s", (language, line) => {
    const note = noteIn(language);
    const codes = findings({ ...note, paragraphs: [...note.paragraphs, line] }).map(([code, place]) => [code, place]);
    expect(codes).toEqual([["CUS-N012", "paragraphs[4]"]]);
  });

  it.each(officialLanguages)(
    "misses in %s the salutation, addressee, request, courtesy, place and date that were taken out",
    (language) => {
      const note = noteIn(language);
      const codes = (change: Partial<NoteVerbale>) => findings({ ...note, ...change }).map(([code]) => code);
      const without = (at: number) => ({ paragraphs: note.paragraphs.filter((_, index) => index !== at) });
      expect(codes(without(0))).toEqual(["CUS-N013", "CUS-N014"]);
      expect(codes(without(2))).toEqual(["CUS-N015"]);
      expect(codes(without(3))).toEqual(["CUS-N016"]);
      expect(codes({ addressLine: "" })).toEqual(["CUS-N014"]);
      expect(codes({ placeAndDate: "" })).toEqual(["CUS-N018"]);
      expect(codes({ form: { ...note.form, closing: "none" } })).toEqual(["CUS-N017"]);
    },
  );

  it("takes a date without a place, and a place without a date, for missing", () => {
    const note = noteIn("en");
    expect(findings({ ...note, placeAndDate: "25 November 2026" }).map(([code]) => code)).toEqual(["CUS-N018"]);
    expect(findings({ ...note, placeAndDate: "Vienna, November" }).map(([code]) => code)).toEqual(["CUS-N018"]);
  });

  it("is silent on words that only look like persons", () => {
    expect(findings(edited("en", 1, (text) => `The US and Annex I are named. ${text}`))).toEqual([]);
    expect(findings(edited("fr", 1, (text) => `Le mois de mai, les moissons. ${text}`))).toEqual([]);
    expect(findings(edited("es", 1, (text) => `Los últimos extremos, en el mismo acto. ${text}`))).toEqual([]);
    expect(findings(edited("zh", 1, (text) => `自我评估和珍贵材料。${text}`))).toEqual([]);
    expect(findings(edited("ru", 1, (text) => `Мышление и вывод. ${text}`))).toEqual([]);
  });
});

describe("A note as a document", () => {
  const print = {
    state: "draft",
    marking: { tlp: "green", audience: "", placement: "every-page" },
    createdAtMs: 0,
  } as const;

  it("says while it is a draft that it is one, and in four languages that a native reader is needed", () => {
    const notices = (language: OfficialLanguage) =>
      toDocument(noteIn(language), wordsIn(language), print).blocks.filter(
        (block) => block.kind === "paragraph" && block.role === "notice",
      ).length;
    expect(officialLanguages.map((language) => [language, notices(language)])).toEqual([
      ["ar", 2],
      ["zh", 2],
      ["en", 1],
      ["fr", 1],
      ["ru", 2],
      ["es", 2],
    ]);
    const draft = toDocument(noteIn("fr"), wordsIn("fr"), print);
    expect([draft.watermark, draft.name]).toEqual(["PROJET", "note-verbale-xaa-draft"]);
    const cleared = toDocument(noteIn("fr"), wordsIn("fr"), { ...print, state: "cleared" });
    expect([cleared.watermark, cleared.name, cleared.blocks.map(({ kind }) => kind)]).toEqual([
      null,
      "note-verbale-xaa",
      [
        "heading",
        "paragraph",
        "paragraph",
        "paragraph",
        "paragraph",
        "paragraph",
        "paragraph",
        "seal-box",
        "paragraph",
      ],
    ]);
  });

  it("has the place of the seal where the State's form has it, and initials only where it has them", () => {
    const seal = (language: OfficialLanguage) =>
      toDocument(noteIn(language), wordsIn(language), print).blocks.find((block) => block.kind === "seal-box");
    expect(seal("en")).toMatchObject({ align: "end", label: [{ text: "[Seal and initials]" }] });
    expect(seal("zh")).toMatchObject({ align: "end", label: [{ text: "（盖章）" }] });
  });
});

test("profiles name States by the codes of the list, and languages that there are", () => {
  expect(Object.keys(profiles.byState).filter((code) => !knownStates.has(code))).toEqual([]);
  expect(Object.keys(profiles.byLanguage).filter((code) => !officialLanguages.some((each) => each === code))).toEqual(
    [],
  );
  expect(officialLanguages.map((language) => wordsIn(language).review)).toEqual(
    ["ar", "zh", "en", "fr", "ru", "es"].map((language) =>
      ["en", "fr"].includes(language) ? "sourced form" : "draft, needs native review",
    ),
  );
});

test("docs/errors/notes-verbales.md explains every code, each once, in order", () => {
  const page = readFileSync(new URL("../../../docs/errors/notes-verbales.md", import.meta.url), "utf8");
  expect([...page.matchAll(/^\| (CUS-N\d{3}) \| ([^|]+) \|/gm)].map(([, code, title]) => [code, title])).toEqual([
    ...noteFaultCodes,
  ]);
});
