import type { OrganisationId } from "@custodiet/core";

/** The organisations whose records a query may touch; never empty. The first is the one acted for. */
export interface Scope {
  readonly organisations: readonly [OrganisationId, ...OrganisationId[]];
}

export const scopeOf = (own: OrganisationId, ...others: readonly OrganisationId[]): Scope => ({
  organisations: [own, ...others.filter((other) => other !== own)],
});

export const isInScope = (scope: Scope, organisation: OrganisationId): boolean =>
  scope.organisations.includes(organisation);
