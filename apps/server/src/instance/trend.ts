/** What the assessments of a facility's versions say of each act on each target, version by version. */
import { combineMarkings, type FacilityId } from "@custodiet/core";
import type { AssessmentHead, VersionHead } from "@custodiet/store";
import { type Actor, scopeOf } from "@custodiet/trust";
import { digestOf } from "./assessments.ts";
import { type InstanceParts, scopeFor } from "./parts.ts";
import type { Trend, VersionStanding } from "./trend-types.ts";

/** `null`: no such facility in sight. */
export async function readTrend(parts: InstanceParts, actor: Actor, facility: string): Promise<Trend | null> {
  const scope = scopeFor(parts, actor, "assessment.read");
  const id = facility as FacilityId;
  const versions = await parts.store.facilities.versions(scope, id);
  const [latest] = versions;
  if (latest === undefined) return null;
  const heads = new Map((await parts.store.assessments.headsByModel(scope, id)).map((head) => [head.modelHash, head]));
  const standings = versions.map((version) => standingOf(parts, version, heads.get(version.hash) ?? null));
  return {
    marking: versions.map(({ marking }) => marking).reduce(combineMarkings),
    versions: (await Promise.all(standings)).reverse(),
  };
}

async function standingOf(
  parts: InstanceParts,
  { number, storedAtMs, reason }: VersionHead,
  head: AssessmentHead | null,
): Promise<VersionStanding> {
  if (head === null) return { number, storedAtMs, reason, assessment: null };
  const { hash, engineVersion, assessedAtMs } = head;
  const [digest, names] = await Promise.all([digestOf(parts, head), targetNamesOf(parts, head)]);
  const worstOfActs = digest.worstOfActs.map((worst) => ({
    ...worst,
    targetName: names.get(worst.target) ?? worst.target,
  }));
  return {
    number,
    storedAtMs,
    reason,
    assessment: { ...digest, hash, engineVersion, assessedAtMs, worstOfActs },
  };
}

/** By the model that was assessed: a later version may have renamed a target, or left it out. */
const targetNamesOf = (
  parts: InstanceParts,
  { organisation, facility, modelHash }: AssessmentHead,
): Promise<ReadonlyMap<string, string>> =>
  parts.targetNames.get(`${organisation} ${facility} ${modelHash}`, async () => {
    const model = await parts.store.facilities.model(scopeOf(organisation), facility, modelHash);
    return new Map(model?.targets.map(({ id, name }) => [id, name]));
  });
