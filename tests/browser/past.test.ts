/** The pages of a facility with a past: what axe finds, what did not come through a catalogue, what is wider than a telephone. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { violations } from "./axe.ts";
import { goTo, type House, openHouse, persons } from "./harness.ts";
import { givePast, type Past } from "./past.ts";
import { shoot } from "./shots.ts";
import { untranslated } from "./untranslated.ts";

let house: House;
let past: Past;

beforeAll(async () => {
  house = await openHouse();
  past = await givePast(house);
});

afterAll(async () => {
  await house?.close();
});

/** Says of each page what is found there; the names of pages where nothing is are left out. */
async function found(page: Page, shot: string, look: (page: Page) => Promise<readonly string[]>): Promise<string[]> {
  const all: string[] = [];
  for (const [name, path, shows] of past.pages) {
    await goTo(page, house.address, path);
    await page.locator(shows).first().waitFor();
    await shoot(page, `past-${shot}-${name.replaceAll(/\W+/g, "-")}`);
    for (const fault of await look(page)) all.push(`${name}: ${fault}`);
  }
  return all;
}

const narrow = { width: 390, height: 844 };

it("has at least eight such pages", () => expect(past.pages.length).toBeGreaterThanOrEqual(8));

it("gives axe-core nothing to find, in light and in English", async () => {
  const page = await house.visit({ person: persons.securityManager });
  expect(await found(page, "en", violations)).toEqual([]);
});

it("gives axe-core nothing to find, in the dark, in Arabic and on a telephone", async () => {
  const page = await house.visit({
    person: persons.securityManager,
    language: "ar",
    colourScheme: "dark",
    viewport: narrow,
  });
  expect(await found(page, "ar", violations)).toEqual([]);
});

it("has no text outside the catalogues, and nothing wider than a telephone", async () => {
  const page = await house.visit({ person: persons.securityManager, language: "en-XA", viewport: narrow });
  const look = async (): Promise<string[]> => {
    const overflow = await page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
    const texts = (await page.evaluate(untranslated)) as string[];
    return Number(overflow) > 0 ? [...texts, `${overflow} px too wide`] : texts;
  };
  expect(await found(page, "xa", look)).toEqual([]);
});
