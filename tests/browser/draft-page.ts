/** A draft of the demonstration's reactor, as one opens it to edit. */
import type { Page } from "playwright-core";
import { facility, goTo, type House, persons } from "./harness.ts";

type Request = Page["request"];

async function csrfOf(request: Request, address: string): Promise<string> {
  const answer = await request.get(`${address}/api/session`);
  return ((await answer.json()) as { csrfToken: string }).csrfToken;
}

/** Pages of earlier tests: while one is open it may still save what was typed on it. */
const opened: Page[] = [];

/** Throws away what an earlier test left, and begins anew; gives a page that shows the draft. */
export async function openDraft(house: House, query = "", visit: Parameters<House["visit"]>[0] = {}): Promise<Page> {
  for (const earlier of opened.splice(0)) await earlier.context().close();
  const page = await house.visit({ person: persons.securityManager, ...visit });
  opened.push(page);
  const { request } = page.context();
  const headers = { "x-csrf-token": await csrfOf(request, house.address) };
  const draft = `${house.address}/api/facilities/${facility}/draft`;
  await request.delete(draft, { headers });
  const begun = await request.post(draft, { headers });
  if (!begun.ok()) throw new Error(`No draft was begun: ${await begun.text()}`);
  await showDraft(page, house, query);
  return page;
}

/** The draft that is open already, on another page of the same person. */
export async function showDraft(page: Page, house: House, query = ""): Promise<void> {
  await goTo(page, house.address, `/facilities/${facility}?edit=form${query}`);
  await page.locator(".edit-bar").waitFor();
}

/** A text of the draft as the server has it. */
export async function textOf(page: Page, house: House, file: string): Promise<string> {
  const answer = await page.context().request.get(`${house.address}/api/facilities/${facility}/draft`);
  const { files } = (await answer.json()) as { files: { name: string; text: string }[] };
  return files.find(({ name }) => name === file)?.text ?? "";
}

/** Waits until the server has it. */
export async function hasText(page: Page, house: House, file: string, wanted: string | RegExp): Promise<void> {
  const isThere = (text: string): boolean => (typeof wanted === "string" ? text.includes(wanted) : wanted.test(text));
  for (let tries = 0; tries < 100; tries++) {
    if (isThere(await textOf(page, house, file))) return;
    await page.waitForTimeout(100);
  }
  throw new Error(`${file} has no ${wanted} after ten seconds`);
}

export const saved = (page: Page): Promise<void> => page.locator('.save-state[data-state="saved"]').waitFor();
