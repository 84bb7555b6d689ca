/** The register of persons as the other rooms see it: one human is one person, however many ways there are to sign in. */
import type { OrganisationId, PersonId } from "@custodiet/core";
import type { ApproverKey } from "@custodiet/verification";
import type { Provenance } from "./records.ts";

/**
 * `demonstration`: chosen from a list, by nobody in particular. `local`: by an authenticator. `oidc`: by an institution's
 * provider. `certificate`: by a certificate of a card, shown while connecting.
 */
export type AccountKind = "demonstration" | "local" | "oidc" | "certificate";

/** A way to sign in. Two accounts of one person are still one human. */
export interface AccountRecord {
  readonly id: string;
  readonly person: PersonId;
  readonly organisation: OrganisationId;
  readonly kind: AccountKind;
  /** Canonical JSON of [issuer, subject] at a provider; SHA-256 of a certificate's public key; `null` otherwise. */
  readonly subject: string | null;
  readonly openedAtMs: number;
  readonly closedAtMs: number | null;
}

/** A key that answers for a person; what a signature of it proves depends on where it lives. */
export type AuthenticatorKey =
  /** `credential`: its id, base64url. */
  | (Extract<ApproverKey, { kind: "passkey" }> & {
      readonly credential: string;
      /** The public key as the authenticator gave it (RFC 9052), base64url. */
      readonly cose: string;
      readonly transports: readonly string[];
    })
  | Exclude<ApproverKey, { kind: "passkey" }>;

export interface AuthenticatorRecord {
  readonly id: string;
  readonly person: PersonId;
  readonly organisation: OrganisationId;
  readonly key: AuthenticatorKey;
  /** What its holder calls it. */
  readonly label: string;
  readonly addedAtMs: number;
  /** `null`: it stands. */
  readonly revokedAtMs: number | null;
  readonly lastUsedAtMs: number | null;
  /** The authenticator's own counter, as last seen; 0 where it keeps none (WebAuthn level 3, section 6.1.1). */
  readonly signCount: number;
}

/** A role of a person in an organisation, for a time. */
export interface RoleHolding {
  readonly id: string;
  readonly person: PersonId;
  readonly organisation: OrganisationId;
  readonly role: string;
  readonly fromMs: number;
  /** `null`: until it is taken away. */
  readonly untilMs: number | null;
  /** Index of the ledger entry that gave it, or took it away. */
  readonly entryIndex: number;
}

export type NewAccount = Pick<AccountRecord, "id" | "person" | "organisation" | "kind" | "subject">;
export type NewAuthenticator = Pick<AuthenticatorRecord, "id" | "person" | "organisation" | "key" | "label">;
export type NewHolding = Pick<RoleHolding, "id" | "person" | "organisation" | "role" | "untilMs">;

/** By person, whatever the organisation: this is what an actor and a scope are made from. Oldest first. */
export interface RegisterQueries {
  readonly accountsOf: (person: PersonId) => Promise<readonly AccountRecord[]>;
  /** Revoked ones too: old approvals were signed by them. */
  readonly authenticatorsOf: (person: PersonId) => Promise<readonly AuthenticatorRecord[]>;
  /** Ended ones too. */
  readonly holdingsOf: (person: PersonId) => Promise<readonly RoleHolding[]>;
  /** The authenticator that shows itself by this credential id; a revoked one too. */
  readonly authenticatorShown: (kind: AuthenticatorKey["kind"], shownAs: string) => Promise<AuthenticatorRecord | null>;
  /** The authenticator with this very public key; a revoked one too. */
  readonly authenticatorWithKey: (key: AuthenticatorKey) => Promise<AuthenticatorRecord | null>;
  /** The open account of a provider's subject. */
  readonly accountOf: (kind: AccountKind, subject: string) => Promise<AccountRecord | null>;
}

/** What changes whenever a key is used: not a record, and bound by no entry. */
export interface RegisterStates extends RegisterQueries {
  readonly noteUse: (authenticator: string, signCount: number) => Promise<void>;
}

/** Each write is of an organisation in scope. */
export interface RegisterWrites extends RegisterQueries {
  readonly openAccount: (account: NewAccount, provenance: Provenance) => Promise<void>;
  /** `false`: there is none that is open in scope. */
  readonly closeAccount: (id: string, provenance: Provenance) => Promise<boolean>;
  /** `false`: the key is known already, of this person or of another. */
  readonly addAuthenticator: (added: NewAuthenticator, provenance: Provenance) => Promise<boolean>;
  /** `false`: there is none that stands in scope. */
  readonly revokeAuthenticator: (id: string, provenance: Provenance) => Promise<boolean>;
  readonly giveRole: (holding: NewHolding, provenance: Provenance) => Promise<void>;
  /** `false`: it has ended, or is not in scope. */
  readonly endRole: (id: string, provenance: Provenance) => Promise<boolean>;
}

/** Whether a role is held at a moment. */
export const isHeldAt = ({ fromMs, untilMs }: RoleHolding, atMs: number): boolean =>
  fromMs <= atMs && (untilMs === null || atMs < untilMs);
