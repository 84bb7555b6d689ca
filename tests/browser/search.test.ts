import { afterAll, beforeAll, expect, it } from "vitest";
import { facility, goTo, type House, openHouse, persons } from "./harness.ts";

let house: House;

beforeAll(async () => {
  house = await openHouse();
});

afterAll(async () => {
  await house?.close();
});

it("searches from the header's field, reached by one key, and leads to the exact place", async () => {
  const page = await house.visit({ person: persons.securityManager });
  await goTo(page, house.address, "/home");
  await page.keyboard.press("/");
  await page.keyboard.type("fuel custodain");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { level: 1, name: "Search: fuel custodain" }).waitFor();
  await page.getByRole("link", { name: "Custodian of fuel and special material" }).click();
  await page.waitForURL(/\?select=role%3Afuel-custodian$/);
  const details = page.getByRole("region", { name: "Details of what is chosen" });
  expect(await details.getByRole("heading", { level: 2 }).textContent()).toBe("Custodian of fuel and special material");
  await page.goBack();
  await page.getByRole("heading", { level: 1, name: "Search: fuel custodain" }).waitFor();
});

it("groups what it finds by kind, says how many, and marks what is marked", async () => {
  const page = await house.visit({ person: persons.securityManager });
  await goTo(page, house.address, "/search?q=fuel");
  await page.getByText(/^\d+ things found$/).waitFor();
  expect(await page.locator("main h2").allTextContents()).toEqual(
    expect.arrayContaining([expect.stringMatching(/^Areas \d+$/), expect.stringMatching(/^Positions \d+$/)]),
  );
  expect(await page.locator("main .marking").first().textContent()).toContain("TLP:CLEAR");
  expect(await page.locator("main mark").first().textContent()).toMatch(/^fuel/i);
});

it("keeps the words in the address while they are written", async () => {
  const page = await house.visit({ person: persons.securityManager });
  await goTo(page, house.address, "/search");
  await page.getByRole("heading", { name: "Find anything by a few letters" }).waitFor();
  await page.getByLabel("Facility, area, door, measure, position, term").fill("police");
  await page.waitForURL(/\?q=police$/);
  await page
    .getByRole("link", { name: /police/i })
    .first()
    .waitFor();
  await page.getByLabel("Facility, area, door, measure, position, term").fill("zebrafish");
  await page.getByRole("heading", { name: "Nothing was found" }).waitFor();
});

it("finds terms in French and in Arabic, and leads to the term itself", async () => {
  const french = await house.visit({ language: "fr" });
  await goTo(french, house.address, "/search?q=CRITIQUE");
  await french.getByRole("link", { name: "point critique de détection", exact: true }).click();
  await french.waitForURL(/\/glossary#critical-detection-point$/);
  expect(await french.locator("#critical-detection-point").getAttribute("data-linked")).toBe("true");
  const arabic = await house.visit({ language: "ar" });
  await goTo(arabic, house.address, `/search?q=${encodeURIComponent("كشف")}`);
  await arabic.getByRole("heading", { level: 2, name: /^المصطلحات/ }).waitFor();
});

it("shows nobody who is not signed in anything of a facility", async () => {
  const page = await house.visit();
  await goTo(page, house.address, "/search?q=quillfen");
  await page.getByRole("heading", { name: "Nothing was found" }).waitFor();
  expect(await page.textContent("main")).not.toContain("reactor");
});

it("leads from the commands to a facility's element", async () => {
  const page = await house.visit({ person: persons.securityManager });
  await goTo(page, house.address, "/home");
  await page.keyboard.press("Control+k");
  await page.getByRole("combobox", { name: /^Command/ }).fill("instrument tech");
  const option = page.getByRole("option", { name: /^Instrument technician/ });
  await option.waitFor();
  expect(await option.textContent()).toContain("position · Quillfen research reactor");
  await page.keyboard.press("Enter");
  await page.waitForURL(`${house.address}/facilities/${facility}?select=role%3Ainstrument-technician`);
});
