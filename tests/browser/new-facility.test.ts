/** A physicist's way from questions to the draft of a new facility; and the pages in Arabic. */
import { mkdirSync } from "node:fs";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { violations } from "./axe.ts";
import { goTo, type House, openHouse, persons } from "./harness.ts";

let house: House;

beforeAll(async () => {
  house = await openHouse();
});

afterAll(async () => {
  await house?.close();
});

const shots = process.env["CUSTODIET_SHOTS"];

async function shoot(page: Page, name: string): Promise<void> {
  if (shots === undefined) return;
  mkdirSync(shots, { recursive: true });
  await page.screenshot({ path: `${shots}/${name}.png`, fullPage: true });
}

const next = (page: Page) => page.getByRole("button", { name: "Next", exact: true }).click();
const answer = (page: Page, question: string, way: string | RegExp) =>
  page
    .getByRole("group", { name: question })
    .getByText(way, { exact: typeof way === "string" })
    .click();

it("leads from questions about a hospital to its draft, and keeps the answers over a reload", async () => {
  const page = await house.visit({ person: persons.securityManager });
  await goTo(page, house.address, "/facilities");
  await page.getByRole("link", { name: "Describe a new facility by answering questions" }).click();
  await page.getByRole("link", { name: "Hospital", exact: true }).waitFor();
  await shoot(page, "kinds");
  expect(await violations(page)).toEqual([]);
  await page.getByRole("link", { name: "Hospital", exact: true }).click();
  await page.getByRole("heading", { name: "The site" }).waitFor();
  await answer(page, "Is this a real site?", "No");
  await page.getByRole("textbox", { name: "What shall the site be called?" }).fill("Larkmere clinic");
  await shoot(page, "site");
  expect(await violations(page)).toEqual([]);
  await next(page);
  await answer(page, "Which sources does the hospital have?", "Blood irradiator (caesium-137)");
  await page.getByRole("textbox", { name: /Activity of the blood irradiator/ }).fill("2000");
  await page.getByText("Write a number from 0.1 to 1,000.").waitFor();
  await page.getByRole("textbox", { name: /Activity of the blood irradiator/ }).fill("120");
  await page.reload();
  await page.getByRole("heading", { name: "The site" }).waitFor();
  await expect(page.getByRole("textbox", { name: "What shall the site be called?" }).inputValue()).resolves.toBe(
    "Larkmere clinic",
  );
  for (const heading of ["What is there", "Rooms and doors", "Who goes there", "What would notice", "Who comes"]) {
    await next(page);
    await page.getByRole("heading", { name: heading }).waitFor();
    await shoot(page, heading.replaceAll(" ", "-").toLowerCase());
  }
  await page.getByRole("textbox", { name: /Minutes until the police/ }).fill("14");
  await next(page);
  await page.getByRole("heading", { name: "That is all we ask" }).waitFor();
  await page.getByRole("button", { name: "Which sources does the hospital have?" }).waitFor({ state: "detached" });
  await shoot(page, "end");
  expect(await violations(page)).toEqual([]);
  await page.getByRole("button", { name: "Make the draft" }).click();
  await page.getByRole("heading", { level: 1, name: "Larkmere clinic" }).waitFor();
  await shoot(page, "draft");
  const draft = await (await page.request.get(`${house.address}/api/facilities/larkmere-clinic/draft`)).json();
  expect(draft.document.sections.response.forces[0].time.mean).toBe("14 min");
  expect(draft.document.assumed).not.toContain("forces.police.time.mean");
  expect(draft.document.assumed).toContain("measures.staff-present.performance.stealth.pDetect");
});

it("asks in Arabic, from right to left", async () => {
  const page = await house.visit({ person: persons.securityManager, language: "ar" });
  await goTo(page, house.address, "/facilities/new/hospital");
  await page.getByRole("heading", { name: "الموقع", exact: true }).waitFor();
  await shoot(page, "arabic");
  expect(await violations(page)).toEqual([]);
});
