/** What the routes ask about persons, their authenticators and their sessions. */
import type { AccountRecord, AuthenticatorRecord, InstanceRecord, PersonRecord, RoleHolding } from "@custodiet/store";
import type { Actor, RequestSeen } from "@custodiet/trust";
import type { CardHolder } from "../../identity/card.ts";
import type { PasskeyAdded, PasskeyShown } from "../../identity/passkeys.ts";
import type { Provider } from "../../identity/provider.ts";
import type { SignedIn } from "../person-types.ts";

/** A passkey made or shown in the browser, or one word signed by the person's own program. */
export type AddedAnswer =
  | { readonly kind: "passkey"; readonly response: PasskeyAdded }
  | { readonly kind: "own key"; readonly question: string; readonly answer: string };

export type ShownAnswer =
  | { readonly kind: "passkey"; readonly response: PasskeyShown }
  | { readonly kind: "own key"; readonly question: string; readonly answer: string };

/** What a page needs to ask for an authenticator: the browser's options, and the question for a person's own key. */
export interface Offer {
  readonly passkey: object;
  readonly ownKey: string;
}

export interface EnrolmentOffer extends Offer {
  readonly name: string;
}

export interface NewAuthenticatorOrder {
  readonly label: string;
  readonly answer: AddedAnswer;
}

/** A session's opaque token, for the cookie only. */
export interface OpenedSession {
  readonly token: string;
  readonly session: SignedIn;
}

/** Where the browser is sent, and the secret that it alone is to remember. */
export interface ProviderBegun {
  readonly address: string;
  readonly secret: string;
}

/** What the browser brought back: the answer's query, and the secret of its cookie. */
export interface ProviderAnswer {
  readonly answer: string;
  /** `null`: this browser began nothing. */
  readonly secret: string | null;
}

/** By what a session was opened: an authenticator with its label, an account at a provider, a card. */
export type OpenedBy =
  | { readonly way: "authenticator"; readonly label: string }
  | { readonly way: "provider"; readonly issuer: string }
  | { readonly way: "card" };

/** An open session of one's own, named without its token. */
export interface SessionInSight {
  readonly id: string;
  readonly openedAtMs: number;
  readonly lastSeenAtMs: number;
  readonly expiresAtMs: number;
  readonly openedBy: OpenedBy | null;
  readonly isThisOne: boolean;
}

/** That another person ended all of one's sessions. */
export interface SessionsEnded {
  readonly atMs: number;
  readonly by: string;
  readonly entryIndex: number;
}

/** A person of the register as those who answer for people see them. */
export interface PersonInSight {
  readonly person: PersonRecord;
  readonly holdings: readonly RoleHolding[];
  readonly authenticators: readonly AuthenticatorRecord[];
  /** How the person signs in; none open: the person has left. */
  readonly accounts: readonly AccountRecord[];
  readonly hasLeft: boolean;
}

/** What is asked about a person, and why in words. */
export type ChangeOrder = { readonly reason: string } & (
  | { readonly kind: "register"; readonly name: string; readonly role: string }
  | { readonly kind: "give-role"; readonly person: string; readonly role: string }
  | { readonly kind: "end-role"; readonly person: string; readonly holding: string }
  | { readonly kind: "leave" | "recover"; readonly person: string }
  | ({ readonly kind: "tie-account"; readonly person: string } & TiedAs)
  | { readonly kind: "untie-account"; readonly person: string; readonly account: string }
);

/** `subject`: as the register knows the account, `identity/subjects.ts`. */
interface TiedAs {
  readonly way: "oidc" | "certificate";
  readonly subject: string;
}

export interface ChangeAsked {
  /** Id of the request for approval. */
  readonly approval: string;
  /** For who is to enrol; `null`: nobody is. */
  readonly code: string | null;
}

export interface Identity {
  /** `null`: a demonstration. */
  readonly facts: () => Promise<{ readonly instance: InstanceRecord; readonly isOpen: boolean } | null>;
  readonly offerEnrolment: (origin: string, code: string) => Promise<EnrolmentOffer>;
  readonly enrol: (origin: string, code: string, order: NewAuthenticatorOrder) => Promise<void>;
  readonly offerSignIn: (origin: string) => Promise<Offer>;
  readonly signIn: (origin: string, answer: ShownAnswer) => Promise<OpenedSession>;
  readonly beginAtProvider: (origin: string, provider: Provider) => Promise<ProviderBegun>;
  readonly signInAtProvider: (origin: string, provider: Provider, answer: ProviderAnswer) => Promise<OpenedSession>;
  readonly signInByCard: (origin: string, card: CardHolder) => Promise<OpenedSession>;
  readonly offerConfirmation: (origin: string, token: string) => Promise<Offer>;
  readonly confirm: (origin: string, token: string, answer: ShownAnswer) => Promise<void>;
  readonly offerAuthenticator: (origin: string, token: string, actor: Actor) => Promise<Offer>;
  readonly addAuthenticator: (
    origin: string,
    token: string,
    actor: Actor,
    order: NewAuthenticatorOrder,
  ) => Promise<void>;
  readonly listAuthenticators: (actor: Actor) => Promise<readonly AuthenticatorRecord[]>;
  readonly revokeAuthenticator: (actor: Actor, id: string) => Promise<void>;
  readonly listSessions: (actor: Actor, token: string) => Promise<readonly SessionInSight[]>;
  /** What administrators ended of the actor's, newest first. */
  readonly endedByOthers: (actor: Actor) => Promise<readonly SessionsEnded[]>;
  /** All of another person's; how many. */
  readonly endSessionsOf: (actor: Actor, person: string) => Promise<number>;
  readonly endSession: (actor: Actor, id: string) => Promise<void>;
  readonly askChange: (actor: Actor, order: ChangeOrder) => Promise<ChangeAsked>;
  readonly carryOutChange: (actor: Actor, seen: RequestSeen) => Promise<void>;
  readonly listPeople: (actor: Actor) => Promise<readonly PersonInSight[]>;
}
