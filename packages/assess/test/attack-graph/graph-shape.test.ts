import { describe, expect, it } from "vitest";
import { attacksOn } from "../../src/abrupt/scenarios.ts";
import type { Attack } from "../../src/attack-graph/act-frame.ts";
import { graphShape } from "../../src/attack-graph/graph-shape.ts";
import { indexModel } from "../../src/attack-graph/model-index.ts";
import { reachOf } from "../../src/attack-graph/moves.ts";
import type { Reach } from "../../src/attack-graph/reach.ts";
import { type TaskStep, tasksOf } from "../../src/attack-graph/tasks.ts";
import { randomModel } from "../whole-chain/random-models.ts";

interface Asked {
  readonly reach: Reach;
  readonly attack: Attack;
  readonly tasks: readonly TaskStep[];
  readonly isBeginning: readonly boolean[];
}

/** Every attack of every role in every state, from off-site alone, from off-site and another place, and from nowhere. */
function askedOf(seed: number): readonly Asked[] {
  const index = indexModel(randomModel(seed, "certain"));
  const reaches = index.roles.flatMap((role) => index.model.states.map((state) => reachOf(index, role, state)));
  return reaches.flatMap((reach) =>
    attacksOn(index).flatMap((attack) => {
      const tasks = tasksOf(index, reach, attack);
      const places = [[reach.offSite], [reach.offSite, seed % reach.positions.length], []];
      const beginnings = places.map((begin) => reach.positions.map((_, position) => begin.includes(position)));
      const asked = beginnings.map((isBeginning) => ({ reach, attack, tasks, isBeginning }));
      return [...asked, { ...asked[0], tasks: tasks.slice(1) } as Asked];
    }),
  );
}

const shapeOf = ({ reach, attack, tasks, isBeginning }: Asked) => graphShape(reach, attack, tasks, isBeginning);

/** Moves that nobody has asked about. */
const unknown = (asked: Asked): Asked => ({ ...asked, reach: { ...asked.reach, shape: { ...asked.reach.shape } } });

const seeds = Array.from({ length: 40 }, (_, i) => 400 + i);

describe("the shape of an attack graph", () => {
  it("is kept for the same moves, and is what it would be found anew, whatever was asked before", () => {
    for (const seed of seeds) {
      const asked = askedOf(seed);
      const first = asked.map(shapeOf);
      expect([seed, first]).toEqual([seed, asked.map(unknown).map(shapeOf)]);
      for (const [i, one] of asked.entries()) expect(shapeOf(one)).toBe(first[i]);
    }
  });
});
