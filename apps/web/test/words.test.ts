import { expect, it } from "vitest";
import { readFacilitySearch, readScenarioSearch } from "../src/app/search.ts";
import { createFormat } from "../src/i18n/format.ts";
import { languageOf, preferredLanguage } from "../src/i18n/languages.ts";
import { pseudoText } from "../src/i18n/pseudo.ts";
import { riskBand } from "../src/patterns/risk-band.ts";

it("never shows a probability as certain that is not", () => {
  const { probability } = createFormat("en-GB");
  expect([0, 0.0001, 0.4762, 0.9999, 1].map(probability)).toEqual(["0.000", "< 0.001", "0.476", "> 0.999", "1.000"]);
});

it("writes durations in their two largest units", () => {
  const { duration } = createFormat("en-GB");
  expect([0, 4.5, 90, 3600, 90_061].map(duration)).toEqual(["0 sec", "4.5 sec", "1 min 30 sec", "1 hr", "1 day 1 hr"]);
});

it("writes masses in grams below a kilogram, by each language's own sign", () => {
  expect([0.5, 42, 999, 1000, 7200].map(createFormat("en-GB").mass)).toEqual([
    "0.5 g",
    "42 g",
    "999 g",
    "1.00 kg",
    "7.20 kg",
  ]);
  expect(createFormat("ru-RU").mass(7200)).toBe("7,20 кг");
});

it("leaves a date as short as its source gives it", () => {
  const { date } = createFormat("en-GB");
  expect(["2016-04-01", "2019-03", "2021", "undated"].map(date)).toEqual([
    "1 April 2016",
    "March 2019",
    "2021",
    "undated",
  ]);
});

it("writes Arabic with the digits of codes and hashes", () => {
  expect(createFormat(languageOf("ar").locale).number(1204)).toBe("1,204");
});

it("takes the first of the browser's languages that is on board", () => {
  expect(preferredLanguage(["de-AT", "fr-CA", "en"]).code).toBe("fr");
  expect(preferredLanguage(["de-AT"]).code).toBe("en");
});

it("leaves placeholders alone when it turns text into the pseudo-language", () => {
  expect(pseudoText("{{count}} areas")).toBe("⟦{{count}} áréáš⟧");
});

it("reads five bands of risk of equal width, and none without a path", () => {
  expect([0, 0.001, 0.2, 0.39999, 0.4, 0.5, 0.799, 1].map(riskBand)).toEqual([0, 1, 2, 3, 3, 3, 4, 5]);
});

it("takes from the address only what it knows", () => {
  expect(readFacilitySearch({ tab: "ranking", act: "arson", select: "area:hall", view: "globe" })).toEqual({
    tab: "ranking",
    select: "area:hall",
  });
  expect(readScenarioSearch({ path: "3", step: "0", rule: "deterministic" })).toEqual({
    rule: "deterministic",
    path: 3,
  });
});

it("keeps each name's own direction in a list that is read from right to left, and adds nothing elsewhere", () => {
  expect(createFormat("ar-u-nu-latn").list(["I", "II"])).toBe("\u2068I\u2069 و\u2068II\u2069");
  expect(createFormat("en-GB").list(["I", "II"])).toBe("I and II");
});
