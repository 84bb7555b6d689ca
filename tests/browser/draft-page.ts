/** A draft of the demonstration's reactor, as one opens it to edit. */
import type { Page } from "playwright-core";
import { facility, goTo, type House, persons } from "./harness.ts";

type Request = Page["request"];

async function csrfOf(request: Request, address: string): Promise<string> {
  const answer = await request.get(`${address}/api/session`);
  return ((await answer.json()) as { csrfToken: string }).csrfToken;
}

/** Throws away what an earlier test left, and begins anew; gives a page that shows the draft. */
export async function openDraft(house: House, query = "", visit: Parameters<House["visit"]>[0] = {}): Promise<Page> {
  const page = await house.visit({ person: persons.securityManager, ...visit });
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

export const saved = (page: Page): Promise<void> => page.locator('.save-state[data-state="saved"]').waitFor();
