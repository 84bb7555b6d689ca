/**
 * The registry of subscribers is a log of facts, each with its source: what somebody wrote down of a party, and where it
 * was read. Nothing in it is a constant; who subscribes, and how many, is a question to it.
 */
import type { Branded } from "@custodiet/core";
import type { Day, PartialDate } from "../partial-date.ts";

/** ISO 3166-1 alpha-3 of a State, or the name by which an organisation is known: `BEL`, `INTERPOL`. */
export type PartyCode = Branded<"Party">;

/** How an organisation is named: INTERPOL. Three letters are a State's. */
export const organisationShape: RegExp = /^[A-Z][A-Z0-9 .-]{3,59}$/;

/** XAA to XZZ: codes that ISO 3166-1 leaves to users, for States that are invented to try things out. */
export const isFictionalState = (party: string): boolean => /^X[A-Z]{2}$/.test(party);

export const partyKinds = ["state", "organisation"] as const;
export type PartyKind = (typeof partyKinds)[number];

/**
 * What a fact says of its party. `original`: named in the statement of 2016. `listed`: a source lists it, and tells no
 * circular. `circulated`: the IAEA circulated its note; only with the reference and the date.
 */
export const factKinds = [
  "original",
  "mission-informed",
  "note-delivered",
  "circulated",
  "listed",
  "withdrawn",
] as const;
export type FactKind = (typeof factKinds)[number];

export interface Source {
  readonly name: string;
  /** Of what day the source speaks; `null`: it does not say. */
  readonly asOf: PartialDate | null;
}

export interface RegistryFact {
  readonly id: string;
  readonly party: PartyCode;
  readonly partyKind: PartyKind;
  readonly kind: FactKind;
  /** When it happened; `null`: the source does not say. Never `null` where `kind` is `circulated`. */
  readonly on: PartialDate | null;
  /** `INFCIRC/908/Add.3`; never `null` where `kind` is `circulated`. */
  readonly reference: string | null;
  readonly source: Source;
  /** When it was written down here; `null`: it came with the platform. */
  readonly recordedOn: Day | null;
  readonly note: string;
}

/** How many a source says there are. */
export interface PublishedCount {
  readonly asOf: PartialDate | null;
  readonly states: CountSaid;
  readonly organisations: CountSaid;
  readonly source: string;
}

/** `more-than` as in "more than 30". */
export interface CountSaid {
  readonly kind: "exactly" | "more-than";
  readonly number: number;
}

/** Facts that make their party a subscriber. Informing a mission, or handing a note over, does not yet. */
export const makesSubscriber = (kind: FactKind): boolean =>
  kind === "original" || kind === "circulated" || kind === "listed";
