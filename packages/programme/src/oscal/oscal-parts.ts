/** What every OSCAL document of ours has: names that are made from what they name, metadata, properties of our own. */
import { type Json, type Marking, uuidOfName } from "@custodiet/core";

export const oscalVersion = "1.2.2";

/** Of this project's UUIDs: made once, at random. */
const namespace = "8c0a6f0e-3f0b-4f0e-9d55-6f2a0c1f7b52";

/** Of properties that OSCAL has no word for. */
export const ownSpace = "urn:custodiet:oscal";

export const uuidFor = (...parts: readonly string[]): string => uuidOfName(namespace, parts.join(" "));

export interface OscalFacts {
  /** What it is of: the id and name of the programme, or the catalogue's. */
  readonly id: string;
  readonly name: string;
  readonly organisation: { readonly id: string; readonly name: string };
  readonly marking: Marking;
  readonly createdAtMs: number;
}

export type OscalObject = { readonly [key: string]: Json };

export const ownProp = (name: string, value: string): OscalObject => ({ name, ns: ownSpace, value });

/** OSCAL takes no empty list. */
export const listed = (name: string, all: readonly Json[]): OscalObject => (all.length === 0 ? {} : { [name]: all });

/** Of one programme alone: two organisations can call theirs the same. */
export const uuidOfProgramme = (
  { organisation, id }: Pick<OscalFacts, "organisation" | "id">,
  what: string,
  ...parts: readonly string[]
): string => uuidFor(what, organisation.id, id, ...parts);

export const instantOf = (atMs: number): string => new Date(atMs).toISOString();

/** A day as OSCAL's instant: its beginning, in UTC. */
export const startOf = (day: string): string => `${day}T00:00:00Z`;

export const partyOf = ({ organisation }: OscalFacts): string => uuidFor("party", organisation.id);

export function metadataOf(facts: OscalFacts, title: string, roles: readonly OscalObject[] = []): OscalObject {
  const { marking, organisation, createdAtMs } = facts;
  return {
    title,
    "last-modified": instantOf(createdAtMs),
    version: instantOf(createdAtMs),
    "oscal-version": oscalVersion,
    props: [{ name: "marking", value: `TLP:${marking.tlp.toUpperCase()}` }],
    ...listed("roles", [{ id: "prepared-by", title: "Prepared by" }, ...roles]),
    parties: [{ uuid: partyOf(facts), type: "organization", name: organisation.name }],
    "responsible-parties": [{ "role-id": "prepared-by", "party-uuids": [partyOf(facts)] }],
  };
}

/** OSCAL's ids are tokens: a letter or `_` first, then letters, digits, `.`, `-` and `_`. */
export function tokenOf(text: string): string {
  const token = text.replaceAll(/[^\p{L}\p{N}._-]+/gu, "-");
  return /^[\p{L}_]/u.test(token) ? token : `_${token}`;
}
