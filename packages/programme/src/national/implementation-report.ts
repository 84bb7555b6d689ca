/**
 * The State's implementation report to the working group, drafted from its programme: a row for each of the four and the
 * seventeen. Nothing of a facility can be recognised in it: of facilities it tells spreads of at least five, in words
 * without a name, and nothing where all of them stand at one level; evidence is named by its hash.
 */
import { z } from "zod";
import type { Catalogue, Domain } from "../catalogue/measure.ts";
import { measuresInScope } from "../catalogue/scope.ts";
import { type Day, readDay } from "../day.ts";
import type { ProgrammeState } from "../kept/replay.ts";
import { isAccepted, isCurrent } from "../maturity/evidence-term.ts";
import type { Maturity } from "../maturity/maturity.ts";
import { levelOfMeasure, statesOfMeasure } from "../maturity/measure-level.ts";
import { fewestTold } from "./counted-reports.ts";
import { nationalView, type Spread } from "./national-view.ts";
import {
  type ImplementationStatus,
  implementationStatuses,
  type RowAudience,
  type WordedReport,
} from "./worded-report.ts";

export interface ImplementationRow {
  readonly commitment: string;
  /** `null`: the programme says nothing of it. */
  readonly status: ImplementationStatus | null;
  /** Measures of the State's programme that serve it, those implemented by its own account, and by another person's. */
  readonly measures: { readonly of: number; readonly claimed: number; readonly verified: number };
  readonly spreads: readonly ToldSpread[];
  /** SHA-256 of evidence that holds and was accepted by somebody who did not submit it. */
  readonly evidence: readonly string[];
}

export interface ToldSpread {
  readonly domain: Domain;
  readonly figure: "verified" | "claimed";
  /** Told in fives: "at least ten facilities". */
  readonly atLeast: number;
  readonly spread: Pick<Spread, "least" | "median" | "greatest">;
}

export interface DraftFacts {
  readonly catalogue: Catalogue;
  readonly state: ProgrammeState;
  readonly maturity: Maturity;
  readonly on: Day;
}

/** A row for each commitment, in their order. Pure; who asks changes nothing of it. */
export function draftImplementation(facts: DraftFacts): readonly ImplementationRow[] {
  const { catalogue, state, maturity, on } = facts;
  const inScope = measuresInScope(catalogue, state.record.scope);
  // As for somebody who may read no single report: fewer than five are never told.
  const view = nationalView([...state.reports.values()], on, { mayReadSingle: false });
  return Object.keys(catalogue.commitments).map((commitment) => {
    const serving = inScope.filter(({ commitments }) => commitments.includes(commitment));
    const reached = (figure: "claimed" | "verified", id: string) =>
      levelOfMeasure(statesOfMeasure(maturity, figure, id));
    const implemented = (figure: "claimed" | "verified") => serving.filter(({ id }) => reached(figure, id) >= 2).length;
    const measures = {
      of: serving.length,
      claimed: implemented("claimed"),
      verified: implemented("verified"),
    };
    const criteria = new Set<string>(serving.flatMap((each) => each.criteria.map(({ id }) => id)));
    const domainsOf = new Set(
      catalogue.measures
        .filter(({ commitments, tiers }) => commitments.includes(commitment) && tiers.includes("facility"))
        .map(({ criteria: [first] }) => first?.domain),
    );
    const spreads = view.domains.filter(({ domain }) => domainsOf.has(domain)).flatMap(tellSpread);
    const isBegun = [...criteria].some((id) =>
      state.record.claims.some(({ criterion, isMet }) => criterion === id && isMet),
    );
    const isPlanned =
      serving.some(({ id }) => state.assignments.has(id)) ||
      state.plan.some(({ from }) => "criterion" in from && criteria.has(from.criterion));
    return {
      commitment,
      measures,
      spreads,
      status: serving.length === 0 ? statusOfSpreads(spreads) : statusOf(measures, { isBegun, isPlanned }),
      evidence: [
        ...new Set(
          state.record.evidence
            .filter((each) => each.hash !== null && each.criteria.some((id) => criteria.has(id)))
            .filter((each) => isAccepted(each, on) && isCurrent(catalogue, each, on))
            .flatMap(({ hash }) => hash ?? []),
        ),
      ].sort(),
    };
  });
}

function statusOf(
  { of, claimed, verified }: ImplementationRow["measures"],
  { isBegun, isPlanned }: { readonly isBegun: boolean; readonly isPlanned: boolean },
): ImplementationStatus {
  if (verified === of) return "reviewed";
  if (claimed === of) return "in-place";
  if (isBegun) return "under-way";
  return isPlanned ? "planned" : "not-begun";
}

/** Of a commitment that facilities alone serve. */
function statusOfSpreads(spreads: readonly ToldSpread[]): ImplementationStatus | null {
  if (spreads.length === 0) return null;
  if (spreads.every(({ spread }) => spread.least >= 2)) {
    return spreads.every(({ figure }) => figure === "verified") ? "reviewed" : "in-place";
  }
  return spreads.some(({ spread }) => spread.greatest >= 1) ? "under-way" : "not-begun";
}

