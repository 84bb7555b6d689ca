import type { OrganisationId, PersonId } from "@custodiet/core";
import type { Actor } from "@custodiet/trust";

/** The program itself, acting for an organisation: at the first start, and when it signs. No person can hold this role. */
export const instanceActor = (organisation: OrganisationId): Actor => ({
  person: "instance" as PersonId,
  role: "instance",
  organisation,
  oversees: [],
});
