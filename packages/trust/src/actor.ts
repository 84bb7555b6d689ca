import type { OrganisationId, PersonId } from "@custodiet/core";

/** The positions a person can act in. */
export const personRoles = [
  "facility-manager",
  "security-manager",
  "analyst",
  "material-accountant",
  "guard-force-supervisor",
  "personnel-security-officer",
  "inspector",
  "national-coordinator",
  "secretariat",
  "committee-member",
  "focus-group-lead",
  "expert",
  "trainer",
  "participant",
  "auditor",
  "administrator",
] as const;

/**
 * `machine`: a program that reads by a token of its own. `instance`: this program itself (first start, checkpoints at
 * intervals). No person can hold either.
 */
export const roles = [...personRoles, "machine", "instance"] as const;

export type ActorRole = (typeof roles)[number];

export const isPersonRole = (text: string): text is (typeof personRoles)[number] =>
  (personRoles as readonly string[]).includes(text);

export const isActorRole = (text: string): text is ActorRole => (roles as readonly string[]).includes(text);

/** Who acts, in which role, for which organisation. */
export interface Actor {
  readonly person: PersonId;
  readonly role: ActorRole;
  readonly organisation: OrganisationId;
  /** Organisations that the actor's own one oversees, as a regulator does its operators. */
  readonly oversees: readonly OrganisationId[];
  /** The person has shown their own authenticator within the last minutes; left out: not lately, or nobody did. */
  readonly isConfirmed?: true;
  /** What two persons let a machine do, and no more; left out: whatever its role is granted. */
  readonly limitedTo?: readonly string[];
}
