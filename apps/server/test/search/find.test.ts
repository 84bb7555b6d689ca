import { describe, expect, it } from "vitest";
import type { SearchEntry } from "../../src/search/entry.ts";
import { findEverywhere } from "../../src/search/find-everywhere.ts";
import { tokensOf } from "../../src/search/fold.ts";
import { mistakesBetween, mostMistakes } from "../../src/search/misspelling.ts";
import { indexText } from "../../src/search/text-index.ts";

const entry = (kind: SearchEntry["kind"], id: string, name: string, words = ""): SearchEntry => ({
  kind,
  id,
  name,
  words,
  within: null,
});

const reactor = indexText({
  words: "Quillfen research reactor",
  entries: [
    entry("facility", "quillfen", "Quillfen research reactor", "research-reactor"),
    entry("area", "fuel-store", "Fresh fuel store"),
    entry("crossing", "vault-door", "Vault door"),
    entry("measure", "vault-alarm", "Balanced switch", "Vault door"),
    entry("role", "fuel-custodian", "Fuel custodian"),
    entry("role", "guard", "Guard"),
  ],
});

const hospital = indexText({
  words: "مستشفى المنارة",
  entries: [
    entry("facility", "manara", "مستشفى المنارة"),
    entry("area", "salle", "Salle d’irradiation évacuée"),
    entry("area", "vault", "القَبْو الآمن"),
    entry("target", "source", "المصدر المشع"),
  ],
});

const centro = indexText({
  words: "Centro de la Laguna",
  entries: [
    entry("term", "threat", "Amenaza interna"),
    entry("term", "account", "Contabilización internacional"),
    entry("term", "often", "Frecuencia"),
    entry("term", "insider", "Внутренний нарушитель", "Работник, имеющий санкционированный доступ"),
    entry("term", "seal", "Пломба"),
    entry("term", "neibu", "内部人员威胁", "拥有授权进入权的人员"),
    entry("term", "shuang", "双人规则"),
  ],
});

const indexes = new Map([
  ["reactor", reactor],
  ["hospital", hospital],
  ["centro", centro],
]);
const find = (text: string, language = "en", sources = ["reactor", "hospital", "centro"]): string[] =>
  findEverywhere(indexes, sources, { text, language }, 10).best.map(({ entry: { id } }) => id);

