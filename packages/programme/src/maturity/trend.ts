/** A programme on days that are past: its acts up to the day, played, and judged as of that day. */
import type { Catalogue, Tier } from "../catalogue/measure.ts";
import { addMonths, type Day } from "../day.ts";
import type { KeptAct } from "../kept/act.ts";
import { type ProgrammeState, replayProgramme } from "../kept/replay.ts";
import type { ComputedCriterion } from "./computed.ts";
import { evaluateMaturity, type Maturity } from "./maturity.ts";

export interface ActsOfProgramme {
  readonly tier: Tier;
  /** In their order. */
  readonly acts: readonly KeptAct[];
}

/**
 * The maturity as it was known on a day: what was entered, reviewed or taken back later changes nothing, and evidence
 * that had ended by then counts as ended.
 *
 * @param saidBy what the tests of that day and its model say, by the state of that day
 */
export function maturityOn(
  catalogue: Catalogue,
  { tier, acts }: ActsOfProgramme,
  on: Day,
  saidBy: (state: ProgrammeState) => readonly ComputedCriterion[] = () => [],
): Maturity {
  const until = acts.filter((act) => act.on <= on);
  const state = replayProgramme(tier, until);
  return evaluateMaturity(catalogue, state.record, { on, knownOn: on }, saidBy(state));
}

const mostMonths = 24;

/**
 * The day on which it was begun, the first day of each month since, and the day itself; of a longer time the last 24
 * months.
 *
 * @example
 * trendDays("2026-09-12" as Day, "2026-11-26" as Day); // ["2026-09-12", "2026-10-01", "2026-11-01", "2026-11-26"]
 */
export function trendDays(begun: Day, on: Day): readonly Day[] {
  const thisMonth = `${on.slice(0, 7)}-01` as Day;
  const months = Array.from({ length: mostMonths }, (_, at) => addMonths(thisMonth, at - mostMonths + 1));
  const [earliest = on] = months;
  const since = months.filter((day) => day > begun && day < on);
  return [...(begun >= earliest && begun < on ? [begun] : []), ...since, on];
}
