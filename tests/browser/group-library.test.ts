/** The library in a browser: narrowed by facets, searched with the text of an attached file; Arabic; axe; every word translated. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { violations } from "./axe.ts";
import { goTo, type House, openHouse } from "./harness.ts";
import { shoot } from "./shots.ts";
import { untranslated } from "./untranslated.ts";

const secretariat = "fictional-secretariat.secretariat";

let house: House;
let page: Page;
beforeAll(async () => {
  house = await openHouse();
  page = await house.visit({ person: secretariat });
});
afterAll(() => house?.close());

const titles = (): Promise<string[]> => page.locator("main h2 a").allInnerTexts();

it("is narrowed by kind, theme, language and year, each saying how many it leaves", async () => {
  await goTo(page, house.address, "/group/library");
  await page.getByText("Table-top exercise: the borrowed badge (fictional)").waitFor();
  await page.getByLabel("Themes").first().selectOption({ label: "physical protection (3)" });
  await page.getByText("Found: 3", { exact: true }).waitFor();
  await page.locator("main").getByLabel("Language", { exact: true }).selectOption({ label: "French (1)" });
  await page.getByText("Found: 1", { exact: true }).waitFor();
  expect(await titles()).toEqual(["Handing over between shifts (fictional)"]);
  await goTo(page, house.address, "/group/library?year=2026&kind=study");
  expect(await titles()).toEqual(["What accounts with wide rights leave behind (fictional)"]);
  expect(await violations(page)).toEqual([]);
});

it("finds an item by what its file says, once that is read", async () => {
  await goTo(page, house.address, "/group/library");
  await page.getByRole("button", { name: "Enter an item" }).click();
  const form = page.getByRole("form", { name: "Library item" });
  await form.getByRole("group", { name: "Title" }).getByLabel("English").fill("A guide with a file");
  await form.getByLabel("Kind of item").selectOption("guide");
  await form.locator("summary").click();
  await form.getByLabel("Reason of the marking").fill("Fictional: a file");
  const file = {
    name: "guide.txt",
    mimeType: "text/plain",
    buffer: Buffer.from("Fictional. Seal the turnstiles at dusk."),
  };
  await form.locator("input[type=file]").setInputFiles(file);
  await form.getByText("guide.txt").waitFor();
  await form.getByRole("button", { name: "Make it" }).click();
  await form.waitFor({ state: "detached" });
  await page.getByText("its text is searched").waitFor({ timeout: 30_000 });
  await page.getByLabel("Words").fill("turnstile");
  await page.keyboard.press("Enter");
  await page.getByText("Found: 1", { exact: true }).waitFor();
  expect(await titles()).toEqual(["A guide with a file"]);
  await shoot(page, "library-found");
  await page.getByLabel("Words").fill("zebrafish");
  await page.keyboard.press("Enter");
  await page.getByText("Nothing in your sight answers all of this.").waitFor();
});

it("reads from right to left in Arabic, and has no word outside the translations", async () => {
  const arabic = await house.visit({ person: secretariat, language: "ar" });
  await goTo(arabic, house.address, "/group/library");
  expect(await arabic.evaluate("document.documentElement.dir")).toBe("rtl");
  expect(await violations(arabic)).toEqual([]);
  await shoot(arabic, "library-arabic");
  const chinese = await house.visit({ person: secretariat, language: "zh" });
  await goTo(chinese, house.address, "/group/library");
  await shoot(chinese, "library-chinese");
  const pseudo = await house.visit({ person: secretariat, language: "en-XA" });
  await goTo(pseudo, house.address, "/group/library");
  expect(await pseudo.evaluate(untranslated)).toEqual([]);
});
