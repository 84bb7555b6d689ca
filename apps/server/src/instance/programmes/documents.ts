/** Documents that a programme writes: composed from how it stands, and compared with those that left before. */
import { contentHash, type DocumentTree, type Json } from "@custodiet/core";
import { leftOutByLaw, type Origin, type ReportKind, reportDocument, reportKinds } from "@custodiet/programme";
import type { LedgerLine, ProgrammeHead } from "@custodiet/store";
import { scopeOf } from "@custodiet/trust";
import { z } from "zod";
import { type NamingTerms, namingOwner, wordsNamingParties } from "../../group-documents/name-parties.ts";

import type { ReportWording } from "../../programme/report-words.ts";
import type { InstanceParts } from "../parts.ts";
import type { PreviewOrder, ProgrammeInSight, TakenDocument, WrittenDocuments } from "./programme-types.ts";
import { isFictional } from "./send-programme.ts";

export interface DocumentParts {
  readonly parts: InstanceParts;
  readonly reportWords: ReportWording;
  readonly words: NamingTerms["words"];
}

export async function documentOf(
  { parts, reportWords, words }: DocumentParts,
  seen: ProgrammeInSight,
  { kind, language }: PreviewOrder,
): Promise<DocumentTree> {
  const { head, content, facilityName, state, on, measures, questions, rapid, full, forecast, model, marking } = seen;
  const { record, papers, former, tests, formerTests, assignments, answers } = state;
  const owner = await parts.store.organisations.get(scopeOf(head.organisation), head.organisation);
  const roles = new Map((await entriesOf(parts, head)).map(({ index, role }) => [index, role]));
  const naming = { words, language, organisation: head.organisation, marking };
  const { party } = await wordsNamingParties(parts, naming);
  const called = owner?.name ?? head.organisation;
  const { catalogue, languages: textLanguages } = content;
  const { review, words: catalogueWords, measures: texts } = content.wording[language];
  return reportDocument(
    kind,
    {
      ...{ name: head.name, tier: head.tier, facility: facilityName, organisation: called },
      isFictional: (owner?.isFictional ?? false) || (await isFictional(parts, seen)),
      ...{
        on,
        measures,
        questions,
        rapid,
        full,
        forecast,
        marking,
        partyName: namingOwner(party, { id: head.organisation, name: called }),
        answers,
        record,
        papers,
        former,
        tests,
        formerTests,
        assignments,
      },
      catalogue,
      scope: { ...record.scope, switchedOff: leftOutByLaw(catalogue, record.scope, state.law) },
      acts: seen.acts.map((each) => ({ ...each, role: roles.get(each.entryIndex) ?? null })),
      origin: originOf(seen),
      risk: model?.risk ?? null,
      placeName: (place) => (model?.isHeldByFew(place) ? null : (model?.nameOf(place) ?? place.id)),
      createdAtMs: parts.clock.nowMs(),
    },
    { language, ...reportWords[language], catalogueWords, texts, textLanguages, catalogueReview: review },
  );
}

export const originOf = ({ acts, model, content: { catalogue } }: ProgrammeInSight): Origin => ({
  state: contentHash(jsonOf(acts.map(({ number, act, on }) => ({ number, act, on })))),
  acts: acts.length,
  catalogue: catalogue.hash,
  model: model?.modelHash ?? null,
  assessment: model?.assessmentHash ?? null,
});

const jsonOf = (value: unknown): Json => JSON.parse(JSON.stringify(value)) as Json;

/** What was done to a programme and with it, each with the position of who did it. */
const entriesOf = ({ store }: InstanceParts, { id, organisation }: ProgrammeHead): Promise<readonly LedgerLine[]> =>
  store.ledger.ofRecord(scopeOf(organisation), { kind: "programme", id });

export async function writtenDocuments(parts: InstanceParts, seen: ProgrammeInSight): Promise<WrittenDocuments> {
  const { head, on, marking } = seen;
  const origin = originOf(seen);
  const entries = await entriesOf(parts, head);
  const latest = new Map<string, TakenDocument>();
  for (const entry of entries) {
    const taken = takenDocument(entry, origin);
    if (taken !== null) latest.set(`${taken.kind} ${taken.language}`, taken);
  }
  const taken = [...latest.values()].sort((a, b) => b.atMs - a.atMs);
  return { tier: head.tier, name: head.name, on, marking, origin, taken };
}

const hash = z.string();
const detailsSchema = z.object({
  kind: z.enum(reportKinds),
  format: z.string(),
  language: z.string(),
  origin: z
    .object({
      state: hash,
      acts: z.number(),
      catalogue: hash,
      model: hash.nullable(),
      assessment: hash.nullable(),
    })
    .nullable()
    .default(null),
});

/** `null`: the entry is of something else. */
function takenDocument({ action, details, atMs, hashAfter }: LedgerLine, now: Origin): TakenDocument | null {
  if (action !== "programme.export") return null;
  const read = detailsSchema.safeParse(details);
  if (!read.success) return null;
  const { kind, format, language, origin } = read.data;
  return {
    ...{ kind: kind satisfies ReportKind, format, language, atMs, hash: hashAfter, origin },
    actsSince: origin && now.acts - origin.acts,
    // Who may not read assessments is told nothing of the model, and compares nothing.
    isModelOther:
      origin !== null && now.model !== null && (origin.model !== now.model || origin.assessment !== now.assessment),
    isCatalogueOther: origin !== null && origin.catalogue !== now.catalogue,
  };
}

/** The catalogue that a document was written with which left, oldest first. */
export async function writtenCatalogues(
  parts: InstanceParts,
  head: ProgrammeHead,
): Promise<readonly { readonly atMs: number; readonly hash: string }[]> {
  return (await entriesOf(parts, head)).flatMap(({ action, details, atMs }) => {
    const read = action === "programme.export" ? detailsSchema.safeParse(details) : null;
    const hash = read?.data?.origin?.catalogue;
    return hash === undefined ? [] : [{ atMs, hash }];
  });
}
