import { describe, expect, it } from "vitest";
import { type Assessment, createWhatIf, prepareWhatIf, type Ranking } from "../../index.ts";
import { assessed } from "../models/worst-of.ts";
import { randomModel } from "../whole-chain/random-models.ts";
import { changeKinds, randomChange } from "./random-changes.ts";

/** What a full assessment says, as a ranking says it. */
const rankingOf = ({ scenarios, positions }: Assessment): Ranking => ({
  scenarios: scenarios.map(({ worst, ...scenario }) => ({
    ...scenario,
    worst: worst && { easi: worst.easi, deterministic: worst.deterministic },
  })),
  positions,
});

const seeds = Array.from({ length: 60 }, (_, i) => 9000 + i);

describe("what if", () => {
  it.each(changeKinds)(
    "%s: every scenario and position is ranked as a full assessment would, to the last digit",
    (kind) => {
      for (const seed of seeds) {
        const { model, changed } = randomChange(seed, kind, seed % 2 === 0 ? "varying" : "certain");
        const whatIf = createWhatIf(model);
        expect([seed, whatIf.rankFor(changed)]).toEqual([seed, rankingOf(assessed(changed))]);
      }
    },
  );
  it("nothing changes: as it is", () => {
    const model = randomModel(3, "varying");
    const whatIf = createWhatIf(model);
    expect(whatIf.rankFor(structuredClone(model))).toEqual(whatIf.asItIs);
    expect(whatIf.asItIs).toEqual(rankingOf(assessed(model)));
  });
  it("one question after the other: each starts from the model as it stands", () => {
    for (const seed of seeds.slice(0, 10)) {
      const { model, changed } = randomChange(seed, "everything", "varying");
      const { changed: other } = randomChange(seed + 1000, "measures", "varying");
      const whatIf = createWhatIf(model);
      const first = whatIf.rankFor(changed);
      whatIf.rankFor({ ...model, measures: other.measures });
      expect([seed, whatIf.rankFor(changed)]).toEqual([seed, first]);
      expect([seed, whatIf.rankFor(model)]).toEqual([seed, whatIf.asItIs]);
    }
  });
  it("tells how far it is while it prepares, position by position", () => {
    const told: string[] = [];
    const progress = {
      report: (done: number, total: number, stage: string) => told.push(`${done} of ${total}: ${stage}`),
      isCancelled: () => false,
    };
    prepareWhatIf(randomModel(1, "certain"), progress);
    expect(told).toEqual(["0 of 2: clerk", "1 of 2: guard", "2 of 2: Ranking"]);
  });
  it("stops preparing when somebody asks for it", () => {
    const progress = { report: () => undefined, isCancelled: () => true };
    expect(prepareWhatIf(randomModel(1, "certain"), progress)).toEqual({ ok: false, error: "cancelled" });
  });
});
