import { identifierMaxLength, isIdentifier } from "@custodiet/core";
import { reservedIdentifiers } from "../check/shape/scalars.ts";

/** A name without case, accents, signs and differences of writing: `Bldg. 4` and `bldg 4` are one. */
export const foldName = (text: string): string =>
  text
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}%]+/gu, " ")
    .trim();

/** The numbers in a name, as one text: `Door 12` is never a misspelling of `Door 13`. */
export const numbersIn = (text: string): string => (text.match(/\p{N}+/gu) ?? []).join(" ");

/** An identifier made of a name; `""` where no letter of it can stand in one. */
export function identifierFrom(name: string): string {
  const words = foldName(name).match(/[a-z0-9]+/g) ?? [];
  const joined = words.join("-").replace(/^(?=\d)/, "no-");
  return joined.slice(0, identifierMaxLength - 6).replace(/-$/, "");
}

/** The identifier itself, or with the lowest number that makes it free. */
export function freeIdentifier(wanted: string, stem: string, taken: ReadonlySet<string>): string {
  const base = isIdentifier(wanted) ? wanted : stem;
  const isFree = (id: string): boolean => !taken.has(id) && !reservedIdentifiers.has(id);
  if (isFree(base) && base === wanted) return base;
  for (let number = base === wanted ? 2 : 1; ; number++) {
    if (isFree(`${base}-${number}`)) return `${base}-${number}`;
  }
}
