/** How each facility stands by its latest assessment, and by the one before. */
import type { AssessmentHead, FacilityHead } from "@custodiet/store";
import { type Actor, scopeOf } from "@custodiet/trust";
import type { InstanceParts } from "../parts.ts";
import type { AssessmentStanding, Standing } from "./home-types.ts";

export async function readStandings(
  parts: InstanceParts,
  actor: Actor,
  facilities: readonly FacilityHead[],
): Promise<readonly Standing[]> {
  const permission = parts.pipeline.mayRead(actor, "assessment.read");
  if (!permission.ok) return [];
  const heads = await parts.store.assessments.lastHeads(permission.value.scope, 2);
  return Promise.all(
    facilities.map(async (facility): Promise<Standing> => {
      const [latest = null, before = null] = heads.filter(
        (head) => head.organisation === facility.organisation && head.facility === facility.id,
      );
      const standing = await standingOf(parts, latest);
      return {
        facility: { id: facility.id, name: facility.name },
        marking: facility.version.marking,
        assessment: standing && { ...standing, isOfLatestVersion: latest?.modelHash === facility.version.hash },
        before: await standingOf(parts, before),
      };
    }),
  );
}

/** A text of more than a megabyte is read once, off the main thread; few numbers of it are kept. */
async function standingOf(parts: InstanceParts, head: AssessmentHead | null): Promise<AssessmentStanding | null> {
  if (head === null) return null;
  const counts = await parts.missedCounts.get(`${head.organisation} ${head.hash}`, async () => {
    const stored = await parts.store.assessments.get(scopeOf(head.organisation), head.hash);
    if (stored === null) throw new Error("An assessment that is listed is not there: the store is damaged");
    return parts.counter.count(stored.text);
  });
  return { assessedAtMs: head.assessedAtMs, worst: head.worst, ...counts };
}
