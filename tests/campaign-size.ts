/**
 * How often a seeded random test runs: small in `npm test`, many times as often in a campaign
 * (`npm run campaign -- NAME`), which sets the factor.
 */
export function campaignSize(small: number): number {
  const factor = Number(process.env["CUSTODIET_CAMPAIGN_FACTOR"] ?? "1");
  if (!Number.isFinite(factor) || factor < 1) throw new Error("CUSTODIET_CAMPAIGN_FACTOR is a number of at least 1");
  return Math.round(small * factor);
}

/** Vitest's limit for such a test, in milliseconds. */
export const campaignTimeout = (smallMs: number): number => campaignSize(smallMs);
