import type { ProgrammeAct } from "@custodiet/programme";
import type { ProgrammeHead } from "@custodiet/store";
import { type Actor, scopeOf } from "@custodiet/trust";
import { judgeActs } from "../../commands/programmes.ts";
import { notTaken } from "./not-taken.ts";
import { type ProgrammeParts, todayOf } from "./read-programme.ts";

/** Throws every fault of the first act that the programme does not take, each with its place, before anything is written. */
export async function requireTaken(
  { parts, contents }: Pick<ProgrammeParts, "parts" | "contents">,
  actor: Actor,
  { organisation, id, tier }: ProgrammeHead,
  acts: readonly ProgrammeAct[],
): Promise<void> {
  const before = await parts.store.programmes.acts(scopeOf(organisation), id);
  const { catalogue } = await contents.of(organisation);
  const judged = judgeActs(catalogue, tier, before, acts, { by: actor.person, today: todayOf(parts) });
  if (!judged.ok) throw notTaken(judged.error);
}
