/**
 * People of the demonstration's programme, all fictional: its insider threat group, a survey whose answers are simulated,
 * determinations by code, a concern, and the plan of action. Each part is made once, where there is none of it.
 */
import { readFileSync } from "node:fs";
import {
  type ChangeStep,
  cultureChoices,
  cultureQuestions,
  type DeterminationState,
  memberFunctions,
  type ProgrammeDay,
} from "@custodiet/programme";
import type { Actor } from "@custodiet/trust";
import { challengeOf } from "@custodiet/verification";
import { z } from "zod";
import type { OpenedInstance } from "../instance/open-instance.ts";
import type { ReliabilityOrder } from "../instance/people/reliability-types.ts";
import type { ToldPlanAct } from "../instance/programmes/plan-types.ts";
import { actorIn, dayFrom } from "./acting.ts";
import { signSimulated, simulatedPublicKey } from "./simulated-keys.ts";

const contentFile = new URL("../../../../content/demonstration/programme-people.json", import.meta.url);

const contentSchema = z.object({
  facility: z.string(),
  organisation: z.string(),
  keptBy: z.string(),
  /** Agrees, by a simulated key, to who reads concerns. */
  agreedBy: z.string(),
  members: z.array(
    z.object({
      stands: z.enum(memberFunctions),
      position: z.string(),
      account: z.string().nullable(),
      readsConcerns: z.boolean(),
    }),
  ),
  meetings: z.array(
    z.object({
      daysAgo: z.number(),
      decisions: z.array(
        z.object({
          text: z.string(),
          /** Place among the members. */
          owner: z.number(),
          dueInDays: z.number(),
          followUp: z.object({ note: z.string(), isDone: z.boolean() }).nullable(),
        }),
      ),
    }),
  ),
  survey: z.object({
    name: z.string(),
    /** How far each simulated answer agrees, 0 to 4. */
    groups: z.array(z.object({ name: z.string(), answers: z.array(z.number().int().min(0).max(4)) })),
  }),
  concern: z.string(),
  positions: z.object({
    codes: z.array(z.string()),
    determinations: z.array(
      z.object({
        state: z.string(),
        decidedDaysAgo: z.number().nullable(),
        dueInDays: z.number().nullable(),
      }),
    ),
    leaver: z.object({ code: z.string(), daysAgo: z.number(), done: z.array(z.string()) }),
  }),
  plan: z.array(
    z.object({
      title: z.string(),
      /** Whose first open criterion it is about. */
      measure: z.string(),
      owner: z.string(),
      dueInDays: z.number(),
      milestones: z.array(z.object({ title: z.string(), dueInDays: z.number() })),
      cost: z.object({ amount: z.number(), currency: z.string() }),
    }),
  ),
});

type Content = z.infer<typeof contentSchema>;

interface Making {
  readonly opened: OpenedInstance;
  readonly content: Content;
  readonly keeper: Actor;
  readonly programme: string;
}

export async function ensureProgrammePeople(opened: OpenedInstance): Promise<void> {
  const content = contentSchema.parse(JSON.parse(readFileSync(contentFile, "utf8")));
  const keeper = await actorIn(opened, content, content.keptBy);
  const programme = `facility-${content.facility}`;
  if (keeper === null || (await opened.instance.programmes.read(keeper, programme)) === null) return;
  const making = { opened, content, keeper, programme };
  if (await makeGroup(making)) await confide(making);
  await makeSurvey(making);
  await makeDeterminations(making);
  await makePlan(making);
}

/** `false`: there is one. */
async function makeGroup({ opened, content, keeper, programme }: Making): Promise<boolean> {
  const { groupOfProgramme: desk } = opened.instance;
  const before = await desk.read(keeper, programme);
  if (before === null || before.group.members.length > 0) return false;
  for (const { account, stands, position } of content.members) {
    const person = account === null ? null : ((await actorIn(opened, content, account))?.person ?? null);
    await desk.act(keeper, programme, { type: "member-named", stands, position, person });
  }
  const members = (await desk.read(keeper, programme))?.group.members.map(({ id }) => id) ?? [];
  for (const [at, { readsConcerns }] of content.members.entries()) {
    if (readsConcerns) await entrust({ opened, content, keeper, programme }, members[at] ?? "");
  }
  for (const { daysAgo, decisions } of content.meetings) {
    const on = dayFrom(opened, -daysAgo);
    const met = await desk.act(keeper, programme, { type: "met", on, present: members });
    const meeting = met?.group.meetings.find((each) => each.on === on)?.id ?? "";
    for (const { text, owner, dueInDays, followUp } of decisions) {
      const due = dayFrom(opened, dueInDays);
      const order = { type: "decided", meeting, text, owner: members[owner] ?? "", due } as const;
      const decided = await desk.act(keeper, programme, order);
      const decision = decided?.group.decisions.find((each) => each.text === text)?.id ?? "";
      if (followUp !== null) await desk.act(keeper, programme, { type: "followed-up", decision, ...followUp });
    }
  }
  return true;
}

