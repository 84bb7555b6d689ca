/** Programmes: begun, what is done to them written down act by act, criteria left out by two, reports taken away. */
import {
  contentHash,
  err,
  type FacilityId,
  type Json,
  type Marking,
  type OrganisationId,
  ok,
  type PersonId,
  type Result,
} from "@custodiet/core";
import {
  type Catalogue,
  type CriterionId,
  judgeAct,
  type KeptAct,
  type Origin,
  type ProgrammeAct,
  type ProgrammeDay,
  type ProgrammeFault,
  replayProgramme,
  type Tier,
} from "@custodiet/programme";
import type { ProgrammeHead, StoreTransaction } from "@custodiet/store";
import type { Action, Command, CommandFault, EffectContext, TwoPersonCommand } from "@custodiet/trust";
import { catalogueWithin } from "../programme/own-content.ts";

/** How a programme stands is its organisation's own. */
export const programmeMarking = (organisation: OrganisationId): Marking => ({
  tlp: "amber",
  releasedTo: [organisation],
  caveats: [],
  reason: "How an insider threat programme stands",
});

export interface ProgrammeToBegin {
  readonly id: string;
  readonly tier: Tier;
  readonly facility: FacilityId | null;
  readonly name: string;
  readonly scope: Extract<ProgrammeAct, { type: "scoped" }>;
  readonly today: ProgrammeDay;
}

export const beginProgramme: Command<StoreTransaction, ProgrammeToBegin, null> = {
  name: "programme.begin",
  recordKind: "programme",
  effect: async (tx, { id, tier, facility, name, scope: act, today }, { actor, scope, nowMs, entryIndex }) => {
    const { organisation, person } = actor;
    const marking = programmeMarking(organisation);
    const others = await tx.programmes.list(scope);
    if (others.some((other) => other.tier === tier && other.facility === facility)) return err(begunBefore);
    const provenance = { actor: person, atMs: nowMs, marking, entryIndex };
    await tx.programmes.insert({ id, organisation, tier, facility, name }, provenance);
    await tx.programmes.append({ id, organisation }, [{ number: 1, on: today, act }], provenance);
    return ok({
      output: null,
      recordId: id,
      hashBefore: null,
      hashAfter: contentHash({ tier, facility, name }),
      marking,
      details: { tier, facility },
      outbox: [],
    });
  },
};

const begunBefore: CommandFault = {
  code: "CUS-S013",
  title: "stands so already",
  detail: "There is a programme of this already.",
  remedy: "Open the one that there is.",
};

export interface ActsToKeep {
  readonly programme: string;
  readonly acts: readonly ProgrammeAct[];
  readonly today: ProgrammeDay;
}

/** Each act is judged on the programme as the one before it left it; one that is refused keeps all of them out. */
export const actOnProgramme = (
  catalogue: Catalogue,
  name: Extract<Action, "programme.begin" | "programme.record" | "programme.review">,
): Command<StoreTransaction, ActsToKeep, null> => ({
  name,
  recordKind: "programme",
  effect: async (tx, { programme: id, acts, today }, context) => {
    const found = await findProgramme(tx, id, context);
    if (!found.ok) return found;
    const before = await tx.programmes.acts({ organisations: [found.value.organisation] }, id);
    const laid = await catalogueWithin(tx, catalogue, found.value.organisation);
    const judged = judgeActs(laid, found.value.tier, before, acts, { by: context.actor.person, today });
    if (!judged.ok) return err(toCommandFault(judged.error));
    return keep(tx, found.value, judged.value, context);
  },
});

/** The acts with their numbers, or every fault of the first that is refused. */
export function judgeActs(
  catalogue: Catalogue,
  tier: Tier,
  before: readonly KeptAct[],
  acts: readonly ProgrammeAct[],
  { by, today }: { readonly by: PersonId; readonly today: ProgrammeDay },
): Result<readonly KeptAct[], readonly ProgrammeFault[]> {
  const kept = [...before];
  for (const act of acts) {
    const faults = judgeAct(catalogue, replayProgramme(tier, kept), act, by, today);
    if (faults.length > 0) return err(faults);
    kept.push({ number: kept.length + 1, act, by, on: today });
  }
  return ok(kept.slice(before.length));
}

export async function keep(
  tx: StoreTransaction,
  programme: ProgrammeHead,
  acts: readonly KeptAct[],
  { actor, nowMs, entryIndex }: EffectContext,
) {
  const { organisation, id, marking } = programme;
  await tx.programmes.append({ id, organisation }, acts, { actor: actor.person, atMs: nowMs, marking, entryIndex });
  return ok({
    output: null,
    recordId: id,
    hashBefore: null,
    hashAfter: contentHash(jsonOf(acts.map(({ act }) => act))),
    marking,
    details: { acts: acts.map(({ act }) => act.type), about: [...new Set(acts.flatMap(({ act }) => aboutOf(act)))] },
    outbox: [],
  });
}

