/**
 * What a document calls parties. A party is called as its own record calls it, where everybody who reads the document may
 * read that; a State that no record names, as the language calls it.
 */
import { combineMarkings, type Marking, parseLanguageTag, type TextRun, textRun } from "@custodiet/core";
import { isWider } from "./audience.ts";
import type { RecordInSight } from "./project.ts";
import type { Sight } from "./sight.ts";

/** What the document's language knows by itself. */
export interface PartyWords {
  readonly language: string;
  /** `null`: no State has the code. */
  readonly stateName: (code: string) => string | null;
  /** Of a party that nothing names: a fictional State by its code, an organisation as it calls itself. */
  readonly party: (code: string) => string;
}

/** Of one party's record, as it is told to the document's readers. */
export type NamedParty = Pick<RecordInSight, "fields">;

/** By the code of a party, and by the name under which it acts in this instance. */
export type NamedParties = ReadonlyMap<string, NamedParty>;

/** Where two records name one party, the first does. */
export const byEveryName = (parties: readonly NamedParty[]): NamedParties =>
  new Map(
    parties.toReversed().flatMap((party) =>
      ["organisation", "code"].flatMap((name): readonly (readonly [string, NamedParty])[] => {
        const called = party.fields[name];
        return typeof called === "string" ? [[called, party]] : [];
      }),
    ),
  );

/** With those fields alone that everybody may read who reads what is marked so. */
export const partiesFor = (sight: Sight, target: Marking): NamedParties =>
  byEveryName(sight.all("party").map((record) => ({ fields: fieldsFor(record, target) })));

const fieldsFor = ({ fields, base, fieldMarkings }: RecordInSight, target: Marking): RecordInSight["fields"] =>
  Object.fromEntries(
    Object.entries(fields).filter(([name]) => {
      const own = fieldMarkings[name];
      return !isWider(own === undefined ? base : combineMarkings(base, own), target);
    }),
  );

/**
 * Where its record has no name in the document's language, a State has the language's own for it; then its name in another
 * language, which is said to be one.
 *
 * @example
 * callParty("BEL", new Map(), french); // Belgique
 */
export function callParty(code: string, parties: NamedParties, words: PartyWords): readonly TextRun[] {
  const found = parties.get(code);
  const names = found === undefined ? new Map<string, string>() : namesOfParty(found);
  const own = names.get(words.language);
  if (own !== undefined) return [textRun(own)];
  const usual = words.stateName(String(found?.fields["code"] ?? code));
  if (usual !== null) return [textRun(usual)];
  const [other] = [...names].sort(([a], [b]) => Number(b === "en") - Number(a === "en"));
  return [other === undefined ? textRun(words.party(code)) : textRun(other[1], "normal", parseLanguageTag(other[0]))];
}

export const textOfParty = (code: string, parties: NamedParties, words: PartyWords): string =>
  callParty(code, parties, words)
    .map((run) => (run.kind === "text" ? run.text : ""))
    .join("");

/** By language, as its record tells them. */
export function namesOfParty({ fields }: NamedParty): ReadonlyMap<string, string> {
  const value = fields["name"] ?? null;
  if (typeof value !== "object" || value === null || Array.isArray(value)) return new Map();
  const texts = Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === "string");
  return new Map(
    texts
      .map(([language, text]) => [language, text.replaceAll(/\s+/gu, " ").trim()] as const)
      .filter(([, text]) => text !== ""),
  );
}
