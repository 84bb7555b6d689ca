import { mkdirSync } from "node:fs";
import type { Page } from "playwright-core";

const folder = process.env["CUSTODIET_SHOTS"];

/** A picture of the page for whoever asks for pictures; nothing otherwise. */
export async function shoot(page: Page, name: string): Promise<void> {
  if (folder === undefined) return;
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
}
