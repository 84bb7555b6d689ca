/** What was done to one facility, by whom and by which rule: the ledger's lines of it, newest first. */
import type { FacilityId, OrganisationId } from "@custodiet/core";
import { type Actor, type Scope, scopeOf } from "@custodiet/trust";
import { z } from "zod";
import type { HistoryLine } from "./instance.ts";
import { type InstanceParts, scopeFor } from "./parts.ts";
import { namesOf } from "./people.ts";

const detailsSchema = z.object({ version: z.number().nullish(), reason: z.string().nullish() });

/** `null`: there is no such facility in sight. */
export async function readHistory(
  parts: InstanceParts,
  actor: Actor,
  facility: string,
): Promise<readonly HistoryLine[] | null> {
  const scope = scopeFor(parts, actor, "ledger.read");
  const id = facility as FacilityId;
  const owner = await ownerOf(parts, scope, id);
  if (owner === null) return null;
  const lines = await parts.store.ledger.ofRecord(scopeOf(owner), { kind: "facility", id });
  const names = await namesOf(
    parts,
    lines.flatMap((line) => line.actor ?? []),
  );
  return lines.toReversed().map((line) => {
    const details = detailsSchema.safeParse(line.details);
    const actorName = line.actor === null ? null : (names.get(line.actor) ?? line.actor);
    return { ...line, actorName, version: details.data?.version ?? null, reason: details.data?.reason ?? null };
  });
}

/** Of the organisations of a scope, the first that has a facility of this id. */
async function ownerOf({ store }: InstanceParts, scope: Scope, id: FacilityId): Promise<OrganisationId | null> {
  const owners = (await store.facilities.list(scope)).filter((head) => head.id === id);
  return scope.organisations.find((owner) => owners.some(({ organisation }) => organisation === owner)) ?? null;
}
