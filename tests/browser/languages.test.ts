import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { goTo, type House, openHouse, pagesToSee, persons } from "./harness.ts";

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

/**
 * Texts of the page that did not come through a catalogue: nothing in them was changed by the pseudo-language. What the
 * platform words (durations, by `Intl`) and what is data is left out.
 */
const untranslated = `(() => {
  const data = "bdi, code, pre, time, [translate=no], [data-own], [lang]:not(html), script, style, option[translate=no]";
  const isDuration = (text) => /^(\\s*[\\d.,]+ (sec|min|hr|days?))+\\s*$/.test(text);
  const isPlain = (text) => /[A-Za-z]{2}/.test(text) && !isDuration(text) && !/[⟦⟧áéíóúñšçý]/.test(text);
  const found = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!node.parentElement.closest(data + ", svg title") && isPlain(node.data)) found.push(node.data.trim());
  }
  for (const element of document.querySelectorAll("[aria-label], [title], [placeholder], [alt]")) {
    if (element.closest(data)) continue;
    for (const name of ["aria-label", "title", "placeholder", "alt"]) {
      const value = element.getAttribute(name);
      if (value && isPlain(value) && !/^[0-9a-f]{64}$/.test(value) && !element.closest("[data-source]")) found.push(name + ": " + value);
    }
  }
  return found;
})()`;

for (const [name, path] of pagesToSee) {
  it(`has no text outside the catalogues: ${name}`, async () => {
    await goTo(pseudo, house.address, path);
    expect(await pseudo.locator("h1").first().textContent()).not.toBe("");
    expect(await pseudo.evaluate(untranslated)).toEqual([]);
  });
}
