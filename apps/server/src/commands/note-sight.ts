import { type FacilityId, type Marking, type ModelHash, type OrganisationId, ok } from "@custodiet/core";
import type { StoreTransaction } from "@custodiet/store";
import type { Command } from "@custodiet/trust";

/** What somebody is about to see of a facility that is not declared fictional. */
export interface Sight {
  readonly organisation: OrganisationId;
  readonly facility: FacilityId;
  readonly version: number;
  readonly modelHash: ModelHash;
  readonly marking: Marking;
  /** A file that is taken away, by its name; `null`: it is looked at. */
  readonly fileName: string | null;
}

/** Acts of reading that are entered, each before anything is shown. The entry's rule is the one that allows the reading. */
export type SightAction = "facility.read" | "assessment.read" | "scenario.read" | "ledger.read";

/** @example noteSight("facility.read") // the model is seen */
export const noteSight = (action: SightAction): Command<StoreTransaction, Sight, null> => ({
  name: action,
  recordKind: "sight",
  effect: async (_tx, { organisation, facility, version, modelHash, marking, fileName }) =>
    ok({
      output: null,
      recordId: sightOf(organisation, facility, version),
      hashBefore: null,
      hashAfter: modelHash,
      marking,
      details: { facility, version, fileName },
      outbox: [],
    }),
});

/** The owner stands in it: who looks may be of another organisation, which may have a facility of the same name. */
const sightOf = (organisation: OrganisationId, facility: FacilityId, version: number): string =>
  `${organisation}/${facility}/${version}`;
