/**
 * Experts whom somebody can ask: by topic, by competence, by language. An expert is found for as long as they consent, by
 * nobody afterwards; to whoever brought them it is told that the consent is to be renewed. Persons are never ranked: the
 * order is that of their names.
 */
import type { Json } from "@custodiet/core";
import type { Day } from "../partial-date.ts";
import type { RecordInSight } from "../records/project.ts";
import type { Sight } from "../records/sight.ts";
import { languageKeyOf } from "./language-code.ts";

export interface ExpertQuestion {
  /** One of the kind's topics; `null`: any. */
  readonly topic: string | null;
  /** By code or by name; `null`: any. */
  readonly language: string | null;
  /** Words that its competences hold, each of them; `""`: any. */
  readonly competence: string;
}

export interface FoundExpert {
  readonly record: RecordInSight;
  /** As they are compared: codes where they are known. */
  readonly languages: readonly string[];
}

export interface ConsentToRenew {
  readonly record: RecordInSight;
  readonly until: Day;
  /** Nobody else finds the expert any more. */
  readonly isOver: boolean;
}

export interface ExpertsFound {
  readonly experts: readonly FoundExpert[];
  /** What can be chosen: how many of all findable experts have each topic and each language. */
  readonly topics: Readonly<Record<string, number>>;
  readonly languages: Readonly<Record<string, number>>;
  /** Of the asker's own organisation, or sponsored by its party; the first to end first. */
  readonly toRenew: readonly ConsentToRenew[];
}

/** A consent that ends within so many days is told to be renewed. */
export const daysToRenew = 90;

/** @param fold text as it is compared: without case and accents */
export function findExperts(sight: Sight, question: ExpertQuestion, fold: (text: string) => string): ExpertsFound {
  const all = sight
    .all("expert")
    .filter((record) => record.state === "listed" && (consentOf(record) ?? "") >= sight.audience.day)
    .map((record) => ({ record, languages: languagesOf(record) }));
  const name = ({ record }: FoundExpert): string => fold(String(record.fields["name"] ?? "\uffff"));
  return {
    experts: all
      .filter(answers(question, fold))
      .toSorted((a, b) => compare(name(a), name(b)) || compare(a.record.id, b.record.id)),
    topics: count(all.flatMap(({ record }) => textsAt(record.fields["topics"]))),
    languages: count(all.flatMap(({ languages }) => languages)),
    toRenew: consentsToRenew(sight),
  };
}

function answers(
  { topic, language, competence }: ExpertQuestion,
  fold: (text: string) => string,
): (expert: FoundExpert) => boolean {
  const words = fold(competence).split(/\s+/u).filter(Boolean);
  const key = language === null ? null : languageKeyOf(language);
  return ({ record: { fields }, languages }) => {
    const held = fold(textsAt(fields["competences"]).join("\n"));
    return (
      (topic === null || textsAt(fields["topics"]).includes(topic)) &&
      (key === null || languages.includes(key)) &&
      words.every((word) => held.includes(word))
    );
  };
}

const languagesOf = ({ fields }: RecordInSight): readonly string[] => [
  ...new Set(textsAt(fields["languages"]).map(languageKeyOf)),
];

/** Until when; `null`: it is not in sight, or was never given. */
const consentOf = ({ fields }: RecordInSight): Day | null => {
  const until = fields["consent-until"];
  return typeof until === "string" ? (until as Day) : null;
};

function consentsToRenew(sight: Sight): readonly ConsentToRenew[] {
  const { day, party } = sight.audience;
  const own = new Set(
    sight
      .all("party")
      .flatMap(({ fields }) => (party !== null && fields["organisation"] === party ? [fields["code"]] : [])),
  );
  const last = new Date(Date.parse(day) + daysToRenew * dayMs).toISOString().slice(0, 10);
  return sight
    .all("expert")
    .filter(({ state, isOwn, fields }) => remindedStates.includes(state) && (isOwn || own.has(fields["sponsor"] ?? "")))
    .flatMap((record) => {
      const until = consentOf(record);
      return until === null || until > last ? [] : [{ record, until, isOver: until < day }];
    })
    .toSorted((a, b) => compare(a.until, b.until) || compare(a.record.id, b.record.id));
}

const remindedStates: readonly string[] = ["proposed", "listed"];
const dayMs = 86_400_000;

function count(texts: readonly string[]): Readonly<Record<string, number>> {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return Object.fromEntries([...counts].toSorted(([a], [b]) => compare(a, b)));
}

export const textsAt = (value: Json | undefined): readonly string[] =>
  Array.isArray(value) ? value.filter((each): each is string => typeof each === "string") : [];

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
