/** Experts of an instance, and what parties give each other: each answer from the sight of the asker's organisation. */
import type { Actor } from "@custodiet/trust";
import { sha256, toHex } from "@custodiet/verification";
import { aggregateReports, boardInSight, findExperts, type Sight } from "@custodiet/working-group";
import { exportRecords } from "../../commands/group.ts";
import { reportsFile } from "../../exports/reports-file.ts";
import { foldText } from "../../search/fold.ts";
import { type InstanceParts, perform, scopeFor, toInstant } from "../parts.ts";
import type { ExchangeDesk } from "./exchange-types.ts";
import { abilityIn, namedIn, sightOf } from "./looking.ts";

export function createExchange(parts: InstanceParts): ExchangeDesk {
  const look = async (actor: Actor): Promise<Sight> => {
    scopeFor(parts, actor, "group.read");
    const { records } = await parts.groupRecords.read();
    return sightOf(records, actor, parts.clock.nowMs());
  };
  const reports: ExchangeDesk["reports"] = async (actor) => {
    const sight = await look(actor);
    const { records } = await parts.groupRecords.read();
    return aggregateReports(records, sight);
  };
  return {
    reports,
    takeReports: async (actor, format) => {
      const file = reportsFile(await reports(actor), { format, exportedAt: toInstant(parts.clock.nowMs()) });
      const { marking } = file.about;
      const hash = toHex(sha256(file.bytes));
      const kind = "implementation-report";
      await perform(parts, exportRecords, actor, { kind, format, most: marking.tlp, records: [], marking, hash });
      return file;
    },
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
