/** Writes what was taken: the texts, and that somebody has looked at them. */
import { type Collection, writeTexts } from "./collections.ts";
import type { RowOutcome } from "./import-rows.ts";
import type { Message } from "./messages.ts";
import { hashOfSource, type KeyState, readStates, type States, writeStates } from "./states.ts";

export interface Review {
  readonly state: "in review" | "reviewed";
  readonly by: string;
  /** `YYYY-MM-DD`. */
  readonly on: string;
}

export function applyRows(content: string, language: string, outcomes: readonly RowOutcome[], review: Review): void {
  const taken = outcomes.flatMap(({ row, outcome, message }) =>
    message !== null && (outcome === "changed" || outcome === "confirmed") ? [{ row, message }] : [],
  );
  for (const [collection, rows] of byCollection(taken)) {
    writeTexts(
      collection,
      language,
      Object.fromEntries(rows.map(({ row, message }) => [message.key, row.translation])),
    );
    const states: Record<string, KeyState> = { ...readStates(content, collection, language) };
    for (const { message } of rows) states[message.shownKey] = { ...review, from: hashOfSource(message.english) };
    writeStates(content, collection, language, states);
  }
}

function byCollection<Row extends { readonly message: Message }>(
  rows: readonly Row[],
): ReadonlyMap<Collection, readonly Row[]> {
  const found = new Map<Collection, Row[]>();
  for (const row of rows) found.set(row.message.collection, [...(found.get(row.message.collection) ?? []), row]);
  return found;
}

/** Gives every text that nobody has spoken of the state `machine`, and forgets texts that are gone. Returns how many. */
export function syncStates(content: string, language: string, messages: readonly Message[]): number {
  let changed = 0;
  const collections = new Set(messages.map(({ collection }) => collection));
  for (const collection of collections) {
    const before = readStates(content, collection, language);
    const own = messages.filter((message) => message.collection === collection && message.text !== null);
    const now: States = Object.fromEntries(
      own.map(({ shownKey, english, review }) => [
        shownKey,
        review ?? ({ state: "machine", from: hashOfSource(english) } as const),
      ]),
    );
    if (JSON.stringify(sorted(before)) === JSON.stringify(sorted(now))) continue;
    changed += 1;
    writeStates(content, collection, language, now);
  }
  return changed;
}

const sorted = (states: States): readonly (readonly [string, KeyState])[] =>
  Object.entries(states).sort(([a], [b]) => (a < b ? -1 : 1));
