/** Comments as the other rooms see them. */
import type { FacilityId, Marking, OrganisationId, PersonId } from "@custodiet/core";
import type { Scope } from "@custodiet/trust";
import type { TouchedElement } from "./drafts.ts";
import type { Provenance } from "./records.ts";

/** Author and text stand apart from the comment, so that they can be erased. */
export interface CommentRecord {
  readonly id: string;
  /** The facility's organisation: a comment belongs to what it is about. */
  readonly organisation: OrganisationId;
  readonly facility: FacilityId;
  /** `null`: the facility as a whole. */
  readonly element: TouchedElement | null;
  /** The comment it answers. */
  readonly parent: string | null;
  readonly authorOrganisation: OrganisationId;
  readonly authorRole: string;
  /** `null`: removed. */
  readonly opened: { readonly author: PersonId; readonly text: string; readonly salt: string } | null;
  readonly writtenAtMs: number;
  readonly resolved: { readonly atMs: number; readonly by: PersonId } | null;
  readonly removedAtMs: number | null;
  readonly marking: Marking;
  readonly entryIndex: number;
}

export interface NewComment {
  readonly id: string;
  readonly organisation: OrganisationId;
  readonly facility: FacilityId;
  readonly element: TouchedElement | null;
  readonly parent: string | null;
  readonly authorOrganisation: OrganisationId;
  readonly authorRole: string;
  readonly text: string;
  /** Salt of the comment's hash, in hexadecimal. */
  readonly salt: string;
  /** Name that the request gave itself. */
  readonly request: string | null;
  readonly provenance: Provenance;
}

export interface CommentQueries {
  /** Of a facility, oldest first. */
  readonly list: (scope: Scope, facility: FacilityId) => Promise<readonly CommentRecord[]>;
  readonly get: (scope: Scope, id: string) => Promise<CommentRecord | null>;
  /** The comment that was written by a request of this name. */
  readonly ofRequest: (scope: Scope, request: string) => Promise<CommentRecord | null>;
  /** Comments that are there, of every facility, newest first. */
  readonly recent: (scope: Scope, limit: number) => Promise<readonly CommentRecord[]>;
  /** Comments that are neither answers nor resolved nor removed, the newest first. */
  readonly listUnresolved: (scope: Scope) => Promise<readonly CommentRecord[]>;
}

export interface CommentWrites extends CommentQueries {
  readonly insert: (comment: NewComment) => Promise<void>;
  /** `resolved` `null`: open again. `false`: there is no such comment in scope, or it stands so already. */
  readonly resolve: (scope: Scope, id: string, resolved: CommentRecord["resolved"]) => Promise<boolean>;
  /** Erases author and text for good; the comment keeps its place among its answers. `false`: nothing to erase in scope. */
  readonly erase: (scope: Scope, id: string, atMs: number) => Promise<boolean>;
}
