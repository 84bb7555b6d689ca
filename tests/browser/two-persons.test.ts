/** Two persons in two browsers: one asks, the other sees the same and signs it, the first takes the file. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { violations } from "./axe.ts";
import { goTo, type House, openHouse, persons } from "./harness.ts";

const operator = "quillfen-reactor-operator";
const analyst = `${operator}.analyst`;
const facilityManager = `${operator}.facility-manager`;
const text = readFileSync(new URL("../../apps/server/test/fixtures/tiny.yaml", import.meta.url), "utf8")
  .replaceAll("operator-a", operator)
  .replace("fictional: true", "fictional: false")
  .replace("id: tiny", "id: real-store");

let house: House;
let asker: Page;
let approver: Page;
beforeAll(async () => {
  house = await openHouse();
  asker = await house.visit({ person: analyst });
  approver = await house.visit({ person: persons.securityManager });
  await store(asker, text, "First");
});
afterAll(() => house?.close());

async function store(page: Page, document: string, reason: string): Promise<void> {
  const { request } = page.context();
  const { csrfToken } = (await (await request.get(`${house.address}/api/session`)).json()) as { csrfToken: string };
  const answer = await request.post(`${house.address}/api/facilities`, {
    headers: { "x-csrf-token": csrfToken },
    data: { files: [{ name: "facility.yaml", text: document }], reason },
  });
  expect(answer.status()).toBe(201);
}

/** Opens the export dialog and gives the reason. */
async function openExport(page: Page, reason: string) {
  await goTo(page, house.address, "/facilities/real-store");
  await page.getByRole("button", { name: "Export", exact: true }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Why it is taken away").fill(reason);
  return dialog;
}

async function ask(page: Page, what: RegExp): Promise<string> {
  const dialog = await openExport(page, "For the authority's file");
  expect(await violations(page)).toEqual([]);
  await dialog.getByRole("button", { name: what }).click();
  await dialog.getByRole("link", { name: "To the request" }).click();
  await page.waitForURL(/\/approvals\/[0-9a-f]{32}$/);
  await page.getByRole("heading", { name: "Exactly what would happen" }).waitFor();
  return new URL(page.url()).pathname;
}

const factOf = (page: Page, name: string): Promise<string> =>
  page
    .locator(".approval-facts > div", { has: page.getByText(name, { exact: true }) })
    .locator("dd")
    .innerText();

it("lets the very file out that a second person saw and signed", async () => {
  const place = await ask(asker, /Ask: JSON, The model/);
  expect(await asker.getByText("You asked for this. Another person decides.").isVisible()).toBe(true);
  const wanted = await factOf(asker, "SHA-256 of the file");

  await goTo(approver, house.address, "/home");
  await approver.getByRole("link", { name: /act of two persons waits for you/ }).waitFor();
  await approver.getByRole("link", { name: /asks: A file leaves/ }).click();
  await approver.waitForURL(`**${place}`);
  await approver.getByRole("heading", { name: "Your decision" }).waitFor();
  expect(await factOf(approver, "SHA-256 of the file")).toBe(wanted);
  expect(await approver.getByText("Nothing of it has changed since it was asked.").isVisible()).toBe(true);
  expect(await violations(approver)).toEqual([]);
  await approver.getByRole("button", { name: "Approve and sign" }).click();
  await approver.getByRole("heading", { name: "Decisions" }).waitFor();
  expect(await approver.getByText("simulated", { exact: true }).isVisible()).toBe(true);

  await goTo(asker, house.address, place);
  const download = asker.waitForEvent("download");
  await asker.getByRole("button", { name: "Take the file" }).click();
  const taken = await download;
  expect(taken.suggestedFilename()).toMatch(/^TLP-AMBER_real-store_v1_model_\d{4}-\d\d-\d\d\.json$/);
  const bytes = readFileSync(await taken.path());
  expect(createHash("sha256").update(bytes).digest("hex")).toBe(wanted);
  await goTo(asker, house.address, place);
  expect(await asker.getByText("carried out", { exact: true }).isVisible()).toBe(true);
});

it("shows what changed since, and lets nobody approve it then", async () => {
  const place = await ask(asker, /Ask: JSON, The model/);
  await store(asker, text.replace("name: Tiny store", "name: Other store"), "Renamed");
  await goTo(approver, house.address, place);
  await approver.getByRole("heading", { name: "Changed since it was asked" }).waitFor();
  expect(await approver.getByRole("button", { name: "Approve and sign" }).isDisabled()).toBe(true);
  expect(await violations(approver)).toEqual([]);
  await approver.getByLabel("Remark, or why you refuse").fill("Ask for the new version");
  await approver.getByRole("button", { name: "Refuse and sign" }).click();
  await approver.getByText("Refused by").waitFor();
});

it("takes a figure by the same way, seen by the second person as a picture", async () => {
  const place = await ask(asker, /Ask: SVG/);
  await goTo(approver, house.address, place);
  const picture = approver.getByRole("img", { name: "The figure that would leave" });
  await picture.waitFor();
  expect(await approver.evaluate("document.querySelector('.approval-figure').naturalWidth")).toBeGreaterThan(0);
  await goTo(asker, house.address, place);
  await asker.getByRole("button", { name: "Take the request back" }).click();
  await asker.getByText("withdrawn", { exact: true }).waitFor();
});

it("lets one person take it in an emergency, shows it to everybody, and another reviews it", async () => {
  const dialog = await openExport(approver, "Fire at the vault");
  await dialog.getByLabel(/^Emergency/).check();
  const download = approver.waitForEvent("download");
  await dialog.getByRole("button", { name: "The model, JSON" }).click();
  await download;
  await goTo(asker, house.address, "/home");
  await asker.getByRole("link", { name: /acted alone: A file leaves/ }).waitFor();

  const reviewer = await house.visit({ person: facilityManager });
  await goTo(reviewer, house.address, "/approvals");
  expect(await violations(reviewer)).toEqual([]);
  await reviewer.getByLabel("What you found").fill("The brigade needed the plan");
  await reviewer.getByRole("button", { name: "It was justified" }).click();
  await reviewer.getByText("Found justified by").waitFor();
  await goTo(asker, house.address, "/home");
  expect(await asker.getByRole("link", { name: /acted alone/ }).count()).toBe(0);
});

it("complains of nothing on the way", () => {
  expect(house.complaints).toEqual([]);
});
