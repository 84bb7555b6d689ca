/** Comments of an instance: read, added, resolved, removed. `null`: not found, or not in sight. */
import type { FacilityId } from "@custodiet/core";
import type { CommentRecord } from "@custodiet/store";
import type { Actor, Scope } from "@custodiet/trust";
import { addComment, removeComment, resolveComment, writtenCode } from "../commands/comments.ts";
import type { CommentInSight, CommentOrder, CommentPlace, Comments } from "./comment-types.ts";
import { commandFault } from "./failures.ts";
import { type InstanceParts, newId, perform, scopeFor } from "./parts.ts";
import { namesOf } from "./people.ts";

export const createComments = (parts: InstanceParts): Comments => ({
  list: (actor, facility) => list(parts, actor, facility),
  add: (actor, order) => add(parts, actor, order),
  resolve: (actor, place, state) => resolve(parts, actor, place, state),
  remove: (actor, place) => remove(parts, actor, place),
});

async function list(parts: InstanceParts, actor: Actor, facility: string): Promise<readonly CommentInSight[] | null> {
  const scope = scopeFor(parts, actor, "comment.read");
  const head = await parts.store.facilities.head(scope, facility as FacilityId);
  if (head === null) return null;
  return describe(parts, actor, await parts.store.comments.list(scope, head.id));
}

async function add(parts: InstanceParts, actor: Actor, order: CommentOrder): Promise<CommentInSight | null> {
  const scope = scopeFor(parts, actor, "comment.add");
  const facility = await parts.store.facilities.head(scope, order.facility as FacilityId);
  if (facility === null) return null;
  const answered = await answeredBy(parts, scope, order);
  if (answered === undefined || (answered !== null && answered.organisation !== facility.organisation)) return null;
  const written = await writtenBefore(parts, actor, scope, order);
  if (written !== null) return written;
  const id = newId(parts.randomness);
  const { parent, text, request } = order;
  const element = answered === null ? order.element : answered.element;
  const salt = newId(parts.randomness) + newId(parts.randomness);
  const added = { id, facility, element, parent, text, salt, request };
  const done = await parts.pipeline.execute(addComment, actor, added);
  if (done.ok) return find(parts, actor, scope, id);
  const { error } = done;
  if (error.kind === "fault" && error.fault.code === writtenCode) return writtenBefore(parts, actor, scope, order);
  throw commandFault(error);
}

/** The comment to answer: `null` where it is none, `undefined` where it is not there. An answer is not answered. */
async function answeredBy(
  { store }: InstanceParts,
  scope: Scope,
  { parent, facility }: CommentOrder,
): Promise<CommentRecord | null | undefined> {
  if (parent === null) return null;
  const found = await store.comments.get(scope, parent);
  return found === null || found.facility !== facility || found.parent !== null ? undefined : found;
}

async function writtenBefore(
  parts: InstanceParts,
  actor: Actor,
  scope: Scope,
  { request }: CommentOrder,
): Promise<CommentInSight | null> {
  const written = request === null ? null : await parts.store.comments.ofRequest(scope, request);
  return written === null ? null : find(parts, actor, scope, written.id);
}

async function resolve(
  parts: InstanceParts,
  actor: Actor,
  place: CommentPlace,
  state: "resolved" | "open",
): Promise<CommentInSight | null> {
  const scope = scopeFor(parts, actor, "comment.resolve");
  const comment = await at(parts, scope, place);
  if (comment === null) return null;
  await perform(parts, resolveComment, actor, { comment, state });
  return find(parts, actor, scope, comment.id);
}

async function remove(parts: InstanceParts, actor: Actor, place: CommentPlace): Promise<boolean> {
  const comment = await at(parts, scopeFor(parts, actor, "comment.remove"), place);
  if (comment === null) return false;
  if (comment.removedAtMs === null) await perform(parts, removeComment, actor, comment);
  return true;
}

async function at(
  { store }: InstanceParts,
  scope: Scope,
  { facility, id }: CommentPlace,
): Promise<CommentRecord | null> {
  const comment = await store.comments.get(scope, id);
  return comment?.facility === facility ? comment : null;
}

async function find(parts: InstanceParts, actor: Actor, scope: Scope, id: string): Promise<CommentInSight | null> {
  const comment = await parts.store.comments.get(scope, id);
  const [described] = comment === null ? [] : await describe(parts, actor, [comment]);
  return described ?? null;
}

async function describe(
  parts: InstanceParts,
  actor: Actor,
  comments: readonly CommentRecord[],
): Promise<readonly CommentInSight[]> {
  const persons = comments.flatMap(({ opened, resolved }) => [opened?.author ?? [], resolved?.by ?? []].flat());
  const names = await namesOf(parts, persons);
  const organisations = await organisationNames(parts, comments);
  const mayResolve = parts.pipeline.mayRead(actor, "comment.resolve").ok;
  const mayRemove = parts.pipeline.mayRead(actor, "comment.remove").ok;
  return comments.map((comment) => {
    const { opened, resolved, authorOrganisation, parent, removedAtMs } = comment;
    return {
      comment,
      authorName: opened === null ? null : (names.get(opened.author) ?? opened.author),
      authorOrganisationName: organisations.get(authorOrganisation) ?? authorOrganisation,
      resolvedByName: resolved === null ? null : (names.get(resolved.by) ?? resolved.by),
      mayResolve: mayResolve && parent === null && authorOrganisation === actor.organisation && removedAtMs === null,
      mayRemove: mayRemove && opened?.author === actor.person,
    };
  });
}

async function organisationNames(
  { store }: InstanceParts,
  comments: readonly CommentRecord[],
): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(comments.map(({ authorOrganisation }) => authorOrganisation))];
  const found = await Promise.all(ids.map((id) => store.organisations.get({ organisations: [id] }, id)));
  return new Map(found.flatMap((organisation) => (organisation ? [[organisation.id, organisation.name]] : [])));
}
