import { afterAll, beforeAll, expect, it } from "vitest";
import { facility, goTo, type House, openHouse, persons } from "./harness.ts";

let house: House;

beforeAll(async () => {
  house = await openHouse();
});

afterAll(async () => {
  await house?.close();
});

it("leads from every page by a question mark to the help that explains it", async () => {
  const page = await house.visit({ person: persons.securityManager });
  const expected = [
    ["/home", "Getting started"],
    ["/facilities", "Describe a facility"],
    [`/facilities/${facility}`, "Read a ranking"],
    [
      `/facilities/${facility}/scenarios/security-manager/theft/heu-plates/non-violent`,
      "EASI and the critical detection point",
    ],
    ["/ledger", "History with proof"],
    ["/search?q=fuel", "Search, commands and keys"],
  ] as const;
  for (const [path, title] of expected) {
    await goTo(page, house.address, path);
    await page.getByRole("link", { name: "Help for this page" }).click();
    await page.getByRole("heading", { level: 1, name: title }).waitFor();
  }
});

it("explains EASI by the published example, in a table, and a term where it stands", async () => {
  const page = await house.visit();
  await goTo(page, house.address, "/help/easi");
  expect(await page.locator("table.figures tbody tr").count()).toBe(6);
  expect(await page.locator("main strong").allTextContents()).toEqual(expect.arrayContaining(["0.855", "0.476"]));
  await page.getByRole("button", { name: "critical detection point" }).first().click();
  const opened = page.getByRole("dialog", { name: "What “critical detection point” means" });
  await opened.getByText("The last step at which detection still leaves the response enough time.").waitFor();
});

it("opens at the heading that the address names, under the same name in every language", async () => {
  const page = await house.visit({ language: "ar" });
  await goTo(page, house.address, "/help/first-steps#refused");
  const heading = page.locator("#refused");
  expect(await heading.textContent()).toBe("من رُفض له طلب");
  await expect.poll(async () => (await heading.boundingBox())?.y ?? 9999).toBeLessThan(900);
  expect(await page.evaluate("document.documentElement.dir")).toBe("rtl");
});

it("says what is tested for accessibility and what is missing, from the foot of every page", async () => {
  const page = await house.visit();
  await goTo(page, house.address, "/infcirc-908");
  await page.getByRole("contentinfo").getByRole("link", { name: "Accessibility" }).click();
  await page.getByRole("heading", { level: 1, name: "Accessibility statement" }).waitFor();
  await page.getByRole("heading", { level: 2, name: "Known gaps" }).waitFor();
  expect(await page.title()).toBe("Accessibility statement · Custodiet");
});

it("says so where there is no such topic", async () => {
  const page = await house.visit();
  await goTo(page, house.address, "/help/astrology");
  await page.getByRole("heading", { level: 1, name: "No such page" }).waitFor();
});
