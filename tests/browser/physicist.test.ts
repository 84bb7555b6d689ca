/** A hospital physicist with one source of category 1 and no YAML: from questions to what to do first. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { violations } from "./axe.ts";
import { goTo, type House, openHouse, persons } from "./harness.ts";
import { shoot } from "./shots.ts";

let house: House;

beforeAll(async () => {
  house = await openHouse();
});

afterAll(async () => {
  await house?.close();
});

const next = (page: Page) => page.getByRole("button", { name: "Next", exact: true }).click();
const heading = (page: Page, name: string) => page.getByRole("heading", { name, exact: true }).waitFor();
const answer = (page: Page, question: string, way: string) =>
  page.getByRole("group", { name: question }).getByText(way, { exact: true }).click();

it("leads from the facilities to the worst scenario of a hospital described by answers", async () => {
  const page = await house.visit({ person: persons.securityManager });
  await goTo(page, house.address, "/facilities");
  await page.getByRole("link", { name: "Describe a new facility" }).click();
  await page.getByRole("link", { name: "Hospital", exact: true }).click();
  await heading(page, "The site");
  await answer(page, "Is this a real site?", "No");
  await page.getByRole("textbox", { name: "What shall the site be called?" }).fill("Fictional Ashdown clinic");
  await next(page);
  await answer(page, "Which sources does the hospital have?", "Blood irradiator (caesium-137)");
  const activity = page.getByRole("group", { name: /Activity of the blood irradiator/ });
  await activity.getByRole("button", { name: "category" }).click();
  await page.getByText("1 is the most dangerous", { exact: false }).waitFor();
  await shoot(page, "term");
  await page.keyboard.press("Escape");
  await activity.getByRole("textbox").fill("80");
  const category = page.getByRole("region", { name: "Category so far" });
  await category.getByText("800 A/D").waitFor();
  expect(await category.innerText()).toContain("Where your licence says another");
  await shoot(page, "physicist-category");
  await next(page);
  await answer(page, "What opens the door of a source room?", "A code");
  await next(page);
  await next(page);
  await answer(page, "What watches the source rooms?", "A camera somebody watches, day and night");
  await answer(page, "What watches the source rooms?", "None of these");
  expect(await page.getByRole("checkbox", { name: "A camera somebody watches" }).isChecked()).toBe(false);
  await next(page);
  await page.getByRole("textbox", { name: /Minutes until the police/ }).fill("15");
  await next(page);
  await heading(page, "More of your site");
  await next(page);
  await heading(page, "Confirm what matters most");
  const matters = page.locator(".weighed-default");
  const first = matters.first();
  const question = (await first.getByRole("heading").textContent()) ?? "";
  expect(await first.textContent()).toContain("risks of all positions together");
  await shoot(page, "matters");
  expect(await violations(page)).toEqual([]);
  await first.getByRole("button", { name: /^Confirm/ }).click();
  await page.getByText(`Confirmed: ${question}`).waitFor();
  expect(await first.getByRole("heading").textContent()).not.toBe(question);
  await page.getByRole("button", { name: "Undo", exact: true }).click();
  expect(await first.getByRole("heading").textContent()).toBe(question);

  const noted = page.locator(".weighed-default", { hasText: "Can patients and visitors walk in" });
  await noted.getByRole("button", { name: /^Replace/ }).click();
  await noted.getByText("No", { exact: true }).click();
  await noted.getByRole("button", { name: "Take this answer" }).click();
  await noted.waitFor({ state: "detached" });
  await page.getByRole("button", { name: "Make the draft", exact: true }).click();

  await page.getByRole("heading", { level: 1, name: "Fictional Ashdown clinic" }).waitFor();
  await shoot(page, "physicist-draft");
  await page.getByRole("button", { name: "Review and store" }).click();
  await page.getByText("Write a reason first").waitFor();
  await page.getByLabel("Reason, for the ledger").fill("First description");
  await page.getByRole("button", { name: "Store as version 1" }).click();
  await heading(page, "Version 1 is stored");
  await page.getByText("Nothing is ranked yet").waitFor();
  await shoot(page, "physicist-stored");
  await page.getByRole("button", { name: "Assess now" }).click();
  const worst = page.locator("table.figures tbody tr").first();
  await worst.waitFor({ timeout: 60_000 });
  const mend = page.locator("section[aria-labelledby=mend-first]");
  await mend.locator("ol > li").first().waitFor({ timeout: 60_000 });
  expect(await mend.locator("ol > li").first().innerText()).toContain("two persons, always");
  await shoot(page, "physicist-assessed");
  await worst.getByRole("link").click();
  await heading(page, "Step by step");
  await shoot(page, "physicist-scenario");
});
