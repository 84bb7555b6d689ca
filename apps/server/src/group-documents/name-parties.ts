/** Words of a document in which parties are called by their names, as far as everybody may read those who reads the document. */
import type { Marking } from "@custodiet/core";
import { createSight, dayOf, partiesFor } from "@custodiet/working-group";
import type { InstanceParts } from "../instance/parts.ts";
import { namingParties, type PublicWords } from "../public-pages/words.ts";

export interface NamingTerms {
  readonly words: ReadonlyMap<string, PublicWords>;
  readonly language: string;
  /** Whose the document is. */
  readonly organisation: string;
  readonly marking: Marking;
}

export async function wordsNamingParties(
  { groupRecords, clock }: Pick<InstanceParts, "groupRecords" | "clock">,
  { words, language, organisation, marking }: NamingTerms,
): Promise<PublicWords> {
  const inLanguage = words.get(language);
  if (inLanguage === undefined) throw new Error(`No words in ${language}`);
  const { records } = await groupRecords.read();
  const sight = createSight(records, { party: organisation, day: dayOf(clock.nowMs()) });
  return namingParties(inLanguage, partiesFor(sight, marking));
}

/** The organisation that a document is from is called as it calls itself, where the group's records do not name it. */
export const namingOwner =
  (partyName: PublicWords["party"], owner: { readonly id: string; readonly name: string }): PublicWords["party"] =>
  (party) => {
    const called = partyName(party);
    return called === party && party === owner.id ? owner.name : called;
  };
