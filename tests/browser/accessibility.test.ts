import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { campaignSize } from "../campaign-size.ts";
import { violations } from "./axe.ts";
import { goTo, type House, openHouse, pagesToSee, persons } from "./harness.ts";

let house: House;

beforeAll(async () => {
  house = await openHouse();
});

afterAll(async () => {
  await house?.close();
});

/** A campaign looks at each page in all four ways; `npm test` in two, each language and each colour scheme once. */
const inAllWays = campaignSize(1) > 1;

for (const [row, language] of (["en", "ar"] as const).entries()) {
  for (const [column, colourScheme] of (["light", "dark"] as const).entries()) {
    describe(`axe-core finds nothing in ${language}, ${colourScheme}`, () => {
      let page: Page;
      beforeAll(async () => {
        page = await house.visit({ language, colourScheme, person: persons.securityManager });
      });
      const pages = pagesToSee.filter((_, at) => inAllWays || (at + row + column) % 2 === 0);
      for (const [name, path] of pages) {
        it(name, async () => {
          await goTo(page, house.address, path);
          expect(await violations(page)).toEqual([]);
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

/** Russian has the longest words. */
it.each(["en", "ru"])(
  "needs no sideways scrolling of the page on a telephone, in %s",
  async (language) => {
    const page = await house.visit({
      language,
      person: persons.securityManager,
      viewport: { width: 390, height: 844 },
    });
    const wider: string[] = [];
    for (const [name, path] of pagesToSee) {
      await goTo(page, house.address, path);
      const overflow = await page.evaluate(
        "document.documentElement.scrollWidth - document.documentElement.clientWidth",
      );
      if (Number(overflow) > 0) wider.push(`${name}: ${overflow}px`);
    }
    expect(wider).toEqual([]);
  },
  300_000,
);
