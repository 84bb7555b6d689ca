/**
 * Who may read what is marked how. Unmarked means denied; who is named nowhere reads nothing; an organisation always
 * reads what it made itself. Source: FIRST, Traffic Light Protocol 2.0; `shared by name` as in docs/adr/0014.
 */
import { type Marking, type Tlp, tlpRank } from "@custodiet/core";
import type { Day } from "../partial-date.ts";

/** Everybody, signed in or not: at TLP:CLEAR alone. */
export const everybody = "everybody";
/** Every organisation that takes part in this instance: at TLP:CLEAR and TLP:GREEN. */
export const community = "community";

export interface Audience {
  /** The organisation for which somebody reads; `null`: the public. */
  readonly party: string | null;
  /** A release is over after its last day. */
  readonly day: Day;
}

export const publicOn = (day: Day): Audience => ({ party: null, day });

/** Nothing is read into a marking: a word that its TLP does not allow lets nobody in. */
export function mayRead(marking: Marking | null | undefined, owner: string, { party, day }: Audience): boolean {
  if (party !== null && party === owner) return true;
  if (!marking || (marking.expires !== undefined && marking.expires < day)) return false;
  const { releasedTo } = marking;
  if (releasedTo.includes(everybody)) return marking.tlp === "clear";
  if (party === null) return false;
  if (releasedTo.includes(community)) return tlpRank(marking.tlp) <= tlpRank("green");
  return releasedTo.includes(party);
}

/** Whether the second lets in anybody whom the first does not, or at a milder level. */
export function isWider(was: Marking, now: Marking): boolean {
  if (tlpRank(now.tlp) < tlpRank(was.tlp)) return true;
  if ((now.expires ?? "9") > (was.expires ?? "9")) return true;
  if (was.releasedTo.includes(everybody)) return false;
  if (now.releasedTo.includes(everybody)) return true;
  if (was.releasedTo.includes(community)) return false;
  return now.releasedTo.some((party) => !was.releasedTo.includes(party));
}

/** Nobody beside the owner reads it. */
export const isForNobody = ({ releasedTo }: Marking): boolean => releasedTo.length === 0;

/** Whether a level is at or below another. */
export const isWithin = (tlp: Tlp, most: Tlp): boolean => tlpRank(tlp) <= tlpRank(most);
