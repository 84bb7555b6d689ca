/** The scope of a programme: why each measure is in it, what the law does not allow, owners and days for many at once. */
import { afterAll, beforeAll, expect, it } from "vitest";
import { violations } from "./axe.ts";
import { facility, goTo, type House, openHouse, persons } from "./harness.ts";
import { shoot } from "./shots.ts";

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house?.close());

it("leaves out what the law does not allow, with its provision, and gives one owner and one day to many", async () => {
  const page = await house.visit({ person: persons.securityManager });
  await goTo(page, house.address, `/programme/facility-${facility}`);
  await page.getByRole("link", { name: "Scope: what it covers, owners and days" }).click();
  await page.getByRole("heading", { name: "Scope", level: 1 }).waitFor();
  const law = page.locator("details").filter({ hasText: "Criminal records checked" });
  await law.locator("summary").click();
  await law.getByLabel("The law", { exact: true }).selectOption("no");
  await law.getByLabel("The provision (law and article)").fill("Labour Code, article 12");
  await law.getByRole("button", { name: "Keep" }).click();
  const table = page.getByRole("region", { name: "Measures of the tier" });
  await table.getByText("left out: Labour Code, article 12").first().waitFor();
  await table.getByLabel(/^ACC-02 /).check();
  await table.getByLabel(/^ACC-03 /).check();
  await page.getByText("Marked and in scope: 2.").waitFor();
  await page.getByLabel("Who answers for them").fill("Head of security");
  await page.getByLabel("Until", { exact: true }).fill("2027-06-30");
  await page.getByRole("button", { name: "Keep for all" }).click();
  await page.getByText("Kept.", { exact: true }).waitFor();
  expect(await table.getByText("Head of security").count()).toBe(2);
  expect(await violations(page)).toEqual([]);
  await shoot(page, "programme-scope");
  await law.getByLabel("The law", { exact: true }).selectOption("unknown");
  await law.getByRole("button", { name: "Keep" }).click();
  await table.getByText("left out: Labour Code, article 12").first().waitFor({ state: "detached" });
  await page.context().close();
});

it("leads a State through the steps of its regime", async () => {
  for (const language of ["en", "ar", "zh"] as const) {
    const page = await house.visit({ person: "fictional-authority.national-coordinator", language });
    await goTo(page, house.address, "/programme/national/scope");
    await page.locator("#path").waitFor();
    expect(await page.locator("section:has(#path) ol > li").count()).toBe(7);
    expect(await violations(page)).toEqual([]);
    await shoot(page, `state-path-${language}`);
    await page.context().close();
  }
  expect(house.complaints).toEqual([]);
});
