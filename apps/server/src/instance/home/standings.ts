/** How each facility stands by its latest assessment, and by the one before. */
import type { AssessmentHead, FacilityHead } from "@custodiet/store";
import type { Actor } from "@custodiet/trust";
import { digestOf } from "../assessments.ts";
import type { InstanceParts } from "../parts.ts";
import type { AssessmentStanding, PositionsMoved, Standing } from "./home-types.ts";

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
        moved: await movedBetween(parts, before, latest),
      };
    }),
  );
}

async function standingOf(parts: InstanceParts, head: AssessmentHead | null): Promise<AssessmentStanding | null> {
  if (head === null) return null;
  const { positionCount, positionsMissed, scenariosMissed } = await digestOf(parts, head);
  return { assessedAtMs: head.assessedAtMs, worst: head.worst, positionCount, positionsMissed, scenariosMissed };
}

/** Half the last digit that pages show: a smaller difference is none. */
const leastDifference = 0.0005;

/** The worst may stand still while others move, come or go. */
async function movedBetween(
  parts: InstanceParts,
  before: AssessmentHead | null,
  latest: AssessmentHead | null,
): Promise<PositionsMoved | null> {
  if (before === null || latest === null) return null;
  const risksBefore = new Map((await digestOf(parts, before)).risks);
  const risksNow = new Map((await digestOf(parts, latest)).risks);
  const differences = [...risksNow].flatMap(([role, risk]) => {
    const earlier = risksBefore.get(role);
    return earlier === undefined ? [] : [risk - earlier];
  });
  return {
    worse: differences.filter((difference) => difference > leastDifference).length,
    better: differences.filter((difference) => difference < -leastDifference).length,
    added: risksNow.size - differences.length,
    removed: risksBefore.size - differences.length,
  };
}
