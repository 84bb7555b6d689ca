import {
  type Catalogue,
  type Domain,
  domains,
  type KeptAct,
  type Level,
  levelFigures,
  nationalTrend,
  nationalView,
  type ProgrammeDay,
  replayProgramme,
} from "../../packages/programme/index.ts";
import type { Benchmark } from "../benchmark.ts";
import { medianSeconds } from "../timing.ts";

const facilities = 500;
const quarters = ["2025-02-10", "2025-05-10", "2025-08-10", "2025-11-10", "2026-02-10", "2026-05-10", "2026-08-10"];
const today = "2026-11-26" as ProgrammeDay;
const sight = { mayReadSingle: false };

export const benchmark: Benchmark = {
  name: "national-500",
  what: "the national view of 500 facilities with seven reports each, from the kept acts: played, today's spreads, and the trend over 22 days",
  unit: "ms",
  goal: 300,
  sense: "at most",
  isLong: false,
  run: async (log) => {
    const acts = quarters.flatMap((on, quarter) =>
      Array.from({ length: facilities }, (_, at) => actOf(at, quarter, on as ProgrammeDay)),
    );
    const kept = acts.map((act, at): KeptAct => ({ number: at + 1, act, by: "p" as never, on: act.levels.on }));
    const ask = () => {
      const reports = [...replayProgramme("national", kept).reports.values()];
      return { view: nationalView(reports, today, sight), trend: nationalTrend(reports, today, sight) };
    };
    const seconds = medianSeconds(9, ask);
    const { view, trend } = ask();
    log(`${kept.length} acts, ${view.current} current reports, ${trend.length} days`);
    const equal = [view, ...trend].every((each) => isSame(each.on, each.domains, acts));
    log(`a plain second computation: results ${equal ? "equal" : "DIFFERENT"}`);
    return { value: 1000 * seconds, peer: null, peerValue: null, ratio: null, equal };
  },
};

type Reported = ReturnType<typeof actOf>;

function actOf(at: number, quarter: number, on: ProgrammeDay) {
  const level = (salt: number): Level | null => {
    const drawn = (at * 31 + quarter * 17 + salt * 13) % 11;
    return drawn > 9 ? null : ((drawn % 5) as Level);
  };
  return {
    type: "reported" as const,
    report: `${at}-${quarter}`,
    party: `operator-${at % 90}`,
    file: `file-${at}-${quarter}`,
    levels: {
      facility: `facility-${at}`,
      name: `Fictional facility ${at}`,
      on,
      catalogue: { edition: "1", hash: "c" as Catalogue["hash"] },
      modelHash: null,
      domains: domains.map((domain, d) => ({
        domain,
        claimed: level(d),
        verified: level(d + 20),
        computed: level(d + 40),
      })),
    },
  };
}

/** Each cell again, by sorting the levels there are, with no code of the view's. */
function isSame(on: string, found: ReturnType<typeof nationalView>["domains"], acts: readonly Reported[]): boolean {
  const yearBefore = `${Number(on.slice(0, 4)) - 1}${on.slice(4)}`;
  const last: Reported[] = [];
  for (const act of acts) {
    if (act.levels.on > on) continue;
    last[Number(act.levels.facility.slice("facility-".length))] = act;
  }
  const current = last.filter(({ levels }) => levels.on > yearBefore);
  return domains.every((domain: Domain, at) =>
    levelFigures.every((figure) => {
      const sorted = current.flatMap(({ levels }) => levels.domains[at]?.[figure] ?? []).toSorted((a, b) => a - b);
      const of = sorted.length;
      const expected =
        of < 5 ? null : { of, least: sorted[0], median: sorted[Math.floor((of - 1) / 2)], greatest: sorted[of - 1] };
      const told = found.find((each) => each.domain === domain)?.[figure] ?? null;
      return JSON.stringify(told) === JSON.stringify(expected);
    }),
  );
}
