/** Importing tables: doors and rights into a draft, ten thousand rows half wrong, mixed encodings; axe, Arabic. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { violations } from "./axe.ts";
import { openDraft, textOf } from "./draft-page.ts";
import { facility, goTo, type House, openHouse } from "./harness.ts";

let house: House;

beforeAll(async () => {
  house = await openHouse();
});

afterAll(async () => {
  await house?.close();
});

const buffer = (text: string) => Buffer.from(text, "utf8");

async function openImport(visit: Parameters<House["visit"]>[0] = {}): Promise<Page> {
  const page = await openDraft(house, "", visit);
  await goTo(page, house.address, `/facilities/${facility}/import`);
  return page;
}

const choose = (page: Page, name: string, content: Buffer) =>
  page.locator("input[type=file]").setInputFiles({ name, mimeType: "text/csv", buffer: content });

const look = (page: Page) => page.getByRole("button", { name: "Show what would come of it" }).click();

it("brings doors into the draft after a question, in one step that one undo takes back", async () => {
  const page = await openImport();
  await choose(
    page,
    "doors.csv",
    buffer("Door;From;To;Delay (s)\nNew hatch;Canteen;Archve;7,5\nSide door;Canteen;Site;5\n"),
  );
  await look(page);
  await page.getByLabel("Which area is “Archve”?").selectOption({ label: "Archive (near)" });
  await page.getByRole("button", { name: "added: 2" }).waitFor();
  await page.getByRole("button", { name: /^Accept/ }).click();
  await page.getByRole("button", { name: /^Undo/ }).waitFor();
  expect(await textOf(page, house, "areas.yaml")).toContain("id: new-hatch");
  await page.getByRole("button", { name: /^Undo/ }).click();
  await expect.poll(() => textOf(page, house, "areas.yaml")).not.toContain("id: new-hatch");
});

it("brings the marks of an access matrix to positions", async () => {
  const page = await openImport();
  await choose(page, "matrix.csv", buffer("Group,Stores counter door,Canteen,Archive\nDirector,x,x,x\n"));
  await page.getByLabel("The table holds").waitFor();
  expect(await page.getByLabel("The table holds").inputValue()).toBe("access-wide");
  await look(page);
  await page.getByRole("heading", { name: "3. What would come of it" }).waitFor();
});

it("stays usable with ten thousand rows of which half are wrong, and saves the report", async () => {
  const page = await openImport();
  const rows = Array.from({ length: 10_000 }, (_, index) =>
    index % 2 === 0 ? "Canteen door,Canteen,Site,5" : `Door ${index},Canteen,Nowhere ${index},soon`,
  );
  await choose(page, "many.csv", buffer(["Door,From,To,Delay (s)", ...rows].join("\n")));
  await look(page);
  await page.getByRole("button", { name: "not possible: 5,000" }).click();
  await page.getByText("1 of 50").waitFor();
  const [report] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Save the report" }).click(),
  ]);
  expect(report.suggestedFilename()).toBe("import-report.csv");
});

it("reads rows of another encoding, and says which", async () => {
  const page = await openImport();
  const mixed = Buffer.concat([
    buffer("Door,From,To\nEntrée,Canteen,Site\n"),
    Buffer.from("Fermée,Canteen,Site\n", "latin1"),
  ]);
  await choose(page, "mixed.csv", mixed);
  await look(page);
  await page.getByText("The row was not UTF-8: read as windows-1252.").waitFor();
  await page.getByRole("cell", { name: "Fermée", exact: true }).waitFor();
});

it("refuses what is no table, and says what to do", async () => {
  const page = await openImport();
  await choose(page, "plan.csv", Buffer.from("%PDF-1.7 and more"));
  await page.getByText("save it as .xlsx or as .csv").first().waitFor();
});

it.each([
  ["en", "light"],
  ["ar", "dark"],
] as const)("has no violation in %s, %s", async (language, colourScheme) => {
  const page = await openImport({ language, colourScheme });
  await choose(
    page,
    "doors.csv",
    buffer("Door,From,To,Delay (s)\nNew hatch,Canteen,Archve,7\nSide door,Canteen,Site,5\n"),
  );
  await page.locator(".import-columns").waitFor();
  await page.getByRole("button", { name: language === "en" ? "Show what would come of it" : "إظهار ما سينتج" }).click();
  await page.locator(".import-rows").waitFor();
  expect(await violations(page)).toEqual([]);
  if (process.env["SHOTS"])
    await page.screenshot({ path: `${process.env["SHOTS"]}/import-${language}.png`, fullPage: true });
});

it("complains of nothing and asks nobody else", () => {
  expect(house.complaints).toEqual([]);
  expect(
    house.requests.filter(
      (url) => !url.startsWith(house.address) && !url.startsWith("data:") && !url.startsWith("blob:"),
    ),
  ).toEqual([]);
});
