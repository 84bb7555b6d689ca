import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { violations } from "./axe.ts";
import { goTo, type House, openHouse, persons } from "./harness.ts";
import { shoot } from "./shots.ts";

const hospital = "/facilities/alderquay-hospital";
let house: House;

beforeAll(async () => {
  house = await openHouse();
});

afterAll(async () => {
  await house?.close();
});

const section = (page: Page) => page.locator("section[aria-labelledby=mend-first]");

it("works out what to mend first when it is asked, and the first is the one argued by hand", async () => {
  const page = await house.visit({ person: persons.nationalCoordinator });
  await goTo(page, house.address, hospital);
  await section(page).getByRole("button", { name: "Work it out" }).click();
  await section(page).getByRole("listitem").first().waitFor({ timeout: 240_000 });
  const first = await section(page).locator("ol > li").first().innerText();
  expect(first).toContain("two persons, always");
  expect(first).toContain("0.656");
  expect(first).toContain("0.547");
  expect(await section(page).locator("ol > li").count()).toBe(3);
  await section(page).scrollIntoViewIfNeeded();
  await shoot(page, "mend-first");
  expect(await violations(page)).toEqual([]);
}, 300_000);

it("opens the step in what if, which then gives the same number", async () => {
  const page = await house.visit({ person: persons.nationalCoordinator });
  await goTo(page, house.address, hospital);
  await section(page).getByRole("link", { name: "Try it in what if" }).first().click();
  await page.getByText(/^Positions: 0 worse, 4 better/).waitFor({ timeout: 240_000 });
  expect(await page.getByRole("list", { name: "Changes" }).innerText()).toContain("new measure: two-person rule");
}, 300_000);

it.each(["fr", "ar"] as const)(
  "reads in %s too",
  async (language) => {
    const page = await house.visit({ person: persons.nationalCoordinator, language });
    await goTo(page, house.address, hospital);
    await section(page).locator("ol > li").first().waitFor({ timeout: 60_000 });
    await section(page).scrollIntoViewIfNeeded();
    await shoot(page, `mend-first-${language}`);
    expect(await violations(page)).toEqual([]);
  },
  120_000,
);
