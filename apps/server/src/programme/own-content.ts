/** The catalogue as an organisation works with it: the shipped one, and behind it the organisation's own measures. */
import { type OfficialLanguage, type OrganisationId, officialLanguages } from "@custodiet/core";
import {
  type Catalogue,
  layOwn,
  type OwnState,
  ownKindNames,
  ownTexts,
  replayOwn,
  standingOwn,
} from "@custodiet/programme";
import type { Store, StoreTransaction } from "@custodiet/store";
import { scopeOf } from "@custodiet/trust";
import type { CatalogueContent, CatalogueWording } from "./catalogue-content.ts";

export interface CatalogueContents {
  /** As it was shipped: what leaves an organisation is made from it. */
  readonly shared: CatalogueContent;
  readonly of: (organisation: OrganisationId) => Promise<CatalogueContent>;
}

type OwnReads = Pick<Store, "ownMeasures"> | Pick<StoreTransaction, "ownMeasures">;

export const readOwn = async ({ ownMeasures }: OwnReads, organisation: OrganisationId): Promise<OwnState> =>
  replayOwn(await ownMeasures.acts(scopeOf(organisation)));

/** For a command: as the catalogue stands within its transaction. */
export const catalogueWithin = async (
  tx: OwnReads,
  shared: Catalogue,
  organisation: OrganisationId,
): Promise<Catalogue> => layOwn(shared, await readOwn(tx, organisation));

export const createContents = (store: Pick<Store, "ownMeasures">, shared: CatalogueContent): CatalogueContents => ({
  shared,
  of: async (organisation) => layContent(shared, await readOwn(store, organisation)),
});

/** For what is told to others: of nobody's own measures. */
export const sharedAlone = ({ shared }: CatalogueContents): CatalogueContents => ({ shared, of: async () => shared });

function layContent(shared: CatalogueContent, state: OwnState): CatalogueContent {
  const { catalogue, wording } = shared;
  const laid = layOwn(catalogue, state);
  if (laid === catalogue) return shared;
  const [texts, kinds] = [ownTexts(state), ownKindNames(state)];
  const withOwn = ({ review, measures, words }: CatalogueWording): CatalogueWording => ({
    review,
    measures: { ...measures, ...texts },
    words: { ...words, evidence: { ...words["evidence"], ...kinds } },
  });
  const entries = officialLanguages.map((language) => [language, withOwn(wording[language])] as const);
  return {
    catalogue: laid,
    wording: Object.fromEntries(entries) as Record<OfficialLanguage, CatalogueWording>,
    languages: Object.fromEntries(standingOwn(state).map(({ id, measure }) => [id, measure.language])),
  };
}
