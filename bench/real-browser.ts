/** A real server on a fresh demonstration and a real browser before it, for the benchmarks that time what a person sees. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, type BrowserContext, chromium } from "playwright-core";
import { findChromium } from "../scripts/find-chromium.mjs";
import { buildWeb } from "../scripts/prepare/build-web.mjs";
import { freePort, startServer, stopServer } from "../tests/browser/server.ts";

const person = "quillfen-reactor-operator.security-manager";

export const longestWaitMs = 600_000;

/** Builds the page, starts both, and ends them when `work` is done. `address` has no slash at its end. */
export async function withRealBrowser<Found>(
  work: (browser: Browser, address: string) => Promise<Found>,
): Promise<Found> {
  const executablePath = await findChromium();
  if (executablePath === null) throw new Error("No Chromium: run `npm test`, which brings one");
  await buildWeb(() => undefined);
  const folder = mkdtempSync(join(tmpdir(), "custodiet-bench-"));
  const port = await freePort();
  const server = await startServer(folder, port);
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
  try {
    return await work(browser, `http://localhost:${port}`);
  } finally {
    await browser.close();
    await stopServer(server);
    rmSync(folder, { recursive: true, force: true });
  }
}

const read = async ({ request }: BrowserContext, url: string) => (await request.get(url)).json();

/** The token that a write shows, of whoever is signed in. */
export const pageToken = async (context: BrowserContext, address: string): Promise<string> =>
  (await read(context, `${address}/api/session`)).csrfToken;

/** As the research reactor's security manager. */
export async function signIn(context: BrowserContext, address: string): Promise<void> {
  const headers = { "x-csrf-token": await pageToken(context, address) };
  await context.request.post(`${address}/api/session`, { headers, data: { personId: person } });
}

/** The work of assessing the demonstration is not what is measured. */
export async function untilAssessed(context: BrowserContext, address: string): Promise<void> {
  for (const until = performance.now() + longestWaitMs; performance.now() < until; ) {
    const facilities = (await read(context, `${address}/api/facilities`)) as { readonly work: unknown }[];
    if (facilities.every(({ work }) => work === null)) return;
    await new Promise((resolve) => setTimeout(resolve, 1000));
  }
  throw new Error("The demonstration was not assessed in time");
}
