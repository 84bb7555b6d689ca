import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { goTo, type House, openHouse, pagesToSee, persons } from "./harness.ts";
import { untranslated } from "./untranslated.ts";

let house: House;
let pseudo: Page;

beforeAll(async () => {
  house = await openHouse();
  pseudo = await house.visit({ language: "en-XA", person: persons.securityManager });
});

afterAll(async () => {
  await house?.close();
});

it("turns to Arabic and to French at once, and remembers it", async () => {
  const page = await house.visit({ person: persons.securityManager });
  await goTo(page, house.address, "/facilities");
  await page.getByLabel("Language").selectOption("ar");
  await page.getByRole("heading", { level: 1, name: "المرافق" }).waitFor();
  expect(await page.evaluate("document.documentElement.dir")).toBe("rtl");
  await page.reload();
  await page.getByRole("heading", { level: 1, name: "المرافق" }).waitFor();
  await page.getByLabel("اللغة").selectOption("fr");
  await page.getByRole("heading", { level: 1, name: "Installations" }).waitFor();
  expect(await page.evaluate("[document.documentElement.dir, document.documentElement.lang]")).toEqual(["ltr", "fr"]);
});

it("leaves the map as it lies when the page runs from right to left", async () => {
  const page = await house.visit({ language: "ar", person: persons.securityManager });
  await goTo(page, house.address, `/facilities/quillfen-research-reactor`);
  expect(await page.evaluate("getComputedStyle(document.querySelector('.map-svg')).direction")).toBe("ltr");
  expect(await page.evaluate("getComputedStyle(document.querySelector('main')).direction")).toBe("rtl");
});

it("follows the system into the dark, and can be told otherwise", async () => {
  const page = await house.visit({ colourScheme: "dark" });
  await goTo(page, house.address, "/");
  const scheme = () => page.evaluate("document.documentElement.dataset.mantineColorScheme");
  expect(await scheme()).toBe("dark");
  await page.getByRole("button", { name: /^Appearance: as the system/ }).click();
  expect(await scheme()).toBe("light");
});

for (const [name, path] of pagesToSee) {
  it(`has no text outside the catalogues: ${name}`, async () => {
    await goTo(pseudo, house.address, path);
    expect(await pseudo.locator("h1").first().textContent()).not.toBe("");
    expect(await pseudo.evaluate(untranslated)).toEqual([]);
  });
}
