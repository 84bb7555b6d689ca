/** The registry of subscribers of an instance: what came with the platform, and what its secretariat wrote down. */
import type { Actor } from "@custodiet/trust";
import {
  type Day,
  type GroupFault,
  type NewFact,
  type PublishedCount,
  type RegistryFact,
  readFactRow,
  recordFact,
  sameFactKey,
} from "@custodiet/working-group";
import { decideProposal } from "../commands/proposals.ts";
import { recordFacts, retractFact } from "../commands/registry.ts";
import { RequestFault } from "../faults.ts";
import type { SentTable } from "../work/import-job.ts";
import type { TableReader } from "../work/table-reader.ts";
import { dayIn } from "../zone.ts";
import { type InstanceParts, newId, perform, scopeFor } from "./parts.ts";
import { createRegistryMemory } from "./registry-memory.ts";
import type { ReadFacts, Registry } from "./registry-types.ts";

export interface RegistryParts {
  readonly shipped: readonly RegistryFact[];
  readonly counts: readonly PublishedCount[];
  readonly states: ReadonlySet<string>;
  readonly reader: TableReader;
}

export function createRegistry(parts: InstanceParts, { shipped, counts, states, reader }: RegistryParts): Registry {
  const memory = createRegistryMemory(parts.store.registry, { shipped, counts });
  const counting = async (): Promise<readonly RegistryFact[]> => (await memory.read()).counting;
  const readTable = async (actor: Actor, table: SentTable): Promise<ReadFacts> => {
    scopeFor(parts, actor, "registry.record");
    const outcome = await reader.work({ kind: "facts", table, states, present: await counting() });
    if (outcome.kind !== "facts") throw new Error("Facts were asked for");
    return outcome;
  };
  const recorded = (fact: NewFact): RegistryFact =>
    recordFact(fact, newId(parts.randomness), dayIn(parts.timeZone, parts.clock.nowMs()) as Day);
  const write = async (actor: Actor, added: readonly NewFact[]): Promise<readonly RegistryFact[]> => {
    const facts = added.map(recorded);
    await perform(parts, recordFacts, actor, facts);
    return facts;
  };
  return {
    facts: async (order) => {
      const { facts, timeline } = await memory.read();
      return order === "written" ? facts : timeline();
    },
    readTable,
    ask: async (question) => {
      const { ask, contradictions, sources } = await memory.read();
      return { answer: ask(question), contradictions: contradictions(), sources };
    },
    record: async (actor, row) => {
      const { fact, faults } = readFactRow(row, { states }, await counting());
      if (fact === null) throw new RequestFault("CUS-S097", faults.map(wordFault).join(" "));
      const [written] = await write(actor, [fact]);
      const found = (await memory.read()).facts.find(({ fact: { id } }) => id === written?.id);
      if (found === undefined) throw new Error("A fact that was just written down is not there");
      return found;
    },
    acceptTable: async (actor, table, digest) => {
      const read = await readTable(actor, table);
      if (read.digest !== digest) {
        throw new RequestFault("CUS-S046", "The registry or the file is not that of the preview.");
      }
      const added = read.rows.flatMap(({ fact }) => fact ?? []);
      if (added.length === 0) throw new RequestFault("CUS-S047", "No row of the table can be taken.");
      return (await write(actor, added)).length;
    },
    retract: async (actor, id, reason) => {
      const { organisations } = scopeFor(parts, actor, "registry.retract");
      const found = (await parts.store.registry.list()).find(({ fact }) => fact.id === id);
      if (found === undefined || !organisations.includes(found.organisation)) return false;
      await perform(parts, retractFact, actor, { fact: found.fact, reason });
      return true;
    },
    proposals: async (actor) => {
      scopeFor(parts, actor, "registry.decide");
      const [all, known] = [await parts.store.proposals.list(), await counting()];
      return all.map((proposal) => ({ proposal, isKnown: isAmong(proposal.fact, known) }));
    },
    decide: async (actor, id, { verdict, reason }) => {
      scopeFor(parts, actor, "registry.decide");
      const found = (await parts.store.proposals.list()).find((proposal) => proposal.id === id);
      if (found === undefined) return false;
      const fact = verdict === "accept" ? recorded(found.fact) : null;
      if (fact !== null && isAmong(fact, await counting())) {
        throw new RequestFault("CUS-S097", "The registry has this fact already. Refuse the offer and say so.");
      }
      await perform(parts, decideProposal, actor, { proposal: id, fact, reason });
      return true;
    },
  };
}

const isAmong = (fact: NewFact, known: readonly NewFact[]): boolean =>
  known.some((other) => sameFactKey(other) === sameFactKey(fact));

/** A form has no rows: the column alone says where. */
const wordFault = ({ code, title, place, expected, remedy }: GroupFault): string =>
  `${code} ${title} (${place.replace(/^row \d+,? ?/, "")}): expected ${expected}. ${remedy}`;
