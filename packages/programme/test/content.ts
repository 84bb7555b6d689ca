/** The catalogue as it is shipped, for tests. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Json } from "@custodiet/core";
import { type Catalogue, type ContentFile, readCatalogue } from "../index.ts";

const folder = join(import.meta.dirname, "../../../content/catalogue");

export const contentFile = (name: string): ContentFile => ({
  name,
  content: JSON.parse(readFileSync(join(folder, name), "utf8")) as Json,
});

export const measureFiles: readonly string[] = readdirSync(join(folder, "measures")).sort();

export function shippedCatalogue(): Catalogue {
  const read = readCatalogue({
    common: contentFile("catalogue.json"),
    measures: measureFiles.map((name) => contentFile(`measures/${name}`)),
  });
  if (!read.ok) throw new Error(JSON.stringify(read.error, null, 2));
  return read.value;
}
