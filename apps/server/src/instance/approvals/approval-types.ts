/** Two persons' acts as routes ask for them. `null`: not found, or not in sight. */
import type { Json, Marking, PersonId } from "@custodiet/core";
import type {
  Actor,
  ActorRole,
  ApprovalRequest,
  ApprovalState,
  BreakGlassAct,
  BreakGlassReview,
  DecisionHandedIn,
  RequestSeen,
} from "@custodiet/trust";
import type { ApprovalAnswer, ApprovalStatement, ApproverKey } from "@custodiet/verification";
import type { LeavingFile } from "../../exports/export-file.ts";

/** A request as a list shows it. */
export interface ApprovalInSight {
  readonly request: ApprovalRequest;
  readonly state: ApprovalState;
  readonly nameOf: (person: string) => string;
  readonly may: { readonly decide: boolean; readonly withdraw: boolean; readonly carryOut: boolean };
}

/** One request whole, for deciding on it. */
export interface ApprovalInFull extends ApprovalInSight {
  readonly approvers: { readonly roles: readonly ActorRole[]; readonly names: readonly string[] };
  /** Why the person asking may not decide, in words; `null`: they may, or it is no longer open. */
  readonly whyNot: string | null;
  /** What of the records it concerns changed since it was asked; `null`: the person may not look. */
  readonly changes: readonly ContentChange[] | null;
  readonly preview: FilePreview | null;
  /** What the person asking would sign; `null`: they may not decide. */
  readonly statements: Readonly<Record<ApprovalStatement["decision"], ApprovalStatement>> | null;
  /** The person's own authenticators that can sign. */
  readonly keys: readonly SigningKey[];
}

export interface ContentChange {
  readonly path: string;
  readonly was: Json;
  readonly now: Json;
}

/** What came of it: the file that leaves by it; `null`: none does. */
export interface CarriedOut {
  readonly file: LeavingFile | null;
}

export interface FilePreview {
  readonly name: string;
  readonly byteLength: number;
  /** The beginning; `null`: not a text. */
  readonly text: string | null;
  readonly isWhole: boolean;
}

export interface SigningKey {
  readonly id: string;
  readonly kind: ApproverKey["kind"];
  readonly label: string;
  /** A passkey's credential id, base64url. */
  readonly credential: string | null;
}

export interface BreakGlassInSight {
  readonly act: BreakGlassAct;
  readonly nameOf: (person: string) => string;
  /** Reason and content are for who could review it, who acted, and auditors. */
  readonly isWhole: boolean;
  readonly mayReview: boolean;
  readonly isLate: boolean;
}

export interface ApprovalInbox {
  readonly requests: readonly ApprovalInSight[];
  readonly breakGlass: readonly BreakGlassInSight[];
}

/** A request as it is carried to another machine. */
export interface RequestToCarry {
  readonly text: string;
  readonly marking: Marking;
}

export interface Approvals {
  readonly inbox: (actor: Actor) => Promise<ApprovalInbox>;
  readonly read: (actor: Actor, id: string) => Promise<ApprovalInFull | null>;
  readonly decide: (actor: Actor, id: string, handed: DecisionHandedIn) => Promise<ApprovalInFull | null>;
  /** The request for who may decide on it, to be signed on another machine. */
  readonly toCarry: (actor: Actor, id: string) => Promise<RequestToCarry | null>;
  /** What was signed there. It says itself whose it is, so anybody may bring it. */
  readonly bring: (answer: ApprovalAnswer, broughtBy: PersonId | null) => Promise<ApprovalState>;
  readonly withdraw: (actor: Actor, id: string) => Promise<ApprovalInFull | null>;
  /** What came of it, the file that leaves by it among it. */
  readonly carryOut: (actor: Actor, seen: RequestSeen) => Promise<CarriedOut | null>;
  readonly review: (
    actor: Actor,
    id: string,
    review: Pick<BreakGlassReview, "verdict" | "note">,
  ) => Promise<BreakGlassInSight | null>;
  /** In a demonstration: a key that lives in the page, as the fictional person's. Returns its id. */
  readonly addSimulatedKey: (actor: Actor, publicKey: string) => Promise<string>;
}
