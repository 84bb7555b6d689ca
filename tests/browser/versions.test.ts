/** Older versions, each assessed by itself; how the worst moved; two versions beside each other. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { violations } from "./axe.ts";
import { goTo, type House, openHouse } from "./harness.ts";

const site = "alderquay-hospital";
const manager = "alderquay-trust.hospital-security";
let house: House;
let page: Page;

/** A second version, with a response that takes longer: stored as the interface's own form stores one. */
async function storeSecond(): Promise<void> {
  const { request } = page.context();
  const { csrfToken } = await (await request.get(`${house.address}/api/session`)).json();
  const headers = { "x-csrf-token": csrfToken };
  const draft = await (await request.post(`${house.address}/api/facilities/${site}/draft`, { headers })).json();
  const [force] = draft.model.response.forces;
  const place = { section: "forces", id: force.id, path: ["time"] };
  const edits = [{ kind: "set", place, value: `${force.time.meanSeconds * 3} s` }];
  const data = { revision: draft.revision, edits };
  const edited = await request.post(`${house.address}/api/facilities/${site}/draft/edits`, { headers, data });
  const { files } = await edited.json();
  const stored = await request.post(`${house.address}/api/facilities`, { headers, data: { files, reason: "Slower" } });
  expect(await stored.text()).toContain('"version":2');
}

beforeAll(async () => {
  house = await openHouse();
  page = await house.visit({ person: manager });
  await storeSecond();
});

afterAll(async () => {
  await house?.close();
});

it("says that an older version is one, and keeps what it shows to it", async () => {
  await goTo(page, house.address, `/facilities/${site}?version=1`);
  await page.getByText("This is version 1, not the latest (2).").waitFor();
  expect(await page.getByRole("button", { name: "What if" }).count()).toBe(0);
  await page.locator("table.figures tbody a").first().click();
  await page.waitForURL(/scenarios\/.*version=1/);
  await page.getByText("This is version 1, not the latest (2).").waitFor();
  await page.getByRole("link", { name: "Go to the latest version, 2" }).click();
  await page.waitForURL(/facilities\/alderquay-hospital$/);
});

it("assesses the version that is shown, and tells the worst of each act in both", async () => {
  await goTo(page, house.address, `/facilities/${site}?version=2`);
  await page.getByRole("button", { name: "Assess now" }).click();
  await page
    .getByText(/^Assessed /)
    .first()
    .waitFor({ timeout: 120_000 });
  await goTo(page, house.address, `/facilities/${site}?tab=versions`);
  const figure = page.locator(".trend-figure");
  expect(
    await figure.getByRole("link").evaluateAll((all) => all.map((each) => each.getAttribute("aria-label"))),
  ).toEqual([expect.stringMatching(/^Version 1: P_E 0\.\d{3}$/), expect.stringMatching(/^Version 2: P_E 0\.\d{3}$/)]);
  const other = page.getByRole("table", { name: "Least P_E of each act" }).locator("tbody button").nth(1);
  await other.focus();
  await page.keyboard.press("Enter");
  expect(await other.getAttribute("aria-pressed")).toBe("true");
  expect(await violations(page)).toEqual([]);
  await figure.getByRole("link", { name: /^Version 1/ }).focus();
  await page.keyboard.press("Enter");
  await page.waitForURL(/version=1/);
});

it("compares both versions: positions, the worst of each act, what is assumed, and all of it as a file", async () => {
  await goTo(page, house.address, "/facilities");
  await page.getByRole("link", { name: "Compare versions or facilities" }).click();
  await page.getByText("Both are the same version.").waitFor({ timeout: 60_000 });
  await page.goto(`${house.address}/compare?left=${site}@1&right=${site}@2`);
  const acts = page.getByRole("table", { name: "Least P_E of each act on each target in both versions" });
  await acts.waitFor({ timeout: 60_000 });
  expect(await acts.locator("tbody tr").count()).toBe(9);
  expect(await acts.getByText("worse").count()).toBeGreaterThan(0);
  expect(await page.getByRole("heading", { name: "Only the first" }).count()).toBe(1);
  expect(await violations(page)).toEqual([]);
  await page.getByRole("button", { name: "Export" }).click();
  const saved = page.waitForEvent("download");
  await page.getByRole("dialog").getByRole("button", { name: /CSV/ }).click();
  expect((await saved).suggestedFilename()).toBe("TLP-CLEAR_alderquay-hospital_v1-v2_acts.csv");
});
