/**
 * Comments: added, resolved, removed. A comment belongs to the facility's organisation, which answers it and keeps it;
 * its ledger entry stands in the name of its author's. Text and author are erasable, so its hash is salted.
 */
import { contentHash, err, type Json, ok } from "@custodiet/core";
import type { CommentRecord, FacilityHead, StoreTransaction } from "@custodiet/store";
import type { Command, CommandFault } from "@custodiet/trust";
import { commitTo, fromHex } from "@custodiet/verification";

export interface CommentToAdd {
  readonly id: string;
  readonly facility: FacilityHead;
  readonly element: CommentRecord["element"];
  readonly parent: string | null;
  readonly text: string;
  readonly salt: string;
  readonly request: string | null;
}

export const addComment: Command<StoreTransaction, CommentToAdd, null> = {
  name: "comment.add",
  recordKind: "comment",
  effect: async (tx, added, { actor, scope, nowMs, entryIndex }) => {
    const { id, facility, element, parent, text, salt, request } = added;
    if (request !== null && (await tx.comments.ofRequest(scope, request)) !== null) return err(writtenFault);
    const { marking } = facility.version;
    await tx.comments.insert({
      id,
      organisation: facility.organisation,
      facility: facility.id,
      element,
      parent,
      authorOrganisation: actor.organisation,
      authorRole: actor.role,
      text,
      salt,
      request,
      provenance: { actor: actor.person, atMs: nowMs, marking, entryIndex },
    });
    return ok({
      output: null,
      recordId: id,
      hashBefore: null,
      hashAfter: hashComment({ facility: facility.id, element, parent, author: actor.person, text, salt }),
      marking,
      details: aboutWhat(facility.id, element),
      outbox: [],
    });
  },
};

export const writtenCode = "CUS-S023";

const writtenFault: CommandFault = {
  code: writtenCode,
  title: "there already",
  detail: "This comment was written before.",
  remedy: "Read the comments; nothing was written twice.",
};

export interface Resolution {
  readonly comment: CommentRecord;
  readonly state: "resolved" | "open";
}

/** By the author's organisation alone: an operator does not settle what its authority asked, nor the other way round. */
export const resolveComment: Command<StoreTransaction, Resolution, null> = {
  name: "comment.resolve",
  recordKind: "comment",
  effect: async (tx, { comment, state }, { actor, scope, nowMs }) => {
    if (comment.authorOrganisation !== actor.organisation) return err(notYours(resolvedByAuthors));
    if (comment.parent !== null) return err(standsSoFault);
    const resolved = state === "resolved" ? { atMs: nowMs, by: actor.person } : null;
    if (!(await tx.comments.resolve(scope, comment.id, resolved))) return err(standsSoFault);
    const hashOf = (present: Resolution["state"]): string => contentHash({ comment: comment.id, state: present });
    return ok({
      output: null,
      recordId: comment.id,
      hashBefore: hashOf(state === "resolved" ? "open" : "resolved"),
      hashAfter: hashOf(state),
      marking: comment.marking,
      details: { ...aboutWhat(comment.facility, comment.element), state },
      outbox: [],
    });
  },
};

/** By its author alone. Author and text are gone for good; the comment keeps its place among its answers. */
export const removeComment: Command<StoreTransaction, CommentRecord, null> = {
  name: "comment.remove",
  recordKind: "comment",
  effect: async (tx, comment, { actor, scope, nowMs }) => {
    const { opened } = comment;
    if (opened?.author !== actor.person) return err(notYours(removedByAuthor));
    if (!(await tx.comments.erase(scope, comment.id, nowMs))) return err(standsSoFault);
    return ok({
      output: null,
      recordId: comment.id,
      hashBefore: hashComment({ ...comment, ...opened }),
      hashAfter: null,
      marking: comment.marking,
      details: aboutWhat(comment.facility, comment.element),
      outbox: [],
    });
  },
};

interface CommentContent {
  readonly facility: string;
  readonly element: CommentRecord["element"];
  readonly parent: string | null;
  readonly author: string;
  readonly text: string;
  readonly salt: string;
}

function hashComment({ facility, element, parent, author, text, salt }: CommentContent): string {
  return commitTo(fromHex(salt), { facility, element: elementJson(element), parent, author, text });
}

const aboutWhat = (facility: string, element: CommentRecord["element"]) => ({
  facility,
  element: elementJson(element),
});

const elementJson = (element: CommentRecord["element"]): Json =>
  element === null ? null : { section: element.section, id: element.id };

const resolvedByAuthors = "A comment is resolved by the organisation that wrote it.";
const removedByAuthor = "A comment is removed by whoever wrote it.";

const notYours = (detail: string): CommandFault => ({
  code: "CUS-S024",
  title: "another's comment",
  detail,
  remedy: "Answer it instead.",
});

const standsSoFault: CommandFault = {
  code: "CUS-S013",
  title: "stands so already",
  detail: "The comment stands so already, or is an answer, which is resolved with what it answers.",
  remedy: "Read it again.",
};
