/** Calendars that a person's own program asks for without a session: by a token that its person made and can revoke. */
import { type OfficialLanguage, sha256Hex } from "@custodiet/core";
import type { CalendarFeedRecord } from "@custodiet/store";
import type { Actor } from "@custodiet/trust";
import { sha256, toHex } from "@custodiet/verification";
import { calendarOf } from "@custodiet/working-group";
import { chooseFeed } from "../../commands/feeds.ts";
import { calendarFile } from "../../exports/calendar-file.ts";
import type { PackWording } from "../../registry/pack-words.ts";
import { type InstanceParts, newId, perform, scopeFor } from "../parts.ts";
import { actorOf } from "../people.ts";
import type { CalendarFeeds, FeedBody } from "./feed-types.ts";
import { sightOf } from "./looking.ts";

export const createFeeds = (parts: InstanceParts, words: PackWording): CalendarFeeds => ({
  find: async (actor) => {
    scopeFor(parts, actor, "calendar.choose");
    return parts.store.feeds.ofPerson(actor.person);
  },
  make: (actor, language) => make(parts, actor, language),
  revoke: async (actor) => {
    await perform(parts, chooseFeed, actor, { kind: "revoke" });
  },
  read: (token) => read(parts, words, token),
});

/** 256 random bits; of them, a beginning by which its person recognises it. */
const prefixLength = 8;

async function make(parts: InstanceParts, actor: Actor, language: OfficialLanguage): Promise<string> {
  const token = `${newId(parts.randomness)}${newId(parts.randomness)}`;
  const prefix = token.slice(0, prefixLength);
  await perform(parts, chooseFeed, actor, { kind: "make", tokenHash: sha256Hex(token), prefix, language });
  return token;
}

async function read(parts: InstanceParts, words: PackWording, token: string): Promise<FeedBody | null> {
  const feed = await parts.store.feeds.find(sha256Hex(token));
  const reader = feed === null ? null : await readerOf(parts, feed);
  if (feed === null || reader === null) return null;
  const language = feed.language as OfficialLanguage;
  const { records } = await parts.groupRecords.read();
  const calendar = calendarOf(sightOf(records, reader, parts.clock.nowMs()), [language, "en"]);
  // Times of making are those of the feed, so that the same calendar is the same bytes.
  const file = calendarFile(calendar, { busy: words[language].busy, createdAtMs: feed.madeAtMs, least });
  return { bytes: file.bytes, hash: toHex(sha256(file.bytes)), marking: file.about.marking };
}

const least = { tlp: "green", releasedTo: [], caveats: [], reason: "calendar" } as const;

/** Who asks by it: its person, for as long as they hold a position that reads, in the organisation it was made for. */
async function readerOf(parts: InstanceParts, feed: CalendarFeedRecord): Promise<Actor | null> {
  const [person] = await parts.store.persons.named([feed.person]);
  const actor = person === undefined ? null : await actorOf(parts, person);
  if (actor === null || actor.organisation !== feed.organisation) return null;
  return parts.pipeline.mayRead(actor, "group.read").ok ? actor : null;
}
