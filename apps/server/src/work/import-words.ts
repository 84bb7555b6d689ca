import { readFileSync } from "node:fs";
import type { ImportWords } from "@custodiet/model";
import { z } from "zod";

const wordsFile = new URL("../../../../content/import/words.json", import.meta.url);
const lists = z.record(z.string(), z.array(z.string()));

const wordsSchema = z.object({
  headings: lists,
  units: lists,
  marks: lists,
  areaKinds: lists,
  passes: lists,
  isotopes: lists,
  hours: lists,
});

/** Throws where the content does not have the form it promises. */
export const readImportWords = (): ImportWords => wordsSchema.parse(JSON.parse(readFileSync(wordsFile, "utf8")));
