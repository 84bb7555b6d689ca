/** Determinations by position of a facility's programme: for its security manager and personnel security officer alone. */
import { combineMarkings } from "@custodiet/core";
import {
  type Catalogue,
  measuresInScope,
  outlookOf,
  type ReliabilityAct,
  replayProgramme,
  replayReliability,
} from "@custodiet/programme";
import type { ProgrammeHead } from "@custodiet/store";
import { type Actor, scopeOf } from "@custodiet/trust";
import { sha256Hex } from "@custodiet/verification";
import { keepReliability, reliabilityStream, takeReliability, toReliabilityAct } from "../../commands/reliability.ts";
import { reliabilityFile } from "../../exports/reliability-file.ts";
import type { ReliabilityCounts } from "../home/home-types.ts";
import { type InstanceParts, newId, perform, scopeFor } from "../parts.ts";
import { todayOf } from "../programmes/read-programme.ts";
import type { CoveredPosition, ReliabilityDesk, ReliabilityInSight, ReliabilityOrder } from "./reliability-types.ts";

export function createReliability(parts: InstanceParts, catalogue: Catalogue): ReliabilityDesk {
  const find = async (actor: Actor, action: "reliability.read" | "reliability.keep", id: string) => {
    const head = await parts.store.programmes.get(scopeFor(parts, actor, action), id);
    return head !== null && head.facility !== null ? head : null;
  };
  const read: ReliabilityDesk["read"] = async (actor, id) => {
    const head = await find(actor, "reliability.read", id);
    return head && readList(parts, catalogue, head);
  };
  return {
    read,
    act: async (actor, id, orders) => {
      const programme = await find(actor, "reliability.keep", id);
      const seen = programme && (await readList(parts, catalogue, programme));
      if (programme === null || seen === null) return null;
      const positions = seen.positions.map((position) => position.id);
      const acts = orders.map((order) => named(order, newId(parts.randomness).slice(0, 12)));
      await perform(parts, keepReliability, actor, { programme, acts, positions, today: seen.on });
      return readList(parts, catalogue, programme);
    },
    file: async (actor, id, { format }) => {
      const seen = await read(actor, id);
      if (seen === null) return null;
      const file = reliabilityFile(seen, { format, createdAtMs: parts.clock.nowMs() });
      const taken = { programme: id, format, marking: seen.marking, hash: sha256Hex(file.bytes) };
      await perform(parts, takeReliability, actor, taken);
      return file;
    },
  };
}

function named(order: ReliabilityOrder, id: string): ReliabilityAct {
  if (order.type === "entered") return { ...order, holder: id };
  return order.type === "changed" ? { ...order, change: id } : order;
}

export async function readReliability({ store }: InstanceParts, { organisation, id }: ProgrammeHead) {
  const acts = await store.people.acts(scopeOf(organisation), id, reliabilityStream);
  return replayReliability(acts.map(toReliabilityAct));
}

/** `null`: the facility has no model, and so no positions. */
async function readList(
  parts: InstanceParts,
  catalogue: Catalogue,
  head: ProgrammeHead,
): Promise<ReliabilityInSight | null> {
  const scope = scopeOf(head.organisation);
  const stored = head.facility === null ? null : await parts.store.facilities.get(scope, head.facility);
  if (stored === null) return null;
  const { record } = replayProgramme(head.tier, await parts.store.programmes.acts(scope, head.id));
  const inScope = new Set<string>(measuresInScope(catalogue, record.scope).map(({ id }) => id));
  const { roles, facility } = stored.model;
  return {
    on: todayOf(parts),
    marking: combineMarkings(head.marking, stored.version.marking),
    facilityName: facility.name,
    positions: roles.map((role): CoveredPosition => {
      const isContractor = role.organisation !== facility.operator;
      const checks = [...checksOfAll, ...(isContractor ? checksOfContractors : [])].filter((id) => inScope.has(id));
      return { id: role.id, name: role.name, headCount: role.headCount, isContractor, checks };
    }),
    found: await readReliability(parts, head),
  };
}

/** Measures of the catalogue that a determination rests on. */
const checksOfAll = [
  "TRU-04",
  "TRU-05",
  "TRU-06",
  "TRU-08",
] as readonly string[] as readonly CoveredPosition["checks"][number][];
const checksOfContractors = ["TRU-10"] as readonly string[] as CoveredPosition["checks"];

/** What of a programme's determinations is near or overdue; `null`: nothing. */
export async function reliabilityCounts(parts: InstanceParts, head: ProgrammeHead): Promise<ReliabilityCounts | null> {
  if (head.facility === null) return null;
  const { lapsed, within, overdue } = outlookOf(await readReliability(parts, head), todayOf(parts));
  const [within30, within90] = [within(30).length, within(90).length];
  const isNear = lapsed.length + within90 + overdue.length > 0;
  return isNear ? { lapsed: lapsed.length, within30, within90, overdueSteps: overdue.length } : null;
}