/** The measure or criterion that an act is about; what was written stays in the programme. */
function aboutOf(act: ProgrammeAct): readonly string[] {
  if ("action" in act) return [act.action];
  if ("measure" in act) return [act.measure];
  if (act.type === "found" && act.about !== null) return [act.about];
  if ("criterion" in act) return [act.criterion];
  return "criteria" in act ? act.criteria : [];
}

const jsonOf = (value: unknown): Json => JSON.parse(JSON.stringify(value)) as Json;

/** What both persons see and sign. */
export interface ExemptionAsked {
  readonly programme: string;
  readonly criterion: string;
  readonly reason: string;
  /** The day on which it was asked. */
  readonly on: string;
  readonly [key: string]: Json;
}

interface Agreed {
  readonly tx: StoreTransaction;
  /** The programme's. */
  readonly id: string;
  readonly context: EffectContext;
}

/** Keeps the act of who asked and who agreed, where the programme takes it. */
export async function keepAgreed(
  catalogue: Catalogue,
  today: ProgrammeDay,
  { tx, id, context }: Agreed,
  toAct: (askedBy: PersonId, agreedBy: PersonId) => ProgrammeAct,
) {
  const programme = await findProgramme(tx, id, context);
  if (!programme.ok) return programme;
  const { requester, decisions: [decision] = [] } = context.approved ?? {};
  if (requester === undefined || decision === undefined) return err(noSuchProgramme);
  const { tier, organisation } = programme.value;
  const before = await tx.programmes.acts({ organisations: [organisation] }, id);
  const act = toAct(requester.person, decision.approver.person);
  const laid = await catalogueWithin(tx, catalogue, organisation);
  const judged = judgeActs(laid, tier, before, [act], { by: context.actor.person, today });
  return judged.ok ? keep(tx, programme.value, judged.value, context) : err(toCommandFault(judged.error));
}

/** "Not applicable", with a reason, once another person has agreed. @param today the day of the agreement's entry */
export const exemptCriterion = (
  catalogue: Catalogue,
  today: ProgrammeDay,
): TwoPersonCommand<StoreTransaction, ExemptionAsked, null> => ({
  name: "programme.exempt",
  recordKind: "programme",
  needsTwo: {
    find: async (tx, { programme: id, criterion }, context) => {
      const programme = await findProgramme(tx, id, context);
      if (!programme.ok) return programme;
      const { name, tier, organisation, marking } = programme.value;
      const { record } = replayProgramme(tier, await tx.programmes.acts({ organisations: [organisation] }, id));
      const isExempt = record.exemptions.some((each) => each.criterion === criterion);
      return ok({ found: { name, isExempt }, marking });
    },
  },
  effect: (tx, { programme: id, criterion, reason, on }, context) =>
    keepAgreed(catalogue, today, { tx, id, context }, (askedBy, agreedBy) => ({
      type: "exempted",
      criterion: criterion as CriterionId,
      reason,
      askedBy,
      askedOn: on as ProgrammeDay,
      agreedBy,
    })),
});

export interface ReportTaken {
  readonly programme: string;
  readonly kind: string;
  readonly format: string;
  readonly language: string;
  readonly marking: Marking;
  readonly hash: string;
  /** What it was written from; `null`: it does not say so. */
  readonly origin: Origin | null;
}

/** That a report or a table left the instance, which, and by whom. */
export const exportProgramme: Command<StoreTransaction, ReportTaken, null> = {
  name: "programme.export",
  recordKind: "programme",
  effect: async (_tx, { programme, kind, format, language, marking, hash, origin }) =>
    ok({
      output: null,
      recordId: programme,
      hashBefore: null,
      hashAfter: hash,
      marking,
      details: { kind, format, language, origin: jsonOf(origin) },
      outbox: [],
    }),
};

export async function findProgramme(
  tx: StoreTransaction,
  id: string,
  { scope }: EffectContext,
): Promise<Result<ProgrammeHead, CommandFault>> {
  const found = await tx.programmes.get(scope, id);
  return found === null ? err(noSuchProgramme) : ok(found);
}

export const noSuchProgramme: CommandFault = {
  code: "CUS-S008",
  title: "not found",
  detail: "Your organisation has no such programme.",
  remedy: "Look at the list again.",
};

export function toCommandFault(faults: readonly ProgrammeFault[]): CommandFault {
  const [first] = faults;
  return {
    code: "CUS-S190",
    title: "the programme does not take it",
    detail: faults.map(({ code, title, place }) => `${code} ${title} (${place})`).join("; "),
    remedy: first?.remedy ?? "",
  };
}
