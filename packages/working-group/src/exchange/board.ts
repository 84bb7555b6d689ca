/** What is offered and what is asked for, as somebody sees both, and what meets what. */
import type { RecordInSight } from "../records/project.ts";
import type { Sight } from "../records/sight.ts";
import { fitsOf, isOver, type Match, matchOf, type Wanted, wantedOf } from "./match.ts";

export interface Board {
  readonly offers: BoardSide;
  readonly requests: BoardSide;
}

export interface BoardSide {
  /** Of all that stand and are not over. */
  readonly total: number;
  /** The newest first. */
  readonly entries: readonly BoardEntry[];
}

export interface BoardEntry {
  readonly record: RecordInSight;
  /** Open ones of the other side that meet it: of those about which both say more, first. */
  readonly matches: readonly MatchWith[];
}

export interface MatchWith extends Match {
  readonly record: RecordInSight;
}

/** Entries of a side that are shown, and matches of an entry. */
export const mostEntries = 100;
const mostMatches = 20;

interface Standing {
  readonly record: RecordInSight;
  readonly wanted: Wanted;
}

/** @param exchanged what is exchanged; `null`: anything */
export function boardInSight(sight: Sight, exchanged: string | null): Board {
  const [offers, requests] = [standing(sight, "offer", exchanged), standing(sight, "request", exchanged)];
  const { day } = sight.audience;
  return {
    offers: sideOf(offers, requests, (offer, request) => matchOf(offer, request, day)),
    requests: sideOf(requests, offers, (request, offer) => matchOf(offer, request, day)),
  };
}

const standing = (sight: Sight, kind: string, exchanged: string | null): readonly Standing[] =>
  sight
    .all(kind)
    .filter(({ state }) => state === "open" || state === "matched")
    .map((record) => ({ record, wanted: wantedOf(record) }))
    .filter(({ wanted }) => !isOver(wanted, sight.audience.day))
    .filter(({ wanted }) => exchanged === null || wanted.exchanged === exchanged)
    .toReversed();

function sideOf(
  own: readonly Standing[],
  others: readonly Standing[],
  match: (own: Wanted, other: Wanted) => Match | null,
): BoardSide {
  const open = others.filter(({ record }) => record.state === "open");
  const entries = own.slice(0, mostEntries).map(({ record, wanted }) => ({
    record,
    matches: record.state === "open" ? matchesOf(wanted, open, match) : [],
  }));
  return { total: own.length, entries };
}

const matchesOf = (
  wanted: Wanted,
  open: readonly Standing[],
  match: (own: Wanted, other: Wanted) => Match | null,
): readonly MatchWith[] =>
  open
    .flatMap((other) => {
      const found = match(wanted, other.wanted);
      return found === null ? [] : [{ ...found, record: other.record }];
    })
    // Equal ones stay as they were: the newest first.
    .toSorted((a, b) => fitsOf(b) - fitsOf(a))
    .slice(0, mostMatches);
