/** Comments as routes ask for them. */
import type { CommentRecord } from "@custodiet/store";
import type { Actor } from "@custodiet/trust";

export interface CommentInSight {
  readonly comment: CommentRecord;
  readonly authorName: string | null;
  readonly authorOrganisationName: string;
  readonly resolvedByName: string | null;
  readonly mayResolve: boolean;
  readonly mayRemove: boolean;
}

export interface CommentOrder {
  readonly facility: string;
  readonly element: CommentRecord["element"];
  readonly parent: string | null;
  readonly text: string;
  /** Name that the request gives itself; sent again, it is written once. */
  readonly request: string | null;
}

export interface Comments {
  /** Oldest first; `null`: no such facility. */
  readonly list: (actor: Actor, facility: string) => Promise<readonly CommentInSight[] | null>;
  /** `null`: no such facility, or no such comment to answer. */
  readonly add: (actor: Actor, order: CommentOrder) => Promise<CommentInSight | null>;
  readonly resolve: (actor: Actor, place: CommentPlace, state: "resolved" | "open") => Promise<CommentInSight | null>;
  /** `false`: no such comment. */
  readonly remove: (actor: Actor, place: CommentPlace) => Promise<boolean>;
}

export interface CommentPlace {
  readonly facility: string;
  readonly id: string;
}
