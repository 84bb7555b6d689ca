import { expect, it } from "vitest";
import { matchCommands } from "../src/commands/match.ts";
import type { Command } from "../src/commands/registry.ts";
import { foldText } from "../src/i18n/fold.ts";
import { compareValues } from "../src/patterns/direction.ts";
import { markedFileName } from "../src/patterns/marked-file-name.ts";

it("says of a changed value which way it went and whether that is better", () => {
  expect(compareValues(0.7, 0.5, "lower")).toEqual({ arrow: "down", sense: "better" });
  expect(compareValues(0.7, 0.9, "lower")).toEqual({ arrow: "up", sense: "worse" });
  expect(compareValues(0.7, 0.9, "higher")).toEqual({ arrow: "up", sense: "better" });
  expect(compareValues(3, 4, "neither")).toEqual({ arrow: "up", sense: "other" });
});

it("calls no difference what cannot be read, and different what appears or goes", () => {
  expect(compareValues(0.7, 0.7004, "lower", 0.0005)).toEqual({ arrow: "same", sense: "same" });
  expect(compareValues(null, 0.5, "lower")).toEqual({ arrow: "same", sense: "other" });
  expect(compareValues(null, null, "lower")).toEqual({ arrow: "same", sense: "same" });
});

it("puts the marking before a file's name", () => {
  expect(markedFileName({ tlp: "amber+strict" }, "ranking.csv")).toBe("TLP-AMBER+STRICT_ranking.csv");
});

it("folds accents, case, ligatures and Arabic letter forms", () => {
  expect(["Évaluée", "CŒUR", "Straße", "إجراءات", "مُدِير", "مستشفى", "نواة"].map(foldText)).toEqual([
    "evaluee",
    "coeur",
    "strasse",
    "اجراءات",
    "مدير",
    "مستشفي",
    "نواه",
  ]);
});

const command = (id: string, title: string, words?: string): Command => ({
  id,
  group: "go",
  title,
  run: () => undefined,
  ...(words ? { words } : {}),
});

it("finds commands by every word, the beginning of a title first", () => {
  const all = [
    command("a", "Open the ledger"),
    command("b", "Ledger"),
    command("c", "Facilities"),
    command("d", "Verify", "ledger"),
  ];
  expect(matchCommands(all, "ledger").map(({ id }) => id)).toEqual(["b", "a", "d"]);
  expect(matchCommands(all, "ledger open").map(({ id }) => id)).toEqual(["a"]);
  expect(matchCommands(all, "vault")).toEqual([]);
  expect(matchCommands(all, " ")).toHaveLength(4);
});
