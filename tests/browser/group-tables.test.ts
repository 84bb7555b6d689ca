/** Records from a table in a browser: columns understood, rows reported, nothing made until it is accepted; Arabic; axe. */
import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { violations } from "./axe.ts";
import { goTo, type House, openHouse } from "./harness.ts";
import { shoot } from "./shots.ts";

const secretariat = "fictional-secretariat.secretariat";

let house: House;
let page: Page;
beforeAll(async () => {
  house = await openHouse();
  page = await house.visit({ person: secretariat });
});
afterAll(() => house?.close());

const open = (who: Page, kind: string) => goTo(who, house.address, `/group/${kind}/table`);

const choose = (who: Page, text: string) =>
  who.locator("input[type=file]").setInputFiles({ name: "t.csv", mimeType: "text/csv", buffer: Buffer.from(text) });

const experts = [
  "Name;Agreed on;Agreed to be listed until;Endorsed by;Comes from;Competences;Declared interests",
  "Ada Invented;2026-01-02;2031-05-01;XAA;academia;vetting, culture;none",
  "Bo Invented;yesterday;2031-05-01;XAA;school;vetting;none",
].join("\n");

async function countOf(kind: string): Promise<number> {
  const answer = await page.context().request.get(`${house.address}/api/group/${kind}?size=1`);
  return ((await answer.json()) as { readonly total: number }).total;
}

it("asks which field a column gives, tells each fault with its column, and makes records when that is accepted", async () => {
  const before = await countOf("expert");
  await goTo(page, house.address, "/group/expert");
  await page.getByRole("link", { name: "Bring in a table" }).click();
  await choose(page, experts);
  await page.getByText("No column gives these needed fields").waitFor();
  await page.getByLabel("Field that the column Endorsed by gives").selectOption({ label: "Sponsor" });
  await page.getByLabel("Reason of the marking").fill("Fictional: a table");
  await page.getByRole("button", { name: "Check every row" }).click();
  await page.getByText("Rows that become records: 1. Rows left out: 1.").waitFor();
  const report = page.getByRole("region", { name: "Rows that are left out" });
  expect(await report.locator("tbody tr").allInnerTexts()).toEqual([
    expect.stringMatching(/^3\tAgreed on\tCUS-G042 .*\tyesterday\ta day: 2027-03-01\t/),
    expect.stringMatching(/^3\tComes from\tCUS-G043 .*\tschool\tone of: ngo, .*\tChoose one of them\.$/),
  ]);
  expect(await violations(page)).toEqual([]);
  await shoot(page, "group-table-report");
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Take the report as a table (CSV)" }).click(),
  ]);
  const lines = readFileSync(await file.path(), "utf8")
    .trim()
    .split("\r\n");
  expect([lines.length, lines[1]]).toEqual([4, '"2","","","becomes: Ada Invented","",""']);
  expect(await countOf("expert")).toBe(before);
  await page.getByRole("button", { name: "Make 1 records" }).click();
  await page.getByText("Records made: 1.").waitFor();
  await page.getByRole("link", { name: "See the list" }).click();
  await page.getByRole("link", { name: "Ada Invented" }).waitFor();
  expect(await countOf("expert")).toBe(before + 1);
});

it("reports on ten thousand rows, half of them wrong, and forgets the report when something is changed", async () => {
  const lines = Array.from({ length: 10_000 }, (_, at) => `Place ${at},${at % 2 === 0 ? "hosting" : "boats"},XAA`);
  await open(page, "offer");
  await choose(page, `Title,What is exchanged,Offered by\n${lines.join("\n")}`);
  await page.getByLabel("Reason of the marking").fill("Fictional: a long table");
  await page.getByRole("button", { name: "Check every row" }).click();
  await page.getByText("Rows that become records: 5,000. Rows left out: 5,000.").waitFor({ timeout: 60_000 });
  await page.getByText("Not shown here, but in the report as a table: 4,800 rows.").first().waitFor();
  await page.getByLabel("Reason of the marking").fill("Another reason");
  expect(await page.getByRole("heading", { name: "Report" }).count()).toBe(0);
});

it("reads from right to left in Arabic, with every word in Arabic", async () => {
  const arabic = await house.visit({ person: secretariat, language: "ar" });
  await open(arabic, "expert");
  await choose(arabic, experts);
  await arabic.locator("main table").first().waitFor();
  expect(await arabic.evaluate("document.documentElement.dir")).toBe("rtl");
  expect(await violations(arabic)).toEqual([]);
  await shoot(arabic, "group-table-arabic");
});
