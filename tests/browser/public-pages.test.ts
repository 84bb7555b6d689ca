/** The pages for everybody without scripts: read, asked, printed, in six languages. */
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { publicPages } from "../../apps/server/src/public-pages/site.ts";
import { findChromium } from "../../scripts/find-chromium.mjs";
import { violations } from "./axe.ts";
import { type House, openHouse } from "./harness.ts";

let house: House;
let browser: Browser;

beforeAll(async () => {
  house = await openHouse();
  browser = await chromium.launch({ executablePath: (await findChromium()) ?? "", args: ["--no-sandbox"] });
});

afterAll(async () => {
  await browser?.close();
  await house?.close();
});

const openWithoutScripts = async (locale: string): Promise<Page> =>
  (await browser.newContext({ javaScriptEnabled: false, locale })).newPage();

it("leads whoever has no scripts from the platform to the pages for everybody, in their language, and on", async () => {
  const page = await openWithoutScripts("fr-FR");
  await page.goto(house.address);
  await page.getByRole("link", { name: "Français" }).click();
  await page.waitForURL("**/public/fr");
  await page.getByRole("link", { name: "Qui a souscrit" }).click();
  await page.locator('input[name="asOf"]').fill("2016-03-31");
  await page.locator(".question button").click();
  await page.waitForURL("**/subscribers?asOf=2016-03-31&source=");
  // Those whose day no source tells.
  expect(await page.locator(".world > svg > .mark").count()).toBe(6);
  await page.getByRole("link", { name: "العربية" }).click();
  await page.waitForURL("**/public/ar/subscribers");
  expect(await page.locator("html").getAttribute("dir")).toBe("rtl");
  // Every mark of the map stands by itself.
  expect(await page.locator(".world > svg > .mark").count()).toBe(33);
});

it("opens in the language that the browser asks for", async () => {
  const page = await openWithoutScripts("ru-RU");
  await page.goto(`${house.address}/public`);
  expect(page.url()).toBe(`${house.address}/public/ru/infcirc-908`);
});

it("stands as a page: its menu in rows without bullets, its text off the window's edges", async () => {
  const page = await openWithoutScripts("ar");
  await page.goto(`${house.address}/public/ar`);
  const look = (of: string, property: string) =>
    page.evaluate(`getComputedStyle(document.querySelector("${of}")).getPropertyValue("${property}")`);
  expect(await look("nav.menu ul", "display")).toBe("flex");
  expect(await look("nav.menu ul", "list-style-type")).toBe("none");
  expect(await look("header", "padding-inline-start")).toBe("20px");
  expect(await look("main", "padding-inline-start")).toBe("20px");
});

it("prints what it says, and nothing of its menu", async () => {
  const page = await openWithoutScripts("en-GB");
  await page.goto(`${house.address}/public/en/subscribers`);
  await page.emulateMedia({ media: "print" });
  expect(await page.locator("nav:visible, form:visible").count()).toBe(0);
  expect(await page.locator("table:visible").count()).toBe(3);
  expect((await page.pdf({ format: "A4" })).length).toBeGreaterThan(10_000);
});

const pages = [...publicPages.keys()];

describe.each(["en", "ar"])("in %s", (language) => {
  it.each(["light", "dark"] as const)("axe-core finds nothing on any page, %s", async (colourScheme) => {
    const page = await house.visit({ colourScheme });
    const found: Record<string, readonly string[]> = {};
    for (const name of pages) {
      await page.goto(`${house.address}/public/${language}/${name}`);
      found[name] = await violations(page);
    }
    expect(found).toEqual(Object.fromEntries(pages.map((name) => [name, []])));
  });
});

it("needs no sideways scrolling on a telephone, in Russian", async () => {
  const page = await house.visit({ viewport: { width: 390, height: 844 } });
  const wider: string[] = [];
  for (const name of pages) {
    await page.goto(`${house.address}/public/ru/${name}`);
    const overflow = await page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
    if (Number(overflow) > 0) wider.push(`${name}: ${overflow}px`);
  }
  expect(wider).toEqual([]);
});

it("keeps to the policy of its content", () => {
  expect(house.complaints).toEqual([]);
});
