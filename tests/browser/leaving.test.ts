/** Signing out: in sight on every page, and whoever sits down next finds nothing in the browser. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { violations } from "./axe.ts";
import { facility, goTo, type House, openHouse, persons } from "./harness.ts";

let house: House;

beforeAll(async () => {
  house = await openHouse();
});
afterAll(async () => {
  await house?.close();
});

/** Names under which the browser keeps something, besides how one likes to see pages. */
const kept = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...Object.keys(localStorage), ...Object.keys(sessionStorage)].filter((name) =>
      /^custodiet\.(edits|text|template|import|what-if)/.test(name),
    ),
  );

it("is one click away on every page, and a page read before shows nothing when one goes back", async () => {
  const page = await house.visit({ person: persons.securityManager });
  for (const path of ["/home", "/facilities", `/facilities/${facility}`, "/help"]) {
    await goTo(page, house.address, path);
    await page.getByRole("button", { name: "Sign out" }).waitFor();
  }
  await goTo(page, house.address, `/facilities/${facility}`);
  await page.getByRole("button", { name: "Sign out" }).click();
  await page.waitForURL(`${house.address}/`);
  await page.goBack();
  await page.getByText("Sign in first").waitFor();
  expect(await page.getByRole("main").textContent()).not.toContain("Reactor hall");
});

it("asks before work is lost that only the browser has, keeps it for whoever stays, and forgets it for whoever leaves", async () => {
  const page = await house.visit({ person: persons.securityManager });
  await goTo(page, house.address, "/home");
  await page.evaluate(() => {
    localStorage.setItem("custodiet.template.hospital", '{"name":"Kept"}');
    localStorage.setItem("custodiet.import.mappings", "[]");
    localStorage.setItem("custodiet.single-keys", "off");
    sessionStorage.setItem("custodiet.what-if x", "{}");
  });
  await page.getByRole("button", { name: "Sign out" }).click();
  const dialog = page.getByRole("dialog", { name: "Sign out and lose work?" });
  await dialog.waitFor();
  expect(await violations(page)).toEqual([]);
  await dialog.getByRole("button", { name: "Stay and keep it" }).click();
  expect(await kept(page)).toContain("custodiet.template.hospital");
  await page.getByRole("button", { name: "Sign out" }).click();
  await dialog.getByRole("button", { name: "Sign out and lose it" }).click();
  await page.getByRole("link", { name: "Sign in", exact: true }).first().waitFor();
  expect(await kept(page)).toEqual([]);
  expect(await page.evaluate(() => localStorage.getItem("custodiet.single-keys"))).toBe("off");
});

it("leaves no complaint of the content policy behind", () => {
  expect(house.complaints).toEqual([]);
});
