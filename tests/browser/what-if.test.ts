import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { facility, goTo, type House, openHouse, persons } from "./harness.ts";

/** A rule that some position's worst scenario rests on: without it the ranking is another. */
const measure = "Work on the rod drives by two";
const answered = /^Positions: (?!0 worse, 0 better)/;
let house: House;

beforeAll(async () => {
  house = await openHouse();
});

afterAll(async () => {
  await house?.close();
});

async function openWhatIf(page: Page): Promise<void> {
  await goTo(page, house.address, `/facilities/${facility}`);
  await page.keyboard.press("w");
  await page.getByText(/^Positions: 0 worse, 0 better/).waitFor({ timeout: 120_000 });
}

const ranking = (page: Page): Promise<string[]> => page.locator("#what-if-ranking ~ * tbody tr").allInnerTexts();

it("switches a measure off with one click, moves the ranking, and gives a link that asks the same again", async () => {
  const page = await house.visit({ person: persons.securityManager });
  await openWhatIf(page);
  const before = await ranking(page);
  await page.getByRole("switch", { name: measure }).click();
  await page.getByText(answered).waitFor({ timeout: 60_000 });
  const after = await ranking(page);
  expect(after).not.toEqual(before);
  // The answer stands beside the switches too: the ranking itself may lie below the window.
  expect(
    await page
      .locator(".what-if-bar")
      .getByText(/^Effect on positions: worse [1-9]/)
      .count(),
  ).toBe(1);
  expect(await page.getByRole("list", { name: "Changes" }).innerText()).toContain("switched off; stored: in service");
  const again = await house.visit({ person: persons.securityManager });
  await again.goto(page.url());
  await again.getByText(answered).waitFor({ timeout: 60_000 });
  expect(await ranking(again)).toEqual(after);
});

it("throws everything away, and brings it back with undo", async () => {
  const page = await house.visit({ person: persons.securityManager });
  await openWhatIf(page);
  await page.getByRole("switch", { name: measure }).click();
  await page.getByText(answered).waitFor({ timeout: 60_000 });
  await page.getByRole("button", { name: "Throw away" }).click();
  await page.getByText(/^Positions: 0 worse, 0 better/).waitFor({ timeout: 60_000 });
  expect(await page.getByRole("list", { name: "Changes" }).count()).toBe(0);
  await page.getByRole("button", { name: "Undo" }).click();
  await page.getByText(answered).waitFor({ timeout: 60_000 });
});

it("keeps the changes as one step of the draft", async () => {
  const page = await house.visit({ person: persons.securityManager });
  await openWhatIf(page);
  await page.getByRole("switch", { name: measure }).click();
  await page.getByRole("button", { name: "Keep as draft" }).click();
  await page.waitForURL(/\?edit=form$/);
  await page.getByRole("button", { name: "Undo: what-if" }).click();
  await page.getByRole("button", { name: "Redo: what-if" }).waitFor();
});

it("compares two facilities within sight, each with its own ranking, by a link", async () => {
  const page = await house.visit({ person: persons.nationalCoordinator });
  await page.goto(`${house.address}/compare?left=${facility}@1&right=alderquay-hospital@1`);
  const rankings = page.getByRole("table");
  await rankings.nth(1).waitFor({ timeout: 100_000 });
  expect(await page.locator("main h2").allTextContents()).toEqual([
    "Quillfen research reactor version 1",
    "Alderquay hospital version 1",
  ]);
  expect(await rankings.nth(0).locator("tbody tr").count()).toBe(42);
  expect(await rankings.nth(1).locator("tbody tr").count()).toBe(25);
});

it("gives whoever may edit nothing the ranking without any steps, and says who may keep changes", async () => {
  const page = await house.visit({ person: persons.auditor });
  const answers: string[] = [];
  page.on("response", async (answer) => {
    if (answer.url().endsWith("/what-if") && answer.request().method() === "POST") answers.push(await answer.text());
  });
  await openWhatIf(page);
  expect(answers.join("").length).toBeGreaterThan(0);
  expect(answers.join("")).not.toMatch(/"(steps|paths)"/);
  await page.locator('.refused[data-action="draft.edit"]').first().waitFor();
});

it("undoes after the page was loaded again", async () => {
  const page = await house.visit({ person: persons.securityManager });
  await openWhatIf(page);
  await page.getByRole("switch", { name: measure }).click();
  await page.getByText(answered).waitFor({ timeout: 60_000 });
  await page.reload();
  await page.getByText(answered).waitFor({ timeout: 60_000 });
  await page.getByRole("button", { name: "Undo" }).click();
  await page.getByText(/^Positions: 0 worse, 0 better/).waitFor({ timeout: 60_000 });
});

it("says in words that a link names what the version has not, and counts the rest", async () => {
  const page = await house.visit({ person: persons.securityManager });
  const written = JSON.stringify([["measures", "long-gone", "outOfService", true]]);
  await page.goto(`${house.address}/facilities/${facility}?whatIf=${encodeURIComponent(written)}`);
  await page.getByText(/^Positions: 0 worse, 0 better/).waitFor({ timeout: 120_000 });
  const changes = page.getByRole("list", { name: "Changes" });
  expect(await changes.innerText()).toContain("This version has no element of that name, so it is not counted.");
  await changes.getByRole("button", { name: "Take back: Measures: long-gone" }).click();
  await changes.waitFor({ state: "detached" });
});

it("changes what a position may enter by its list and by the map, and who escorts it, beside what is stored", async () => {
  const page = await house.visit({ person: persons.securityManager });
  await page.goto(`${house.address}/facilities/${facility}?whatIf=[]&select=role:security-manager`);
  const changes = page.getByRole("list", { name: "Changes" });
  const ticks = page.locator(".what-if-areas").first();
  await ticks.getByRole("checkbox").last().click();
  await changes.getByRole("listitem").first().waitFor();
  await page.getByRole("button", { name: "Undo" }).click();
  await changes.waitFor({ state: "detached" });
  await page.getByLabel("Escort").first().selectOption({ index: 1 });
  await changes.getByRole("listitem").first().waitFor();
  await page.getByText("stored: nobody goes with them").first().waitFor();
});
