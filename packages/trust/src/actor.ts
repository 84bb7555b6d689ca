import type { OrganisationId, PersonId } from "@custodiet/core";

/**
 * The positions a person can act in. `instance` is the program itself (first start, checkpoints at intervals):
 * no person can hold it.
 */
export const roles = [
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
  "instance",
] as const;

export type ActorRole = (typeof roles)[number];

export const isActorRole = (text: string): text is ActorRole => (roles as readonly string[]).includes(text);

/** Who acts, in which role, for which organisation. */
export interface Actor {
  readonly person: PersonId;
  readonly role: ActorRole;
  readonly organisation: OrganisationId;
  /** Organisations that the actor's own one oversees, as a regulator does its operators. */
  readonly oversees: readonly OrganisationId[];
}
