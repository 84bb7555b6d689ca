/** A person's calendar feed, made, renewed and revoked, and whether they are reminded by mail. The token is in no entry. */
import { contentHash, err, ok, type PersonId } from "@custodiet/core";
import type { StoreTransaction } from "@custodiet/store";
import type { Command, CommandFault, EffectDone } from "@custodiet/trust";
import { boundTables, keyOfRow } from "@custodiet/verification";
import { personnelMarking } from "./markings.ts";

export type FeedChoice =
  | { readonly kind: "make"; readonly tokenHash: string; readonly prefix: string; readonly language: string }
  | { readonly kind: "revoke" };

export const chooseFeed: Command<StoreTransaction, FeedChoice, null> = {
  name: "calendar.choose",
  recordKind: "calendar-feed",
  effect: async ({ feeds }, choice, { actor, nowMs, entryIndex }) => {
    const { person, organisation } = actor;
    const marking = personnelMarking(organisation);
    const done = (more: Partial<EffectDone<null>>) =>
      ok({
        ...{ output: null, recordId: recordOf("feed", person), hashBefore: null, hashAfter: null, marking, outbox: [] },
        details: { choice: choice.kind },
        ...more,
      });
    if (choice.kind === "make") {
      const { tokenHash, prefix, language } = choice;
      await feeds.keep(
        { person, organisation, tokenHash, prefix, language },
        { actor: person, atMs: nowMs, marking, entryIndex },
      );
      return done({ hashAfter: contentHash({ tokenHash }), details: { choice: "make", prefix, language } });
    }
    if (!(await feeds.remove(person))) return err(noFeed);
    return done({ removed: [removedFeed(person)] });
  },
};

export const chooseReminders: Command<StoreTransaction, { readonly isWanted: boolean }, null> = {
  name: "mail.choose",
  recordKind: "reminder-choice",
  effect: async ({ feeds }, { isWanted }, { actor, nowMs, entryIndex }) => {
    const { person, organisation } = actor;
    const marking = personnelMarking(organisation);
    await feeds.chooseReminders(
      { person, organisation, isWanted },
      { actor: person, atMs: nowMs, marking, entryIndex },
    );
    return ok({
      output: null,
      recordId: recordOf("reminders", person),
      hashBefore: null,
      hashAfter: contentHash({ isWanted }),
      marking,
      details: { reminders: isWanted ? "on" : "off" },
      outbox: [],
    });
  },
};

/** Names nobody. */
const recordOf = (what: string, person: PersonId): string => contentHash({ [what]: person }).slice(0, 32);

const table = "calendar_feeds";

function removedFeed(person: PersonId) {
  const rules = boundTables[table];
  if (rules === undefined) throw new Error("Feeds are bound");
  return { table, key: keyOfRow({ person }, rules) };
}

const noFeed: CommandFault = {
  code: "CUS-S008",
  title: "not found",
  detail: "You have no calendar address.",
  remedy: "Nothing is left to do.",
};
