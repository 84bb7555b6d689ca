import type { Catalogue, ProgrammeAct } from "@custodiet/programme";
import type { ProgrammeHead } from "@custodiet/store";
import { type Actor, scopeOf } from "@custodiet/trust";
import { judgeActs } from "../../commands/programmes.ts";
import type { InstanceParts } from "../parts.ts";
import { notTaken } from "./not-taken.ts";
import { todayOf } from "./read-programme.ts";

/** Throws every fault of the first act that the programme does not take, each with its place, before anything is written. */
export async function requireTaken(
  { parts, catalogue }: { readonly parts: InstanceParts; readonly catalogue: Catalogue },
  actor: Actor,
  { organisation, id, tier }: ProgrammeHead,
  acts: readonly ProgrammeAct[],
): Promise<void> {
  const before = await parts.store.programmes.acts(scopeOf(organisation), id);
  const judged = judgeActs(catalogue, tier, before, acts, { by: actor.person, today: todayOf(parts) });
  if (!judged.ok) throw notTaken(judged.error);
}
