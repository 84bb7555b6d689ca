/** The plan of action as a document, and as the rows of a workbook: both of the same facts, in one language. */
import {
  type Block,
  type DocumentTree,
  dayIn,
  labelled,
  languageTag,
  listed,
  type Marking,
  numberIn,
  type OfficialLanguage,
} from "@custodiet/core";
import type { Day } from "../day.ts";
import { audienceLine, heading, paragraph, tableOr } from "../report/report-parts.ts";
import { fill, type ReportWords } from "../report/report-words.ts";
import { standingOf } from "./check-plan.ts";
import { orderPlan } from "./order-plan.ts";
import type { PlanAction } from "./plan.ts";

export interface PlanWords {
  /** `null`: somebody who speaks the language has looked at it. */
  readonly needsReview: string | null;
  readonly modelHash: string;
  readonly title: string;
  readonly text: string;
  readonly actions: string;
  readonly none: string;
  readonly action: string;
  readonly standing: string;
  readonly due: string;
  readonly risk: string;
  readonly evidenceDue: string;
  readonly waitsFor: string;
  readonly doneOn: string;
  readonly milestones: string;
  readonly milestone: string;
  readonly noMilestones: string;
  readonly borne: string;
  readonly noneBorne: string;
  readonly reason: string;
  readonly persons: string;
  readonly until: string;
  readonly source: string;
  readonly currency: string;
  readonly riskBefore: string;
  readonly riskAfter: string;
  readonly perCost: string;
  readonly notComputed: string;
  /** `{model}`, `{engine}`. */
  readonly computedFrom: string;
  readonly standings: Readonly<Record<ReturnType<typeof standingOf>, string>>;
  readonly sources: Readonly<Record<PlanAction["from"]["kind"], string>>;
}

export interface PlanFacts {
  readonly name: string;
  readonly facility: string | null;
  readonly organisation: string;
  /** Of an organisation of the demonstration, and made up. */
  readonly isFictional: boolean;
  readonly on: Day;
  /** Without what its reader may not see. */
  readonly plan: readonly PlanAction[];
  readonly nameOf: (person: string) => string;
  readonly marking: Marking;
  /** What an organisation is called that the document is released to. */
  readonly partyName: (party: string) => string;
  readonly createdAtMs: number;
}

export interface PlanLanguage {
  readonly language: OfficialLanguage;
  readonly words: PlanWords;
  readonly common: ReportWords;
}

/** The same facts in the same language give the same tree. */
export function planDocument(facts: PlanFacts, told: PlanLanguage): DocumentTree {
  const { words, common, language } = told;
  const title = labelled(words.title, facts.name, language);
  return {
    title,
    author: facts.organisation,
    language: languageTag(language),
    name: "plan-of-action",
    createdAtMs: facts.createdAtMs,
    marking: {
      tlp: facts.marking.tlp,
      audience: audienceLine(facts, { language, words: common }),
      placement: "every-page",
    },
    watermark: null,
    companionText: common.companion,
    blocks: [
      heading(1, title),
      ...(facts.isFictional ? [paragraph(common.fictional, "notice")] : []),
      paragraph(words.text),
      factsTable(facts, told),
      heading(2, words.actions),
      actionsTable(facts, told),
      ...computedFrom(facts, told),
      heading(2, words.milestones),
      milestonesTable(facts, told),
      heading(2, words.borne),
      borneTable(facts, told),
      paragraph(common.independence, "small"),
      ...(words.needsReview === null ? [] : [paragraph(words.needsReview, "small")]),
    ],
  };
}

function factsTable({ name, facility, organisation, on }: PlanFacts, { common, language }: PlanLanguage): Block {
  const rows: readonly (readonly [string, string | null])[] = [
    [common.programme, name],
    [common.facility, facility],
    [common.organisation, organisation],
    [common.day, dayIn(on, language)],
  ];
  return tableOr(
    {
      caption: common.facts,
      columns: [
        [common.fact, 1],
        [common.value, 2],
      ],
      rows: rows.flatMap(([fact, value]) => (value === null ? [] : [[fact, value]])),
    },
    "",
  );
}

const riskDigits = 3;

