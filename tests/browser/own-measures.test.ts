/** A head of the programme adds a measure of the organisation's own: refused with remedies, kept, chosen, undone, taken away. */
import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { violations } from "./axe.ts";
import { facility, goTo, type House, openHouse, persons } from "./harness.ts";
import { shoot } from "./shots.ts";

const title = "Keys in a sealed cabinet";

let house: House;
let page: Page;
let file: Buffer;
beforeAll(async () => {
  house = await openHouse();
  page = await house.visit({ person: persons.securityManager });
});
afterAll(() => house?.close());

describe("measures of our own", () => {
  it("begins with none, and says what is missing of one before it is kept", async () => {
    await goTo(page, house.address, "/programme/own");
    await page.getByText("There are none yet.").waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByRole("link", { name: "Add a measure" }).click();
    await page.getByLabel("Title").fill(title);
    await page.getByRole("button", { name: "Add the measure" }).click();
    for (const code of ["CUS-Q006", "CUS-Q010", "CUS-Q017"]) await page.getByText(code).first().waitFor();
    expect(await page.getByLabel("Title").inputValue()).toBe(title);
    expect(await violations(page)).toEqual([]);
    await shoot(page, "own-measure-refused");
  });

  it("keeps it once it is whole, under an id of its own", async () => {
    await page.getByLabel("What is done").fill("Keys of the store lie in a cabinet that two persons seal.");
    await page.getByLabel("Domain").selectOption("ACC");
    await page.getByRole("checkbox", { name: "S3", exact: true }).check();
    await page.getByRole("checkbox", { name: "Required in every case" }).check();
    await page.getByRole("checkbox", { name: /^written procedure/ }).check();
    await page.getByRole("button", { name: "Add a kind" }).click();
    await page.getByLabel("Kind 1: what it is called").fill("Photograph of the seal");
    await page.getByLabel("How it is tested").fill("Look at 59 seals.");
    for (const level of [1, 2, 3, 4])
      await page.getByLabel(`Level ${level}, criterion 1`).fill(`Seen at level ${level}`);
    await page.getByRole("button", { name: "Add the measure" }).click();
    await page.getByRole("heading", { level: 1, name: `OWN-1 ${title}` }).waitFor();
    await page.getByText("OWN-1.3.a").waitFor();
    expect(await violations(page)).toEqual([]);
    await shoot(page, "own-measure");
  });

  it("is marked in the catalogue, found there by itself, and asked about in the programme", async () => {
    await goTo(page, house.address, "/programme/catalogue?own=yes");
    await page.getByRole("heading", { name: `OWN-1 ${title}` }).waitFor();
    expect(await page.locator("article").count()).toBe(1);
    await page.getByRole("link", { name: "our own", exact: true }).waitFor();
    expect(await violations(page)).toEqual([]);
    await goTo(page, house.address, `/programme/facility-${facility}/measures/OWN-1`);
    await page.getByText("Seen at level 2").first().waitFor();
    expect(await violations(page)).toEqual([]);
  });

  it("is changed as a version, and the last change is taken back", async () => {
    await goTo(page, house.address, "/programme/own/OWN-1");
    await page.getByText("Change it").click();
    await page.getByLabel("Title").fill("Keys in a safe");
    await page.getByRole("button", { name: "Keep as the next version" }).click();
    await page.getByRole("heading", { level: 1, name: "OWN-1 Keys in a safe" }).waitFor();
    await page.getByText("version 2").waitFor();
    await goTo(page, house.address, "/programme/own");
    await page.getByRole("button", { name: "Take the last change back" }).click();
    await page.getByText("Taken back.").waitFor();
    await page.getByRole("link", { name: `OWN-1 ${title}` }).waitFor();
    await page.getByLabel("Find").fill("zebrafish");
    await page.getByText("Nothing is found by these words.").waitFor();
    await page.getByLabel("Find").fill("cabinet");
    await page.getByRole("link", { name: `OWN-1 ${title}` }).waitFor();
    expect(await violations(page)).toEqual([]);
    await shoot(page, "own-measures");
  });

  it("leaves under its marking, and comes in again row by row", async () => {
    await page.getByRole("button", { name: "Export" }).click();
    const [taken] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("dialog").getByRole("button", { name: /JSON/ }).click(),
    ]);
    expect(taken.suggestedFilename()).toMatch(/^TLP-AMBER_own-measures_.*\.json$/);
    file = readFileSync(await taken.path());
    await goTo(page, house.address, "/programme/own/import");
    const bring = (buffer: Buffer) =>
      page.locator("input[type=file]").setInputFiles({ name: "own.json", mimeType: "application/json", buffer });
    await bring(Buffer.from("{"));
    await page.getByText("CUS-S206").waitFor();
    const content = JSON.parse(file.toString()) as { measures: object[] };
    const [first] = content.measures;
    const rows = [first, { ...first, id: null, title: "Night watch" }, { ...first, id: "OWN-5", test: null }];
    await bring(Buffer.from(JSON.stringify({ ...content, measures: rows })));
    await page.getByText("New: 1. Changed: 0. As they are: 1. Refused: 1.").waitFor();
    await page.getByText("CUS-Q013").waitFor();
    expect(await violations(page)).toEqual([]);
    await shoot(page, "own-measures-import");
    await page.getByRole("button", { name: /^Accept/ }).click();
    await page.getByText("Kept.").waitFor();
    await goTo(page, house.address, "/programme/own");
    await page.getByRole("link", { name: "OWN-2 Night watch" }).waitFor();
  });

  it("is retired with a reason, and stays to be seen", async () => {
    await page.getByRole("link", { name: "OWN-2 Night watch" }).click();
    await page.getByLabel("Reason").fill("The dock is closed.");
    await page.getByRole("button", { name: "Retire", exact: true }).click();
    await page.getByText("The dock is closed.").waitFor();
    expect(await violations(page)).toEqual([]);
  });

  it.each(["ar", "zh"])("reads in %s around its own words", async (language) => {
    const other = await house.visit({ person: persons.securityManager, language });
    for (const [name, path] of [
      ["own-measures", "/programme/own"],
      ["own-measure", "/programme/own/OWN-1"],
      ["own-measure-new", "/programme/own/new"],
    ] as const) {
      await goTo(other, house.address, path);
      await other.getByRole("heading", { level: 1 }).waitFor();
      if (path !== "/programme/own/new") await other.getByText(title).first().waitFor();
      expect(await violations(other)).toEqual([]);
      await shoot(other, `${name}-${language}`);
    }
    await other.context().close();
  });

  it("is offered to nobody who may not keep it", async () => {
    const auditor = await house.visit({ person: persons.auditor });
    await goTo(auditor, house.address, "/programme/own");
    await auditor.getByRole("link", { name: `OWN-1 ${title}` }).waitFor();
    expect(await auditor.getByRole("link", { name: "Add a measure" }).count()).toBe(0);
    await auditor.context().close();
    expect(house.complaints.filter((each) => !each.includes("422"))).toEqual([]);
  });
});
