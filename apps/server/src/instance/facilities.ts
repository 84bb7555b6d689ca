/** Facilities of an instance: listed, read, stored. */
import type { FacilityId } from "@custodiet/core";
import { completeModel, hashModel } from "@custodiet/model";
import type { VersionHead } from "@custodiet/store";
import { type Actor, scopeOf } from "@custodiet/trust";
import { storeFacility } from "../commands/store-facility.ts";
import { changedElements } from "../work/changed-elements.ts";
import { listWork } from "./assessments.ts";
import type { FacilityInSight, ModelVersion, StoredModel, StoreOrder } from "./instance.ts";
import { countModel } from "./model-counts.ts";
import { type InstanceParts, perform, scopeFor, toInstant } from "./parts.ts";
import { namesOf } from "./people.ts";

export async function listFacilities(parts: InstanceParts, actor: Actor): Promise<readonly FacilityInSight[]> {
  const scope = scopeFor(parts, actor, "facility.read");
  const heads = await parts.store.facilities.list(scope);
  const names = await namesOf(
    parts,
    heads.map(({ version }) => version.author),
  );
  const assessments = parts.pipeline.mayRead(actor, "assessment.read");
  const found = assessments.ok ? await parts.store.assessments.latestHeads(assessments.value.scope) : [];
  const work = await listWork(parts, actor);
  return heads.map((head) => ({
    head,
    marking: head.version.marking,
    version: describeVersion(head.version, names),
    assessment:
      found.find(({ facility, organisation }) => facility === head.id && organisation === head.organisation) ?? null,
    work: work.find(({ facility, organisation }) => facility === head.id && organisation === head.organisation) ?? null,
  }));
}

export async function readModel(
  parts: InstanceParts,
  actor: Actor,
  facility: string,
  version: number | null,
): Promise<StoredModel | null> {
  const scope = scopeFor(parts, actor, "facility.read");
  const id = facility as FacilityId;
  const stored = await (version === null
    ? parts.store.facilities.get(scope, id)
    : parts.store.facilities.get(scope, id, version));
  if (stored === null) return null;
  const names = await namesOf(parts, [stored.version.author]);
  return {
    model: completeModel(stored.model),
    version: describeVersion(stored.version, names),
    sources: stored.sources,
  };
}

export async function listVersions(
  parts: InstanceParts,
  actor: Actor,
  facility: string,
): Promise<readonly ModelVersion[]> {
  const scope = scopeFor(parts, actor, "facility.read");
  const versions = await parts.store.facilities.versions(scope, facility as FacilityId);
  const names = await namesOf(
    parts,
    versions.map(({ author }) => author),
  );
  return versions.map((version) => describeVersion(version, names));
}

export async function storeModel(
  parts: InstanceParts,
  actor: Actor,
  { model, sources, reason }: StoreOrder,
): Promise<{ readonly number: number; readonly hash: string }> {
  const hash = hashModel(model);
  const before = await parts.store.facilities.get(scopeOf(actor.organisation), model.facility.id);
  const { number } = await perform(parts, storeFacility, actor, {
    model,
    hash,
    counts: countModel(model),
    sources,
    reason,
    changed: before === null ? null : changedElements(before.model, model),
  });
  return { number, hash };
}

function describeVersion(version: VersionHead, names: ReadonlyMap<string, string>): ModelVersion {
  const { number, hash, storedAtMs, author, reason } = version;
  return { number, hash, storedAt: toInstant(storedAtMs), author: names.get(author) ?? author, reason };
}
