/** A person's calendar feed, as routes ask for it. */
import type { Marking, OfficialLanguage } from "@custodiet/core";
import type { CalendarFeedRecord } from "@custodiet/store";
import type { Actor } from "@custodiet/trust";

export interface FeedBody {
  readonly bytes: Uint8Array;
  /** Of the bytes: the same for as long as the calendar is. */
  readonly hash: string;
  readonly marking: Marking;
}

export interface CalendarFeeds {
  /** `null`: the person has none. */
  readonly find: (actor: Actor) => Promise<CalendarFeedRecord | null>;
  /** Makes one, or another in its place; returns the token, which is kept nowhere. */
  readonly make: (actor: Actor, language: OfficialLanguage) => Promise<string>;
  readonly revoke: (actor: Actor) => Promise<void>;
  /** For whoever brings the token; `null`: it is nobody's, or its person may not read the group's records any more. */
  readonly read: (token: string) => Promise<FeedBody | null>;
}