/** Asked by one and agreed to by another, as everywhere: the key that signs it is simulated, and says so. */
async function entrust({ opened, content, keeper, programme }: Making, member: string): Promise<void> {
  const { approvals, groupOfProgramme } = opened.instance;
  const other = await actorIn(opened, content, content.agreedBy);
  const reason = "Trained to take concerns in (fictional)";
  const id = await groupOfProgramme.askReader(keeper, programme, { member, reason });
  if (other === null || id === null) return;
  const keyId = await approvals.addSimulatedKey(other, simulatedPublicKey(other.person));
  const seen = await approvals.read(other, id);
  if (seen?.statements == null) return;
  const signed = signSimulated(other.person, challengeOf(seen.statements.approve));
  const signature = Buffer.from(signed, "base64").toString("base64url");
  await approvals.decide(other, id, {
    ...{ decision: "approve", keyId, note: "", evidence: { kind: "signature", signature } },
  });
  await approvals.carryOut(keeper, { id, contentHash: seen.request.contentHash });
}

/** Told as anybody would tell it: without an account, and the code to come back by is nobody's. */
async function confide({ opened, content, programme }: Making): Promise<void> {
  const { organisation, concern: text } = content;
  await opened.instance.concerns.report({ organisation, programme }, { text, name: "", keptOut: [] });
}

/** Answered by its own codes, and closed: nobody was asked. */
async function makeSurvey({ opened, content, keeper, programme }: Making): Promise<void> {
  const { culture } = opened.instance;
  if ((await culture.list(keeper, programme))?.length !== 0) return;
  const { name, groups } = content.survey;
  const order = { name, groups: groups.map((group) => ({ name: group.name, codes: group.answers.length })) };
  const made = await culture.begin(keeper, programme, order);
  if (made === null) return;
  for (const [at, { answers }] of groups.entries()) {
    for (const [nth, agreement] of answers.entries()) {
      const code = made.groups[at]?.codes[nth] ?? "";
      await culture.answer(
        code,
        cultureQuestions.map((_, question) => simulated(agreement, question + nth)),
      );
    }
  }
  await culture.close(keeper, programme, made.survey);
}

/** About the agreement given, one step less to every third question. */
const simulated = (agreement: number, at: number) =>
  cultureChoices[Math.max(0, agreement - (at % 3 === 0 ? 1 : 0))] ?? "unsure";

async function makeDeterminations({ opened, content, keeper, programme }: Making): Promise<void> {
  const { reliability } = opened.instance;
  const before = await reliability.read(keeper, programme);
  if (before === null || before.found.holders.length > 0 || before.positions.length === 0) return;
  const { codes, determinations, leaver } = content.positions;
  const day = (days: number | null): ProgrammeDay | null =>
    days === null ? null : (dayFrom(opened, days) as ProgrammeDay);
  const positionOf = (at: number): string => before.positions[at % before.positions.length]?.id ?? "";
  const entered = codes.map((code, at): ReliabilityOrder => ({ type: "entered", position: positionOf(at), code }));
  const after = await reliability.act(keeper, programme, entered);
  const holderOf = (code: string): string => after?.found.holders.find((each) => each.code === code)?.id ?? "";
  const decided = determinations.map(
    ({ state, decidedDaysAgo, dueInDays }, at): ReliabilityOrder => ({
      type: "determined",
      holder: holderOf(codes[at] ?? ""),
      state: state as DeterminationState,
      decidedOn: day(decidedDaysAgo === null ? null : -decidedDaysAgo),
      nextDue: day(dueInDays),
    }),
  );
  const on = dayFrom(opened, -leaver.daysAgo) as ProgrammeDay;
  const left = { type: "changed", kind: "leaver", holder: holderOf(leaver.code), on, toPosition: null } as const;
  const changed = await reliability.act(keeper, programme, [...decided, left]);
  const change = changed?.found.changes[0]?.id ?? "";
  const done = leaver.done.map(
    (step): ReliabilityOrder => ({ type: "step-done", change, step: step as ChangeStep, on }),
  );
  await reliability.act(keeper, programme, done);
}

/** About the first criterion that is open; where none of it is, by hand. */
async function makePlan({ opened, content, keeper, programme }: Making): Promise<void> {
  const { plan } = opened.instance.programmes;
  const before = await plan.read(keeper, programme);
  if (before === null || before.seen.state.plan.length > 0) return;
  const open = before.seen.full.domains.flatMap(({ claimed }) =>
    claimed.criteria.filter(({ state }) => state !== "met").map(({ criterion }) => criterion),
  );
  const day = (days: number): ProgrammeDay => dayFrom(opened, days) as ProgrammeDay;
  const acts = content.plan.map(({ title, measure, owner, dueInDays, milestones, cost }): ToldPlanAct => {
    const criterion = open.find((each) => each.measure === measure)?.id;
    return {
      ...{ type: "planned", action: null, title, owner, cost, waitsFor: [] },
      from: criterion === undefined ? { kind: "hand" } : { kind: "gap", criterion },
      due: day(dueInDays),
      evidenceDue: day(dueInDays + 30),
      milestones: milestones.map((each) => ({ title: each.title, due: day(each.dueInDays), doneOn: null })),
    };
  });
  await plan.record(keeper, programme, acts);
}
