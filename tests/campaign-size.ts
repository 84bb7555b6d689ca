/** What a seeded random test knows of the campaign it runs in. */
import { appendFileSync } from "node:fs";

/**
 * How often a seeded random test runs: small in `npm test`, many times as often in a campaign
 * (`npm run campaign -- NAME`), which sets the factor.
 */
export function campaignSize(small: number): number {
  const factor = Number(process.env["CUSTODIET_CAMPAIGN_FACTOR"] ?? "1");
  if (!Number.isFinite(factor) || factor < 1) throw new Error("CUSTODIET_CAMPAIGN_FACTOR is a number of at least 1");
  return Math.round(small * factor);
}

/** Adds to the page of a campaign what was found, as Markdown; `npm test` writes no page. */
export function tellCampaign(markdown: string): void {
  const page = process.env["CUSTODIET_CAMPAIGN_REPORT"];
  if (page) appendFileSync(page, `\n${markdown}\n`);
}

/** Vitest's limit for such a test, in milliseconds. */
export const campaignTimeout = (smallMs: number): number => campaignSize(smallMs);
