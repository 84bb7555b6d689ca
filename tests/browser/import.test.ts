/** Importing tables: doors and rights into a draft, ten thousand rows half wrong, mixed encodings; axe, Arabic. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { violations } from "./axe.ts";
import { hasText, openDraft, textOf } from "./draft-page.ts";
import { facility, goTo, type House, openHouse } from "./harness.ts";
import { shoot } from "./shots.ts";

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

it("says first that the draft has errors, and leads to where they are mended", async () => {
  const page = await openDraft(house, "&select=measure:gate-badge");
  await page.getByRole("button", { name: "Text and form" }).click();
  const line = page.locator(".text-editor").locator(".cm-line", { hasText: "at: [gatehouse-inner]" }).first();
  await line.click();
  await page.keyboard.press("End");
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.type(", gatehuose");
  await hasText(page, house, "measures.yaml", "gatehuose");
  await goTo(page, house.address, `/facilities/${facility}/import`);
  const errors = page.getByRole("region", { name: "The draft has 1 error" });
  expect(await page.locator("main section").first().textContent()).toBe(await errors.textContent());
  expect(await violations(page)).toEqual([]);
  await errors.getByRole("link", { name: "Mend them in the draft" }).click();
  await page.getByRole("textbox", { name: "Name", exact: true }).waitFor();
  expect(new URL(page.url()).searchParams.get("select")).toBe("measure:gate-badge");
});

it("says nothing of errors where there are none, and calls the facility by its name", async () => {
  const page = await openImport();
  await page.getByRole("heading", { name: "1. Choose the table" }).waitFor();
  expect(await page.getByRole("heading", { name: /The draft has/ }).count()).toBe(0);
  const crumbs = await page
    .getByRole("navigation", { name: "Where this page belongs" })
    .getByRole("link")
    .allTextContents();
  expect(crumbs).toEqual(["Facilities", "Quillfen research reactor"]);
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

it("lets a person say how a file is written and which row has the headings, and remembers what columns mean", async () => {
  const page = await openImport();
  const titled = Buffer.from("Our doors\nPortillon,De,Vers,Remarque\nFerm\u00e9e,Canteen,Site,5\n", "latin1");
  const encoding = page.getByLabel("Letters are written in");
  await choose(page, "written.csv", titled);
  await encoding.waitFor();
  expect(await encoding.inputValue()).toBe("windows-1252");
  await encoding.selectOption("windows-1256");
  const row = page.getByLabel("Row of the headings");
  await row.fill("2");
  await row.press("Enter");
  await expect.poll(() => encoding.inputValue()).toBe("windows-1256");
  await page.getByLabel("The table holds").selectOption("doors");
  const meaning = (heading: string) => page.getByLabel(new RegExp(`^What .*${heading}.* holds$`));
  await meaning("Portillon").selectOption("name");
  await meaning("De").selectOption("from");
  await meaning("Vers").selectOption("to");
  await shoot(page, "import-columns");
  await look(page);
  await page.getByRole("button", { name: /^Accept/ }).click();
  await page.getByRole("button", { name: /^Undo/ }).waitFor();
  await goTo(page, house.address, `/facilities/${facility}/import`);
  await choose(page, "again.csv", buffer("Portillon,De,Vers,Remarque\nSecond,Canteen,Site,5\n"));
  await page.getByText("The columns are as you chose them the last time").waitFor();
  expect(await page.getByLabel("The table holds").inputValue()).toBe("doors");
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