function actionsTable({ plan, on }: PlanFacts, { words, common, language }: PlanLanguage): Block {
  return tableOr(
    {
      caption: words.actions,
      columns: [
        [words.action, 27],
        [words.standing, 21],
        [common.owner, 30],
        [words.due, 24],
        [common.cost, 22],
        [words.risk, 24],
      ],
      rows: orderPlan(plan).map((action) => {
        const { title, owner, due, cost, effect } = action;
        const risk =
          effect === null
            ? words.notComputed
            : [effect.riskBefore, effect.riskAfter]
                .map((each) => numberIn(each, language, riskDigits, riskDigits))
                .join(" – ");
        const paid = cost === null ? "" : `${numberIn(cost.amount, language, 2)}\u00A0${cost.currency}`;
        return [title, words.standings[standingOf(action, plan, on)], owner, dayIn(due, language), paid, risk];
      }),
    },
    words.none,
  );
}

/** Each model and engine that an effect came from, once. */
function computedFrom({ plan }: PlanFacts, { words }: PlanLanguage): readonly Block[] {
  const sources = plan.flatMap(({ effect }) =>
    effect === null ? [] : [fill(words.computedFrom, { model: effect.modelHash, engine: effect.engineVersion })],
  );
  return [...new Set(sources)].map((text) => paragraph(text, "small"));
}

function milestonesTable({ plan }: PlanFacts, { words, language }: PlanLanguage): Block {
  return tableOr(
    {
      caption: words.milestones,
      columns: [
        [words.action, 7],
        [words.milestone, 7],
        [words.due, 5],
        [words.doneOn, 5],
      ],
      rows: orderPlan(plan).flatMap(({ title, milestones }) =>
        milestones.map((milestone) => [
          ...[title, milestone.title],
          ...[milestone.due, milestone.doneOn ?? ""].map((day) => dayIn(day, language)),
        ]),
      ),
    },
    words.noMilestones,
  );
}

function borneTable({ plan, on, nameOf }: PlanFacts, { words, language }: PlanLanguage): Block {
  return tableOr(
    {
      caption: words.borne,
      columns: [
        [words.action, 3],
        [words.reason, 4],
        [words.persons, 3],
        [words.until, 2],
      ],
      rows: orderPlan(plan).flatMap((action) => {
        const { title, acceptance } = action;
        return acceptance === null || standingOf(action, plan, on) !== "accepted"
          ? []
          : [
              [
                title,
                acceptance.reason,
                listed([nameOf(acceptance.askedBy), nameOf(acceptance.acceptedBy)], language),
                dayIn(acceptance.expires ?? "", language),
              ],
            ];
      }),
    },
    words.noneBorne,
  );
}

/** A row for each action, under the names of its columns. @param perCost risk taken away per cost, by action */
export function planRows(
  { plan, on, nameOf }: PlanFacts,
  { words, common }: PlanLanguage,
  perCost: ReadonlyMap<string, number>,
): readonly (readonly (string | number | null)[])[] {
  const titleOf = new Map(plan.map(({ id, title }) => [id, title]));
  const columns = [
    ...[words.action, words.standing, common.owner, words.due, words.doneOn, words.evidenceDue, words.waitsFor],
    ...[words.milestones, common.cost, words.currency, words.riskBefore, words.riskAfter, words.perCost, words.source],
    ...[words.modelHash, words.borne, words.reason, words.persons],
  ];
  const rows = orderPlan(plan).map((action) => {
    const { id, title, owner, due, doneOn, evidenceDue, waitsFor, milestones, cost, effect, from, acceptance } = action;
    const standing = standingOf(action, plan, on);
    const borne = standing === "accepted" ? acceptance : null;
    const of = "criterion" in from ? from.criterion : "reference" in from ? from.reference : "";
    return [
      ...[title, words.standings[standing], owner, due, doneOn, evidenceDue],
      waitsFor.map((other) => titleOf.get(other) ?? other).join("; "),
      milestones
        .map((each) => `${each.title} (${each.due}${each.doneOn === null ? "" : `, ${each.doneOn}`})`)
        .join("; "),
      ...[cost?.amount ?? null, cost?.currency ?? null, effect?.riskBefore ?? null, effect?.riskAfter ?? null],
      ...[perCost.get(id) ?? null, `${words.sources[from.kind]} ${of}`.trim(), effect?.modelHash ?? null],
      ...[borne?.expires ?? null, borne?.reason ?? null],
      borne === null ? null : `${nameOf(borne.askedBy)}, ${nameOf(borne.acceptedBy)}`,
    ];
  });
  return [columns, ...rows];
}
