/** What a report will show to whom is seen before it is shared; it fills another report; pledges, visits and the kit. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { violations } from "./axe.ts";
import { findRecord } from "./group-records.ts";
import { goTo, type House, openHouse } from "./harness.ts";

let house: House;
let page: Page;
beforeAll(async () => {
  house = await openHouse();
  page = await house.visit({ person: "fictional-authority.national-coordinator" });
});
afterAll(() => house?.close());

it("a report shows each audience what it will read, before anybody reads it", async () => {
  const path = await findRecord(page, house.address, "implementation-report", "Alderland, first report (fictional)");
  await goTo(page, house.address, `${path}?part=sharing`);
  await page.getByText("They read nothing of it and do not learn that there is a report.").waitFor();
  await page.getByLabel("Who reads").selectOption("fictional-secretariat");
  await page.getByText("Training at three of five sites. (Fictional)").waitFor();
  await page.getByText("Nothing that is filled in is left out.").waitFor();
  expect(await violations(page)).toEqual([]);
  const reader = await house.visit({ person: "fictional-secretariat.secretariat" });
  await goTo(reader, house.address, "/group/implementation-report");
  expect(await reader.getByRole("link", { name: "Alderland, first report (fictional)" }).count()).toBe(0);
  await goTo(page, house.address, `${path}?part=others`);
  await page.getByText("No other report is named.").waitFor();
  expect(await violations(page)).toEqual([]);
});

it("pledges and visits stand by their days, and the kit is anybody's", async () => {
  await goTo(page, house.address, "/group/pledges");
  await page.getByText("List made for two of five sites").waitFor();
  expect(await violations(page)).toEqual([]);
  await goTo(page, house.address, "/group/visits");
  await page.getByText("Peer visit to Brinemark (fictional)").waitFor();
  expect(await violations(page)).toEqual([]);
  await goTo(page, house.address, "/group");
  await page.getByRole("link", { name: "Briefing kit for States that have not subscribed" }).click();
  await page.getByRole("heading", { name: "What one does not undertake" }).waitFor();
  expect(await page.locator('a[href$="/briefing-kit.pdf"]').count()).toBe(6);
  expect(house.complaints).toEqual([]);
});
