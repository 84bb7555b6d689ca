/** What the demonstration says of itself is true: whom to start as, and that a facility declared real is not invented. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { facility, goTo, type House, openHouse, persons } from "./harness.ts";

let house: House;
let page: Page;

beforeAll(async () => {
  house = await openHouse();
  page = await house.visit({ person: persons.securityManager });
});

afterAll(async () => {
  await house?.close();
});

it("marks one person to start as, first on the page", async () => {
  await goTo(page, house.address, "/sign-in");
  const cards = page.locator("main .cards > li");
  await cards.first().waitFor();
  const marked = cards.filter({ hasText: "Start here" });
  expect(await marked.count()).toBe(1);
  expect(await marked.innerText()).toContain("security manager");
  expect(await page.locator("main .cards").first().getByText("Start here").count()).toBe(1);
});

it("says that facilities are invented until one of them is declared real", async () => {
  await goTo(page, house.address, `/facilities/${facility}`);
  const banner = page.getByRole("complementary", { name: "Demonstration" });
  await banner.getByText("Facilities, persons and figures are invented.").waitFor();
  await page.route("**/api/facilities", async (route) => {
    const answer = await route.fetch();
    const [first, ...others] = await answer.json();
    await route.fulfill({ response: answer, json: [{ ...first, isFictional: false }, ...others] });
  });
  await page.reload();
  await banner.getByText(/is declared real: a demonstration is no place for it\.$/).waitFor();
  expect(await banner.getByText("Facilities, persons and figures are invented.").count()).toBe(0);
});
