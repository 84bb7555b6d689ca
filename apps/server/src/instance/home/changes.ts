/** What changed lately in sight: versions, assessments, comments, newest first. */
import type { FacilityHead } from "@custodiet/store";
import type { Actor, Scope } from "@custodiet/trust";
import type { InstanceParts } from "../parts.ts";
import { namesOf } from "../people.ts";
import type { HomeChange } from "./home-types.ts";

const mostChanges = 20;

type Change = Omit<HomeChange, "facility" | "who"> & {
  readonly organisation: string;
  readonly facility: string;
  readonly person: Parameters<typeof namesOf>[1][number];
};

export async function readChanges(
  parts: InstanceParts,
  actor: Actor,
  facilities: readonly FacilityHead[],
): Promise<readonly HomeChange[]> {
  const { mayRead } = parts.pipeline;
  const [versions, assessments, comments] = [
    mayRead(actor, "facility.read"),
    mayRead(actor, "assessment.read"),
    mayRead(actor, "comment.read"),
  ];
  const found = await Promise.all([
    versions.ok ? versionsIn(parts, versions.value.scope) : [],
    assessments.ok ? assessmentsIn(parts, assessments.value.scope) : [],
    comments.ok ? commentsIn(parts, comments.value.scope) : [],
  ]);
  const newest = found
    .flat()
    .sort((a, b) => b.entryIndex - a.entryIndex)
    .slice(0, mostChanges);
  const names = await namesOf(
    parts,
    newest.map(({ person }) => person),
  );
  return newest.map(({ person, organisation, facility: id, ...change }) => {
    const head = facilities.find((each) => each.organisation === organisation && each.id === id);
    return { ...change, who: names.get(person) ?? person, facility: { id, name: head?.name ?? id } };
  });
}

const nothing = { version: null, reason: null, element: null, text: null };

async function versionsIn({ store }: InstanceParts, scope: Scope): Promise<Change[]> {
  const heads = await store.facilities.recent(scope, mostChanges);
  return heads.map(({ id, organisation, version }) => ({
    ...nothing,
    kind: "version",
    atMs: version.storedAtMs,
    person: version.author,
    organisation,
    facility: id,
    entryIndex: version.entryIndex,
    marking: version.marking,
    version: version.number,
    reason: version.reason,
  }));
}

async function assessmentsIn({ store }: InstanceParts, scope: Scope): Promise<Change[]> {
  const heads = await store.assessments.recent(scope, mostChanges);
  return heads.map(({ organisation, facility, assessedAtMs, assessedBy, entryIndex, marking }) => ({
    ...nothing,
    kind: "assessment",
    atMs: assessedAtMs,
    person: assessedBy,
    organisation,
    facility,
    entryIndex,
    marking,
  }));
}

async function commentsIn({ store }: InstanceParts, scope: Scope): Promise<Change[]> {
  const comments = await store.comments.recent(scope, mostChanges);
  return comments.flatMap(({ opened, organisation, facility, writtenAtMs, entryIndex, marking, element }) => {
    if (opened === null) return [];
    const { author: person, text } = opened;
    const common = { organisation, facility, entryIndex, marking, element, person, text };
    return [{ ...nothing, ...common, kind: "comment" as const, atMs: writtenAtMs }];
  });
}
