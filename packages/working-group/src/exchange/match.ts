/**
 * What somebody offers beside what somebody asks for: the same kind of thing, on a theme, in a language, at a time that
 * do not exclude each other. Who offers and who asks plays no part: a match that is there for all but one would tell whose
 * request without attribution it is.
 */
import type { Day } from "../partial-date.ts";
import { textsAt } from "../partners/find-experts.ts";
import { languageKeyOf } from "../partners/language-code.ts";
import type { RecordInSight } from "../records/project.ts";

/** What of an offer or a request is compared. */
export interface Wanted {
  readonly exchanged: string;
  readonly topics: readonly string[];
  /** Codes where they are known. */
  readonly languages: readonly string[];
  /** First and last day; `null`: not said. */
  readonly from: Day | null;
  readonly until: Day | null;
}

/** `fits`: both say so. `open`: one of them says nothing of it. */
export type Fit = "fits" | "open";

export interface Match {
  readonly topics: Fit;
  readonly languages: Fit;
  readonly dates: Fit;
}

/** Of an offer or a request in sight. */
export const wantedOf = ({ fields }: Pick<RecordInSight, "fields">): Wanted => ({
  exchanged: typeof fields["exchanged"] === "string" ? fields["exchanged"] : "",
  topics: textsAt(fields["topics"]),
  languages: [...new Set(textsAt(fields["languages"]).map(languageKeyOf))],
  from: dayAt(fields["from"]),
  until: dayAt(fields["until"]),
});

const dayAt = (value: unknown): Day | null => (typeof value === "string" ? (value as Day) : null);

/**
 * `null`: they exclude each other, or are over.
 *
 * @param today until when something is not over yet
 */
export function matchOf(offer: Wanted, request: Wanted, today: Day): Match | null {
  // What is hidden matches nothing, not even what is hidden too.
  if (offer.exchanged === "" || offer.exchanged !== request.exchanged) return null;
  if (isOver(offer, today) || isOver(request, today)) return null;
  const topics = fitOf(offer.topics, request.topics, haveOneInCommon);
  // A translation is from one language into another: it takes both.
  const languages = fitOf(
    offer.languages,
    request.languages,
    request.exchanged === "translation" ? haveAll : haveOneInCommon,
  );
  const dates = datesFit(offer, request);
  return topics === null || languages === null || dates === null ? null : { topics, languages, dates };
}

export const isOver = ({ until }: Pick<Wanted, "until">, today: Day): boolean => until !== null && until < today;

/** How many of the three both sides say. */
export const fitsOf = (match: Match): number => Object.values(match).filter((fit) => fit === "fits").length;

type Answers = (offered: readonly string[], asked: readonly string[]) => boolean;

const haveOneInCommon: Answers = (offered, asked) => asked.some((each) => offered.includes(each));
const haveAll: Answers = (offered, asked) => asked.every((each) => offered.includes(each));

function fitOf(offered: readonly string[], asked: readonly string[], answers: Answers): Fit | null {
  if (offered.length === 0 || asked.length === 0) return "open";
  return answers(offered, asked) ? "fits" : null;
}

function datesFit(offer: Wanted, request: Wanted): Fit | null {
  const says = ({ from, until }: Wanted): boolean => from !== null || until !== null;
  if (!says(offer) || !says(request)) return "open";
  const isBefore = (a: Day | null, b: Day | null): boolean => a !== null && b !== null && a < b;
  return isBefore(offer.until, request.from) || isBefore(request.until, offer.from) ? null : "fits";
}
