/** What fields and choices of the working group's records are called in each language that the interface has. */
import { readFileSync } from "node:fs";
import { type TableWords, tableLanguages } from "@custodiet/working-group";
import { z } from "zod";

const names = z.record(z.string(), z.string());
const catalogueSchema = z.object({ field: names, choice: names });

/** Throws where the translations do not have the form they promise. */
export function readTableWords(): TableWords {
  const catalogues = tableLanguages.map((language) => {
    const file = new URL(`../../../../content/translations/${language}/group.json`, import.meta.url);
    return catalogueSchema.parse(JSON.parse(readFileSync(file, "utf8")));
  });
  const together = (part: "field" | "choice"): TableWords["fields"] => {
    const all = new Set(catalogues.flatMap((catalogue) => Object.keys(catalogue[part])));
    return Object.fromEntries([...all].map((id) => [id, catalogues.flatMap((each) => each[part][id] ?? [])]));
  };
  return { fields: together("field"), choices: together("choice") };
}
