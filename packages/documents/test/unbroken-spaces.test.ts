import { type LanguageTag, languageTag, parseLanguageTag } from "@custodiet/core";
import { expect, test } from "vitest";
import { keepSpaces } from "../src/unbroken-spaces.ts";

const french = languageTag("fr");

test("French keeps high punctuation and guillemets with their words", () => {
  expect(keepSpaces("Objet : « essai » ; quoi ? oui !", french)).toBe(
    "Objet\u00A0: «\u00A0essai\u00A0»\u00A0; quoi\u00A0? oui\u00A0!",
  );
  expect(keepSpaces("a : b", parseLanguageTag("fr-CA") as LanguageTag)).toBe("a\u00A0: b");
});

test("a figure keeps its per cent sign in each language, and nothing else changes", () => {
  expect(keepSpaces("95 % : a", languageTag("en"))).toBe("95\u00A0% : a");
  expect(keepSpaces("10:30, a: b", french)).toBe("10:30, a: b");
});