describe("a search", () => {
  it("ranks a whole name first, then its beginning, then a word within, then what else is said", () => {
    expect(find("vault door")).toEqual(["vault-door", "vault-alarm"]);
    expect(find("fuel")).toEqual(["fuel-custodian", "fuel-store"]);
    expect(find("guard")).toEqual(["guard"]);
  });

  it("finds by the beginning of a word while it is being written, and by an identifier", () => {
    expect(find("cust")).toEqual(["fuel-custodian"]);
    expect(find("vault-alarm")).toEqual(["vault-alarm"]);
  });

  it("does not mind accents, case, apostrophes or ligatures", () => {
    expect(find("D'IRRADIATION EVACUEE")).toEqual(["salle"]);
    expect(find("salle d’irradiation")).toEqual(["salle"]);
  });

  it("finds Arabic without its vowels, with or without the article, in either form of a letter", () => {
    expect(find("قبو")).toEqual(["vault"]);
    expect(find("القبو")).toEqual(["vault"]);
    expect(find("بالقبو")).toEqual(["vault"]);
    expect(find("مستشفي")[0]).toBe("manara");
    expect(find("مصدر")).toEqual(["source"]);
  });

  it("finds Spanish in another number or gender, in Spanish", () => {
    expect(find("amenazas internas", "es")).toEqual(["threat"]);
    expect(find("frecuencias", "es")).toEqual(["often"]);
    expect(find("internos", "es")).toEqual(["threat"]);
  });

  it("finds Russian in another case, in any language, and in a text as in a name", () => {
    expect(find("внутреннего нарушителя")).toEqual(["insider"]);
    expect(find("работниками", "ru")).toEqual(["insider"]);
    expect(find("пломбы", "ru")).toEqual(["seal"]);
    expect(find("пломбировщик", "ru")).toEqual([]);
  });

  it("finds Chinese by a word within what is written without spaces", () => {
    expect(find("威胁", "zh")).toEqual(["neibu"]);
    expect(find("授权人员", "zh")).toEqual(["neibu"]);
    expect(find("规则", "zh")).toEqual(["shuang"]);
  });

  it("leaves the little words of the language aside, unless there are no others", () => {
    expect(find("the door of a vault")).toEqual(find("door vault"));
    expect(find("the")).toEqual([]);
    expect(find("of")).toEqual(["often"]);
  });

  it("knows the forms of English and French words, in a text as in a name, and one that is misspelt too", () => {
    const index = new Map([
      [
        "x",
        indexText({ words: "", entries: [entry("term", "check", "Vetting", "Authorities verify, les vérifications")] }),
      ],
    ]);
    const finds = (text: string, language: string) => findEverywhere(index, ["x"], { text, language }, 9).best.length;
    expect([finds("verified", "en"), finds("authority", "en"), finds("vérification", "fr")]).toEqual([1, 1, 1]);
    expect([finds("vettings", "en"), finds("vettnigs", "en"), finds("author", "en")]).toEqual([1, 1, 1]);
    expect([finds("vérifié", "en"), finds("verse", "en")]).toEqual([0, 0]);
  });

  it("knows an Arabic word in its broken plural by its consonants, after one that is nearer", () => {
    expect(find("المصادر")).toEqual(["source"]);
    expect(find("مصر")).toEqual([]);
  });

  it("forgives a misspelling where nothing is spelt so", () => {
    expect(find("gaurd")).toEqual(["guard"]);
    expect(find("custodain")).toEqual(["fuel-custodian"]);
    expect(find("Quilfen")).toEqual(["quillfen"]);
    expect(find("guards")).toEqual(["guard"]);
  });

  it("forgives none in a short word or in a number", () => {
    expect(find("doer")).toEqual(["vault-door"]);
    expect(find("dor")).toEqual([]);
    expect([mostMistakes("dor"), mostMistakes("room12"), mostMistakes("vault"), mostMistakes("custodian")]).toEqual([
      0, 0, 1, 2,
    ]);
  });

  it("finds what is in a facility by the facility's name and a word of its own, but not by that name alone", () => {
    expect(find("quillfen guard")).toEqual(["guard"]);
    expect(find("quillfen")).toEqual(["quillfen"]);
  });

  it("gives what has at least half the words where nothing has all", () => {
    expect(find("vault custodian")).toEqual(["vault-door", "fuel-custodian", "vault", "vault-alarm"]);
    expect(find("guard zebra unicorn")).toEqual([]);
  });

  it("counts all that is found, by kind, beyond what is shown", () => {
    const { best, counts } = findEverywhere(indexes, ["reactor"], { text: "vault", language: "en" }, 1);
    expect(best.map(({ entry: { id } }) => id)).toEqual(["vault-door"]);
    expect(counts).toEqual({ crossing: 1, measure: 1 });
  });

  it("stays silent where nothing is asked", () => {
    expect(find("  -- ")).toEqual([]);
  });

  it("gives of a source the same, whatever else there is", () => {
    const alone = findEverywhere(new Map([["reactor", reactor]]), ["reactor"], { text: "fuel", language: "en" }, 10);
    const among = findEverywhere(indexes, ["reactor"], { text: "fuel", language: "en" }, 10);
    expect(among).toEqual(alone);
    const together = findEverywhere(indexes, ["hospital", "reactor"], { text: "fuel", language: "en" }, 10);
    expect(together.best.filter(({ source }) => source === "reactor")).toEqual(alone.best);
  });
});

it("parts words that are written without a space", () => {
  expect(tokensOf("核燃料仓库")).toEqual(expect.arrayContaining(["核燃", "燃料", "仓库", "库"]));
  expect(tokensOf("INFCIRC908号")).toEqual(["infcirc908", "号"]);
  expect(tokensOf("room12")).toEqual(["room12"]);
});

it.each([
  ["guard", "guard", 0],
  ["gaurd", "guard", 1],
  ["gard", "guard", 1],
  ["guarrd", "guard", 1],
  ["guild", "guard", 2],
  ["custodain", "custodian", 1],
])("counts the mistakes between %s and %s", (a, b, mistakes) => {
  expect(mistakesBetween(a, b, 2)).toBe(mistakes);
});

it("gives up counting where there are more mistakes than matter", () => {
  expect(mistakesBetween("vault", "custodian", 2)).toBe(3);
  expect(mistakesBetween("abcdef", "ghijkl", 2)).toBe(3);
});
