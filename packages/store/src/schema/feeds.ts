/** The migration for feeds: addresses by which a person's calendar program asks, and who wants reminders by mail. */
import { type Bound, bound } from "./columns.ts";

export interface FeedTables {
  /** One a person; only the hash of its token is kept. */
  calendar_feeds: Bound & {
    person: string;
    token_hash: string;
    /** The token's beginning, by which its person recognises it. */
    prefix: string;
    /** In which the feed says "busy". */
    language: string;
    made_at: number;
  };
  /** Who has no row is reminded where they want mail at all. */
  reminder_choices: Bound & { person: string; is_wanted: number; chosen_at: number };
}

export const feeds = (): readonly string[] => [
  `create table calendar_feeds (person text primary key references persons (id), ${bound}, token_hash text not null,
    prefix text not null, language text not null, made_at bigint not null)`,
  "create unique index calendar_feeds_by_token on calendar_feeds (token_hash)",
  `create table reminder_choices (person text primary key references persons (id), ${bound}, is_wanted bigint not null,
    chosen_at bigint not null)`,
  ...["calendar_feeds", "reminder_choices"].map((table) => `create index ${table}_by_entry on ${table} (entry_index)`),
];
