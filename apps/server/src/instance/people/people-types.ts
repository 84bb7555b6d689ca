/** A programme's group and the concerns that come to it, as the routes ask for them. */
import type { Marking, OrganisationId, PersonId } from "@custodiet/core";
import type { ConcernState, GroupAct, InsiderThreatGroup, MemberFunction } from "@custodiet/programme";
import type { Actor } from "@custodiet/trust";

/** Without the names that the instance gives. */
export type GroupOrder =
  | Omit<Extract<GroupAct, { type: "member-named" }>, "member" | "readsConcerns">
  | Extract<GroupAct, { type: "member-left" }>
  | Omit<Extract<GroupAct, { type: "met" }>, "meeting">
  | Omit<Extract<GroupAct, { type: "decided" }>, "decision">
  | Extract<GroupAct, { type: "followed-up" | "reader-ended" }>;

export interface GroupInSight {
  readonly group: InsiderThreatGroup;
  readonly marking: Marking;
  readonly organisation: OrganisationId;
  /** Persons of the organisation with an account, for whoever may name members; of members for others. */
  readonly accounts: readonly { readonly id: PersonId; readonly name: string }[];
}

/** `null`: there is no such programme in sight. */
export interface GroupOfProgramme {
  readonly read: (actor: Actor, programme: string) => Promise<GroupInSight | null>;
  readonly act: (actor: Actor, programme: string, order: GroupOrder) => Promise<GroupInSight | null>;
  /** That a member reads concerns: the request's id. */
  readonly askReader: (
    actor: Actor,
    programme: string,
    asked: { readonly member: string; readonly reason: string },
  ) => Promise<string | null>;
}

/** To whom a concern can be told. */
export interface ConcernTaker {
  readonly organisationName: string;
  readonly programmeName: string;
  readonly readers: readonly { readonly id: string; readonly stands: MemberFunction; readonly position: string }[];
}

export interface ConcernPlace {
  readonly organisation: string;
  readonly programme: string;
}

export interface ConcernReport {
  readonly text: string;
  /** Empty: not said. */
  readonly name: string;
  /** Members who must not read it. */
  readonly keptOut: readonly string[];
}

/** As it is sealed. */
export interface SealedConcern extends ConcernReport {
  /** Who may read it: those who read concerns when it was told, and were not kept out. */
  readonly admitted: readonly PersonId[];
}

/** What whoever reported it reads by its code. */
export interface ConcernFollowed {
  readonly receivedOn: string;
  readonly state: ConcernState;
  readonly answers: readonly { readonly on: string; readonly text: string }[];
}

export interface ConcernLine {
  readonly id: string;
  readonly receivedOn: string;
  readonly state: ConcernState;
  readonly marking: Marking;
}

export interface ConcernOpened extends ConcernLine {
  /** `null`: deleted, or sealed by a key that is not here. */
  readonly text: string | null;
  readonly name: string;
  readonly acts: readonly { readonly on: string; readonly kind: string; readonly text: string | null }[];
}

export interface ConcernDesk {
  /** Texts are kept and their key is not here. */
  readonly isKeyLost: () => boolean;
  /** `null`: nobody takes concerns there. */
  readonly taker: (place: ConcernPlace) => Promise<ConcernTaker | null>;
  /** The code to come back by; `null`: nobody takes it. */
  readonly report: (place: ConcernPlace, report: ConcernReport) => Promise<string | null>;
  readonly follow: (code: string) => Promise<ConcernFollowed | null>;
  /** Those that the actor may handle. */
  readonly list: (actor: Actor, programme: string) => Promise<readonly ConcernLine[] | null>;
  /** Leaves an entry. */
  readonly open: (actor: Actor, programme: string, concern: string) => Promise<ConcernOpened | null>;
  readonly act: (
    actor: Actor,
    place: { readonly programme: string; readonly concern: string },
    act: { readonly kind: "answered" | "closed" | "conflict"; readonly text: string },
  ) => Promise<readonly ConcernLine[] | null>;
  /** The request's id. */
  readonly askErasure: (
    actor: Actor,
    place: { readonly programme: string; readonly concern: string },
    reason: string,
  ) => Promise<string | null>;
}
