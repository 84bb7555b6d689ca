/** A programme over time: what is claimed today stands in the table, two days and two programmes beside each other, taken as CSV. */
import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { violations } from "./axe.ts";
import { facility, goTo, type House, openHouse, persons } from "./harness.ts";
import { shoot } from "./shots.ts";

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house?.close());

const take = async (page: Page, name: string): Promise<string> => {
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name }).click()]);
  return readFileSync(await download.path(), "utf8");
};

it("shows each day's levels as figures and as a table, compares two days, and leaves as CSV", async () => {
  const page = await house.visit({ person: persons.securityManager });
  await goTo(page, house.address, `/programme/facility-${facility}`);
  await page.getByRole("link", { name: "Trend and comparison" }).click();
  await page.getByRole("heading", { name: "Trend and comparison", level: 1 }).waitFor();
  expect(await page.getByRole("figure").count()).toBe(8);
  const table = page.getByRole("region", { name: "The same as a table" });
  expect(await table.getByRole("columnheader").count()).toBe(10);
  await page.getByLabel("Which figure").selectOption("Computed");
  expect(await page.getByRole("figure").count()).toBe(8);
  await page.getByRole("region", { name: "Levels before and after" }).waitFor();
  await page.getByText("No criterion is gained or lost.").waitFor();
  const day = page.getByRole("group", { name: "Before" }).getByLabel("Day");
  await day.fill("2001-01-01");
  await page.getByRole("alert").filter({ hasText: "Give a day from" }).waitFor();
  expect(await violations(page)).toEqual([]);
  await page.goBack();
  await goTo(page, house.address, `/programme/facility-${facility}/trend`);
  await page.getByRole("region", { name: "Levels before and after" }).waitFor();
  await shoot(page, "programme-trend");
  expect(await take(page, "Take the levels over time (CSV)")).toContain(
    "day,domain,claimed,verified,computed,model version",
  );
  expect(await take(page, "Take the comparison (CSV)")).toContain("domain,what,criterion,text,before,after");
  await page.context().close();
});

it("lays another programme of the organisation beside it, in languages of either direction", async () => {
  const begin = await house.visit({ person: persons.securityManager });
  const session = await begin.context().request.get(`${house.address}/api/session`);
  const { csrfToken } = (await session.json()) as { csrfToken: string };
  const begun = await begin.context().request.post(`${house.address}/api/programmes`, {
    headers: { "x-csrf-token": csrfToken },
    data: { tier: "agency", name: "Fictional agency" },
  });
  expect(begun.status()).toBe(201);
  await begin.context().close();
  for (const language of ["en", "ar", "zh"] as const) {
    const page = await house.visit({ person: persons.securityManager, language });
    await goTo(page, house.address, "/programme/agency/trend");
    const choice = page.locator("select").last();
    await choice.selectOption(`facility-${facility}`);
    const details = page.locator("details").filter({ has: page.locator("summary") });
    await details.first().waitFor();
    await details.first().locator("summary").click();
    await details.first().getByRole("link").first().waitFor();
    expect(page.url()).toContain(`beside=facility-${facility}`);
    expect(await violations(page)).toEqual([]);
    await shoot(page, `programmes-compared-${language}`);
    await page.context().close();
  }
  expect(house.complaints).toEqual([]);
});