/** Where all stand at one level, the spread would tell each one's. */
function tellSpread({ domain, ...figures }: ReturnType<typeof nationalView>["domains"][number]): readonly ToldSpread[] {
  const figure = figures.verified === null ? "claimed" : "verified";
  const told = figures[figure];
  if (told === null || told.of < fewestTold || told.least === told.greatest) return [];
  const { of, least, median, greatest } = told;
  return [{ domain, figure, atLeast: Math.floor(of / 5) * 5, spread: { least, median, greatest } }];
}

/** Sentences of one language. */
export interface ImplementationWords {
  readonly measures: (counts: ImplementationRow["measures"]) => string;
  readonly spread: (told: ToldSpread) => string;
  readonly nothing: string;
}

/** What the programme says of a commitment, as it stands before somebody words it anew. */
export function narrativeOf({ measures, spreads }: ImplementationRow, words: ImplementationWords): string {
  const said = [...(measures.of === 0 ? [] : [words.measures(measures)]), ...spreads.map((each) => words.spread(each))];
  return said.length === 0 ? words.nothing : said.join("\n");
}

/** What leaves in a sealed file, and becomes the State's report where it is taken in. */
export interface ImplementationReport {
  readonly party: string;
  readonly title: string;
  readonly from: string;
  readonly until: string;
  readonly language: string;
  /** The day as of which it stands so. */
  readonly on: Day;
  readonly catalogue: { readonly edition: string; readonly hash: string };
  readonly rows: readonly ReportRow[];
}

export interface ReportRow {
  readonly commitment: string;
  readonly status: ImplementationStatus;
  readonly narrative: string;
  readonly evidence: readonly string[];
  /** Whoever reads the report, or those organisations alone. */
  readonly sharedWith: Exclude<RowAudience, "nobody">;
}

/** Rows for nobody stay here. A row that nobody worded is sent as it is drafted, to whoever reads the report. */
export function toImplementationReport(
  { rows: worded, ...head }: WordedReport,
  drafted: readonly ImplementationRow[],
  about: Pick<ImplementationReport, "on" | "catalogue">,
  words: ImplementationWords,
): ImplementationReport {
  const rows = drafted.flatMap((row): readonly ReportRow[] => {
    const said = worded.find(({ commitment }) => commitment === row.commitment);
    const status = said?.status ?? row.status;
    const sharedWith = said?.sharedWith ?? "all";
    if (status === null || sharedWith === "nobody") return [];
    const narrative = said?.narrative ?? narrativeOf(row, words);
    const evidence = said?.namesEvidence === false ? [] : row.evidence;
    return [{ commitment: row.commitment, status, narrative, evidence, sharedWith }];
  });
  return { ...head, ...about, rows };
}

/** Names as they stand in a text, however they are written: in capitals, with other marks, over two lines. */
export function namesIn(text: string, names: readonly string[]): readonly string[] {
  const said = ` ${wordsOf(text).join(" ")} `;
  return [...new Set(names)].filter((name) => {
    const words = wordsOf(name);
    if (words.length === 0 || words.join("").length < 3) return false;
    return isWithoutSpaces(name) ? said.includes(words.join(" ")) : said.includes(` ${words.join(" ")} `);
  });
}

const wordsOf = (text: string): readonly string[] =>
  text
    .normalize("NFKD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");

/** Chinese is written without spaces: its names stand inside of longer words. */
const isWithoutSpaces = (text: string): boolean => /\p{Script=Han}/u.test(text);

/**
 * Numbers below five that somebody wrote beside what the programme said: perhaps so many facilities. What the programme
 * itself said is left out of the looking.
 */
export function smallNumbersIn(narrative: string, drafted: string): readonly string[] {
  const own = drafted
    .split("\n")
    .filter((sentence) => sentence !== "")
    .reduce((rest, sentence) => rest.replaceAll(sentence, " "), narrative);
  return [...new Set(wordsOf(own).filter((word) => /^[1-4\u0661-\u0664\u06f1-\u06f4]$/u.test(word)))].sort();
}

/** Characters that a row's narrative may have. */
export const longestNarrative = 6000;

const text = z.string().min(1).max(300);
const hash = z.string().regex(/^[0-9a-f]{64}$/);
const day = z.string().refine((value) => readDay(value) !== null);

const form = z.strictObject({
  party: text,
  title: text,
  from: z.string().min(4).max(10),
  until: z.string().min(4).max(10),
  language: z.string().min(2).max(12),
  on: day,
  catalogue: z.strictObject({ edition: text, hash: z.string().min(1).max(200) }),
  rows: z
    .array(
      z.strictObject({
        commitment: z.string().regex(/^(?:S[1-4]|C1|C2\.(?:0[1-9]|1[0-6]))$/),
        status: z.enum(implementationStatuses),
        narrative: z.string().max(longestNarrative),
        evidence: z.array(hash).max(200),
        sharedWith: z.union([z.literal("all"), z.array(z.string().min(1).max(120)).min(1).max(100)]),
      }),
    )
    .min(1)
    .max(21)
    .refine((rows) => new Set(rows.map(({ commitment }) => commitment)).size === rows.length),
});

/** `null`: of another shape than an implementation report has. */
export function readImplementationReport(content: unknown): ImplementationReport | null {
  const read = form.safeParse(content);
  return read.success ? (read.data as unknown as ImplementationReport) : null;
}
