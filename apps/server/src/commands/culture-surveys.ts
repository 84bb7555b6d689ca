/** Culture surveys: begun with codes that nobody is known by, given more codes, closed with all answers in one entry. */
import { contentHash, err, type Json, ok } from "@custodiet/core";
import { type KeptSurveyAct, replaySurvey, type SurveyAct } from "@custodiet/programme";
import type { ProgrammeHead, StoreTransaction, StreamAct } from "@custodiet/store";
import type { Command, CommandFault } from "@custodiet/trust";

export const streamOfSurvey = (survey: string): string => `survey-${survey}`;

export const toSurveyAct = ({ by, on, act }: StreamAct): KeptSurveyAct => ({
  by,
  on,
  act: act as unknown as SurveyAct,
});

export interface SurveyChange {
  readonly programme: ProgrammeHead;
  readonly survey: string;
  readonly act: SurveyAct;
  readonly on: string;
  /** Hashes of new codes, with the work group each is for. */
  readonly codes: readonly { readonly codeHash: string; readonly workGroup: string }[];
}

/** Gives back how many answers were bound by closing it. */
export const keepSurvey: Command<StoreTransaction, SurveyChange, number> = {
  name: "culture-survey.keep",
  recordKind: "culture-survey",
  effect: async (tx, change, context) => {
    const { programme, survey, act, on, codes } = change;
    const { organisation, id, marking } = programme;
    const acts = await tx.people.acts({ organisations: [organisation] }, id, streamOfSurvey(survey));
    const before = replaySurvey(acts.map(toSurveyAct));
    if (before === null ? act.type !== "begun" : before.closedOn !== null) return err(closedBefore);
    const provenance = { actor: context.actor.person, atMs: context.nowMs, marking, entryIndex: context.entryIndex };
    const place = { organisation, programme: id };
    const kept = { number: acts.length + 1, on, act: act as unknown as Json };
    await tx.people.append({ ...place, stream: streamOfSurvey(survey) }, kept, provenance);
    await tx.people.keepCodes(codes.map((code) => ({ ...place, survey, ...code })));
    const bound = act.type === "closed" ? await tx.people.closeBox({ ...place, survey }, provenance) : 0;
    return ok({ output: bound, ...toldOf(change) });
  },
};

/** Neither codes nor answers are told, and no number of answers: of few it would point at somebody. */
const toldOf = ({ programme, survey, act, codes }: SurveyChange) => ({
  recordId: survey,
  hashBefore: null,
  hashAfter: contentHash(act as unknown as Json),
  marking: programme.marking,
  details: { programme: programme.id, act: act.type, codes: codes.length },
  outbox: [],
});

const closedBefore: CommandFault = {
  code: "CUS-S013",
  title: "closed already",
  detail: "The survey is closed: it takes no answers and gives out no codes.",
  remedy: "Begin another one.",
};
