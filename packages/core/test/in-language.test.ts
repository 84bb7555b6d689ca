import { expect, it } from "vitest";
import { bracketed, dayIn, labelled, listed, numberIn, officialLanguages, parted, sentences } from "../index.ts";

const inEach = (write: (language: (typeof officialLanguages)[number]) => string) =>
  Object.fromEntries(officialLanguages.map((language) => [language, write(language)]));

it("puts a label before its value as the language does: French with a space that does not break", () => {
  expect(inEach((language) => labelled("A", "b", language))).toEqual({
    ...{ ar: "A: b", zh: "A：b", en: "A: b", fr: "A\u00A0: b", ru: "A: b", es: "A: b" },
  });
});

it("lists, brackets and ends sentences with the signs of the script", () => {
  expect(inEach((language) => listed(["a", "b"], language))).toEqual({
    ...{ ar: "a،\u200F b", zh: "a、b", en: "a, b", fr: "a, b", ru: "a, b", es: "a, b" },
  });
  expect(inEach((language) => parted(["a", "b"], language))).toEqual({
    ...{ ar: "a؛ b", zh: "a；b", en: "a; b", fr: "a\u00A0; b", ru: "a; b", es: "a; b" },
  });
  expect([bracketed("甲", "6", "zh"), bracketed("A", "6", "fr")]).toEqual(["甲（6）", "A (6)"]);
  expect([sentences(["甲", "乙"], "zh"), sentences(["A", "B"], "en")]).toEqual(["甲。乙。", "A. B."]);
});

it("writes a day in the language's own form, in figures that all six read", () => {
  expect(inEach((language) => dayIn("2026-11-26", language))).toEqual({
    ar: "26 نوفمبر 2026",
    zh: "2026年11月26日",
    en: "26 November 2026",
    fr: "26 novembre 2026",
    ru: "26 ноября 2026\u00A0года",
    es: "26 de noviembre de 2026",
  });
});

it("writes the first of a month as the French do", () => {
  expect(["fr", "es"].map((language) => dayIn("2026-11-01", language as "fr" | "es"))).toEqual([
    "1er novembre 2026",
    "1 de noviembre de 2026",
  ]);
});

it("leaves what is no day as it is", () => {
  expect(["2026", "2026-13-40", "soon"].map((text) => dayIn(text, "fr"))).toEqual(["2026", "2026-13-40", "soon"]);
});

it("writes a number with the language's decimal sign", () => {
  expect(inEach((language) => numberIn(0.42, language, 2))).toEqual({
    ...{ ar: "0.42", zh: "0.42", en: "0.42", fr: "0,42", ru: "0,42", es: "0,42" },
  });
  expect(numberIn(0.5, "ru", 3, 3)).toBe("0,500");
});
