/** Each text with its English, its translation and how far that has been looked at. */
import { type Collection, listCollections, readTexts, showKey, sourceLanguage, type Texts } from "./collections.ts";
import { hashOfSource, type KeyState, type ReviewState, readStates, type States, sourceOf } from "./states.ts";

/** `outdated`: the English has changed since. `unknown`: nobody has said. `missing`: there is no translation. */
export type MessageState = ReviewState | "outdated" | "unknown" | "missing";

export interface Message {
  readonly collection: Collection;
  /** As in the collection's file. */
  readonly key: string;
  readonly shownKey: string;
  readonly english: string;
  readonly text: string | null;
  readonly state: MessageState;
  readonly review: KeyState | null;
}

export function readMessages(content: string, language: string): readonly Message[] {
  return listCollections(content).flatMap((collection) => {
    const english = readTexts(collection, sourceLanguage);
    const texts = readTexts(collection, language);
    const states = readStates(content, collection, language);
    return keysOf(english, texts, language).map((key) => toMessage(collection, key, english, texts, states));
  });
}

/** Keys there are, and keys there should be: every plural form that the language's grammar has (CLDR). */
function keysOf(english: Texts, texts: Texts, language: string): readonly string[] {
  const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
  const wanted = Object.keys(english).flatMap((key) => {
    if (key.endsWith("_other")) return forms.map((form) => key.replace(/_other$/, `_${form}`));
    return /_(zero|one|two|few|many)$/.test(key) && isPlural(english, key) ? [] : [key];
  });
  return [...new Set([...wanted, ...Object.keys(texts)])];
}

const isPlural = (english: Texts, key: string): boolean =>
  english[key.replace(/_(zero|one|two|few|many)$/, "_other")] !== undefined;

function toMessage(collection: Collection, key: string, english: Texts, texts: Texts, states: States): Message {
  const source = sourceOf(english, key);
  const text = texts[key] ?? null;
  const shownKey = showKey(key);
  const review = states[shownKey] ?? null;
  const state = text === null ? "missing" : stateOf(review, source);
  return { collection, key, shownKey, english: source ?? "", text, state, review };
}

function stateOf(review: KeyState | null, source: string | null): MessageState {
  if (review === null || source === null) return "unknown";
  return review.from === hashOfSource(source) ? review.state : "outdated";
}
