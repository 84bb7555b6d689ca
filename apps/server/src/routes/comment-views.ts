/** Comments as the interface shows them. */
import type { CommentInSight } from "../instance/comment-types.ts";
import { toInstant } from "../instance/parts.ts";

export function describeComment(seen: CommentInSight) {
  const { comment, authorName, authorOrganisationName, resolvedByName, mayResolve, mayRemove } = seen;
  const { id, element, parent, authorRole, opened, writtenAtMs, resolved, removedAtMs } = comment;
  return {
    id,
    element,
    parent,
    author: authorName,
    authorRole,
    authorOrganisation: authorOrganisationName,
    text: opened?.text ?? null,
    writtenAt: toInstant(writtenAtMs),
    resolved: resolved === null ? null : { at: toInstant(resolved.atMs), by: resolvedByName ?? "" },
    isRemoved: removedAtMs !== null,
    mayResolve,
    mayRemove,
  };
}
