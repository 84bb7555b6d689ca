import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { campaignSize } from "../campaign-size.ts";
import { violations } from "./axe.ts";
import { goTo, type House, openHouse, pagesToSee, persons } from "./harness.ts";

const desk = { width: 1440, height: 900 };
const telephone = { width: 390, height: 844 };

/** Pixels by which the page is wider than its window. */
const tooWide = "document.documentElement.scrollWidth - document.documentElement.clientWidth";

let house: House;

beforeAll(async () => {
  house = await openHouse();
});

afterAll(async () => {
  await house?.close();
});

/** Russian has the longest words of the languages that run from left to right. */
const everyTime = ["ru", "ar"] as const;

/** A campaign looks at each page in all ways; `npm test` in two, each of its languages and each colour scheme once. */
const inAllWays = campaignSize(1) > 1;
const languages = inAllWays ? (["en", ...everyTime] as const) : everyTime;

for (const [row, language] of languages.entries()) {
  for (const [column, colourScheme] of (["light", "dark"] as const).entries()) {
    describe(`axe-core finds nothing in ${language}, ${colourScheme}, and a telephone need not be scrolled sideways`, () => {
      let page: Page;
      beforeAll(async () => {
        page = await house.visit({ language, colourScheme, person: persons.securityManager });
      });
      const pages = pagesToSee.filter((_, at) => inAllWays || (at + row + column) % 2 === 0);
      for (const [name, path] of pages) {
        it(name, async () => {
          await page.setViewportSize(desk);
          await goTo(page, house.address, path);
          expect(await violations(page)).toEqual([]);
          await page.setViewportSize(telephone);
          expect(await page.evaluate(tooWide)).toBe(0);
        });
      }
    });
  }
}

it("finds nothing while an explanation is open", async () => {
  const page = await house.visit({ person: persons.securityManager });
  await goTo(page, house.address, "/facilities/quillfen-research-reactor");
  await page.locator("table .explained:not(.term)").first().click();
  await page.getByRole("dialog").waitFor();
  expect(await violations(page)).toEqual([]);
});
