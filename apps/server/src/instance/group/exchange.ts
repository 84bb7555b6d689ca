/** Experts of an instance, and what parties give each other: each answer from the sight of the asker's organisation. */
import type { Actor } from "@custodiet/trust";
import { boardInSight, findExperts, type Sight } from "@custodiet/working-group";
import { foldText } from "../../search/fold.ts";
import { type InstanceParts, scopeFor } from "../parts.ts";
import type { ExchangeDesk } from "./exchange-types.ts";
import { abilityIn, namedIn, sightOf } from "./looking.ts";

export function createExchange(parts: InstanceParts): ExchangeDesk {
  const look = async (actor: Actor): Promise<Sight> => {
    scopeFor(parts, actor, "group.read");
    const { records } = await parts.groupRecords.read();
    return sightOf(records, actor, parts.clock.nowMs());
  };
  return {
    experts: async (actor, question) => {
      const sight = await look(actor);
      const found = findExperts(sight, question, foldText);
      const shown = [...found.experts, ...found.toRenew].map(({ record }) => record);
      return { ...found, named: namedIn(sight, shown), abilityOf: abilityIn(sight, actor) };
    },
    board: async (actor, exchanged) => {
      const sight = await look(actor);
      const board = boardInSight(sight, exchanged);
      const entries = [...board.offers.entries, ...board.requests.entries];
      const shown = entries.flatMap(({ record, matches }) => [record, ...matches.map((each) => each.record)]);
      return { ...board, named: namedIn(sight, shown), abilityOf: abilityIn(sight, actor) };
    },
  };
}
