/** Programmes on past days: their kept acts played up to the day, beside what the model of that day and its tests say. */
import { combineMarkings, type Marking } from "@custodiet/core";
import {
  compareMaturity,
  computeFromTests,
  maturityOn,
  type ProgrammeDay,
  readProgrammeDay,
  trendDays,
} from "@custodiet/programme";
import type { ProgrammeHead } from "@custodiet/store";
import { type Action, type Actor, scopeOf } from "@custodiet/trust";
import { comparisonTable, trendTable } from "../../exports/programme-trend.ts";
import { RequestFault } from "../../faults.ts";
import { dayIn } from "../../zone.ts";
import { type InstanceParts, scopeFor } from "../parts.ts";
import { writtenCatalogues } from "./documents.ts";
import { leaveProgramme } from "./leave-programme.ts";
import { askReliability, type ProgrammeParts, todayOf } from "./read-programme.ts";
import { askModelsOfDays, markingWith } from "./said-by-model.ts";
import type { ComparedSide, ComparisonOrder, ProgrammeOnDay, ProgrammesCompared, TrendDesk } from "./trend-types.ts";

export function createTrend(reading: ProgrammeParts): TrendDesk {
  const { parts, contents } = reading;
  const find = (actor: Actor, id: string, action: Action = "programme.read"): Promise<ProgrammeHead | null> =>
    parts.store.programmes.get(scopeFor(parts, actor, action), id);
  const read: TrendDesk["read"] = async (actor, id) => {
    const head = await find(actor, id);
    if (head === null) return null;
    const [begunOn, on] = [begunDay(parts, head), todayOf(parts)];
    const { days, marking } = await readDays(reading, actor, head, trendDays(begunOn, on));
    const heads = await parts.store.programmes.list(scopeFor(parts, actor, "programme.read"));
    const others = heads
      .filter((other) => other.id !== id)
      .map((other) => ({ id: other.id, name: other.name, begunOn: begunDay(parts, other) }));
    return { head, begunOn, on, days, others, marking };
  };
  const compare: TrendDesk["compare"] = async (actor, id, order) => {
    const head = await find(actor, id);
    const other = order.beside === null ? head : await find(actor, order.beside);
    return head && other && readComparison(reading, actor, [head, other], order);
  };
  return {
    read,
    compare,
    table: async (actor, id) => {
      scopeFor(parts, actor, "programme.export");
      const seen = await read(actor, id);
      if (seen === null) return null;
      const taken = { programme: id, kind: "trend", format: "csv", language: "en", origin: null };
      return leaveProgramme(
        parts,
        actor,
        taken,
        trendTable(seen, (await contents.of(seen.head.organisation)).catalogue),
      );
    },
    comparisonTable: async (actor, id, { language, ...order }) => {
      scopeFor(parts, actor, "programme.export");
      const seen = await compare(actor, id, order);
      if (seen === null) return null;
      const taken = { programme: id, kind: "comparison", format: "csv", language, origin: null };
      const content = await contents.of(seen.before.head.organisation);
      return leaveProgramme(parts, actor, taken, comparisonTable(seen, content.catalogue, content.wording[language]));
    },
  };
}

const begunDay = ({ timeZone }: InstanceParts, { begunAtMs }: ProgrammeHead): ProgrammeDay =>
  dayIn(timeZone, begunAtMs) as ProgrammeDay;

async function readDays(
  { parts, contents, models }: ProgrammeParts,
  actor: Actor,
  head: ProgrammeHead,
  wanted: readonly ProgrammeDay[],
): Promise<{ readonly days: readonly ProgrammeOnDay[]; readonly marking: Marking }> {
  const { tier } = head;
  const { catalogue } = await contents.of(head.organisation);
  const acts = await parts.store.programmes.acts(scopeOf(head.organisation), head.id);
  const modelOn = await askModelsOfDays(parts, models, catalogue, actor, head);
  const reliabilityOn = await askReliability(parts, actor, head);
  const written = await writtenCatalogues(parts, head);
  const days: ProgrammeOnDay[] = [];
  let { marking } = head;
  for (const on of wanted) {
    const model = (await modelOn?.(on)) ?? null;
    const maturity = maturityOn(catalogue, { tier, acts }, on, ({ record, tests }) => [
      ...(model?.computed ?? []),
      ...computeFromTests(catalogue, record.scope, tests, on),
      ...reliabilityOn(on),
    ]);
    const last = written.findLast(({ atMs }) => dayIn(parts.timeZone, atMs) <= on);
    const isCatalogueOther = last !== undefined && last.hash !== catalogue.hash;
    days.push({ on, maturity, model: model?.version ?? null, isCatalogueOther });
    marking = markingWith(marking, model);
  }
  return { days, marking };
}

async function readComparison(
  reading: ProgrammeParts,
  actor: Actor,
  [one, other]: readonly [ProgrammeHead, ProgrammeHead],
  { from, to }: ComparisonOrder,
): Promise<ProgrammesCompared> {
  const sideOf = async (head: ProgrammeHead, wanted: string) => {
    const on = requireDay(reading.parts, head, wanted);
    const { days, marking } = await readDays(reading, actor, head, [on]);
    return { side: { head, day: days[0] as ProgrammeOnDay } satisfies ComparedSide, marking };
  };
  const [before, after] = [await sideOf(one, from), await sideOf(other, to)];
  const compared = compareMaturity(before.side.day.maturity, after.side.day.maturity);
  return {
    ...{ before: before.side, after: after.side },
    compared: {
      ...compared,
      isSameCatalogue:
        compared.isSameCatalogue && !before.side.day.isCatalogueOther && !after.side.day.isCatalogueOther,
    },
    marking: combineMarkings(before.marking, after.marking),
  };
}

/** Between the beginning of the programme and today. */
function requireDay(parts: InstanceParts, head: ProgrammeHead, wanted: string): ProgrammeDay {
  const on = readProgrammeDay(wanted);
  const [least, most] = [begunDay(parts, head), todayOf(parts)];
  if (on === null || on < least || on > most) {
    throw new RequestFault(
      "CUS-S004",
      `${wanted}: give a day from ${least} to ${most}, in which ${head.name} was there.`,
    );
  }
  return on;
}
