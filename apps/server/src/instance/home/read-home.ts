/** What a person sees first, from what is in their sight. */
import type { FacilityHead } from "@custodiet/store";
import type { Actor } from "@custodiet/trust";
import { listWork } from "../assessments.ts";
import { listDrafts } from "../drafts/read-draft.ts";
import { type InstanceParts, scopeFor } from "../parts.ts";
import { namesOf } from "../people.ts";
import { readChanges } from "./changes.ts";
import type { HomeInSight, Standing, Wait } from "./home-types.ts";
import { readStandings } from "./standings.ts";

/** Comments shown among what waits. */
const mostComments = 20;

export async function readHome(parts: InstanceParts, actor: Actor): Promise<HomeInSight> {
  const facilities = await parts.store.facilities.list(scopeFor(parts, actor, "facility.read"));
  const [drafts, standings, comments, changes] = await Promise.all([
    draftsWaiting(parts, actor),
    readStandings(parts, actor, facilities),
    commentsWaiting(parts, actor, facilities),
    readChanges(parts, actor, facilities),
  ]);
  const assessments = await assessmentsWaiting(parts, actor, facilities, standings);
  const waits = [
    ...drafts,
    ...assessments,
    ...standings.flatMap(requirementMissed),
    ...comments.slice(0, mostComments),
  ];
  return { waits, commentCount: comments.length, standings, changes };
}

async function draftsWaiting(parts: InstanceParts, actor: Actor): Promise<Wait[]> {
  if (!parts.pipeline.mayRead(actor, "draft.read").ok) return [];
  return (await listDrafts(parts, actor)).map((seen) => ({ kind: "draft", ...seen }));
}

/** Where there is no assessment, or one of an older version. Who may not read assessments is told of none. */
async function assessmentsWaiting(
  parts: InstanceParts,
  actor: Actor,
  facilities: readonly FacilityHead[],
  standings: readonly Standing[],
): Promise<Wait[]> {
  const work = await listWork(parts, actor);
  return standings.flatMap(({ facility, assessment }, at): Wait[] => {
    const head = facilities[at];
    if (head === undefined || assessment?.isOfLatestVersion) return [];
    const underWay = work.find((job) => job.organisation === head.organisation && job.facility === head.id) ?? null;
    const { number: version } = head.version;
    const assessedAtMs = assessment?.assessedAtMs ?? null;
    return [{ kind: "assessment", facility, version, assessedAtMs, work: underWay }];
  });
}

function requirementMissed({ facility, assessment }: Standing): Wait[] {
  if (assessment === null || assessment.positionsMissed === 0) return [];
  const { positionsMissed, scenariosMissed, assessedAtMs } = assessment;
  return [{ kind: "requirement", facility, positionsMissed, scenariosMissed, assessedAtMs }];
}

async function commentsWaiting(
  parts: InstanceParts,
  actor: Actor,
  facilities: readonly FacilityHead[],
): Promise<Wait[]> {
  const permission = parts.pipeline.mayRead(actor, "comment.read");
  const comments = permission.ok ? await parts.store.comments.listUnresolved(permission.value.scope) : [];
  const names = await namesOf(
    parts,
    comments.flatMap(({ opened }) => opened?.author ?? []),
  );
  return comments.flatMap(({ id, opened, facility, organisation, element, writtenAtMs }): Wait[] => {
    if (opened === null) return [];
    const head = facilities.find((each) => each.organisation === organisation && each.id === facility);
    const author = names.get(opened.author) ?? opened.author;
    const place = { id: facility, name: head?.name ?? facility };
    return [{ kind: "comment", facility: place, id, element, author, text: opened.text, writtenAtMs }];
  });
}
