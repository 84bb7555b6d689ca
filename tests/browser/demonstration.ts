/**
 * One demonstration, assessed once before the browser tests: each test file goes on with a copy of its data folder.
 * Run by the test runner before the first file of the project.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { buildWeb } from "../../scripts/prepare/build-web.mjs";
import { freePort, startServer, stopServer } from "./server.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** A data folder with the whole demonstration, assessed. */
    readonly demonstrationFolder: string;
  }
}

const coordinator = "fictional-authority.national-coordinator";
const longestMs = 600_000;

export async function setup(project: TestProject): Promise<() => void> {
  await buildWeb(() => undefined);
  const folder = mkdtempSync(join(tmpdir(), "custodiet-demonstration-"));
  const port = await freePort();
  const server = await startServer(folder, port);
  try {
    await waitForAssessments(`http://localhost:${port}`);
  } finally {
    await stopServer(server);
  }
  project.provide("demonstrationFolder", folder);
  return () => rmSync(folder, { recursive: true, force: true });
}

async function waitForAssessments(address: string): Promise<void> {
  const cookie = await signIn(address);
  for (const untilMs = Date.now() + longestMs; Date.now() < untilMs; ) {
    const answer = await fetch(`${address}/api/facilities`, { headers: { cookie } });
    const facilities = (await answer.json()) as { readonly assessment: unknown }[];
    if (facilities.length > 0 && facilities.every(({ assessment }) => assessment !== null)) return;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  throw new Error("The demonstration was not assessed within ten minutes");
}

/** The cookie of a session of who sees every facility. */
async function signIn(address: string): Promise<string> {
  const first = await fetch(`${address}/api/session`);
  const { csrfToken } = (await first.json()) as { csrfToken: string };
  const signed = await fetch(`${address}/api/session`, {
    method: "POST",
    headers: { cookie: cookiesOf(first), "x-csrf-token": csrfToken, "content-type": "application/json" },
    body: JSON.stringify({ personId: coordinator }),
  });
  if (!signed.ok) throw new Error(`Nobody could sign in: ${await signed.text()}`);
  return cookiesOf(signed);
}

const cookiesOf = (answer: Response): string =>
  answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(";", 1)[0])
    .join("; ");
