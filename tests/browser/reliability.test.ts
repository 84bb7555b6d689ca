/** The personnel security officer keeps determinations by position; who may not see them is told of nothing. */
import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { violations } from "./axe.ts";
import { facility, goTo, type House, openHouse, persons } from "./harness.ts";
import { shoot } from "./shots.ts";

const ours = `/programme/facility-${facility}`;

let house: House;
let page: Page;
beforeAll(async () => {
  house = await openHouse();
  page = await house.visit({ person: persons.securityManager });
});
afterAll(() => house?.close());

describe("reliability by position", () => {
  it("takes a code and never a name, and a decision with the day on which it is due again", async () => {
    await goTo(page, house.address, ours);
    await page.getByRole("link", { name: "Reliability by position" }).click();
    await page.getByRole("heading", { name: "Positions of the facility’s model" }).waitFor();
    await page.getByText("Never enter names").waitFor();
    await page.getByLabel("Code of your register").fill("Ada");
    await page.getByRole("button", { name: "Enter", exact: true }).click();
    await page.getByText("CUS-S198").waitFor();
    await page.getByLabel("Code of your register").fill("z-9901");
    await page.getByRole("button", { name: "Enter", exact: true }).click();
    await page.getByRole("button", { name: "Decision: Z-9901" }).click();
    await page.getByLabel("State").selectOption("granted");
    await page.getByLabel("Decided on").fill("2024-01-10");
    await page.getByLabel("Due again on").fill("2025-01-10");
    await page.getByRole("button", { name: "Keep the decision" }).click();
    await page
      .getByRole("row", { name: /Z-9901/ })
      .getByText("lapsed")
      .waitFor();
    expect(await violations(page)).toEqual([]);
    await shoot(page, "reliability");
  });

  it("lists what a leaver needs and which of it is overdue, and reminds of it at home", async () => {
    await page.getByLabel("Holder").selectOption({ label: "Z-9901" });
    await page.getByLabel("On", { exact: true }).fill("2025-02-01");
    await page.getByRole("button", { name: "Enter the change" }).click();
    const change = page.locator("li.panel", { hasText: "Z-9901" });
    await change
      .getByText(/^overdue since/)
      .first()
      .waitFor();
    await change.getByRole("button", { name: /Done today: Access withdrawn/ }).click();
    await change.getByText(/^done /).waitFor();
    await goTo(page, house.address, "/home");
    await page.getByRole("link", { name: /^Determinations of/ }).waitFor();
  });

  it("leaves as a table", async () => {
    await goTo(page, house.address, `${ours}/reliability`);
    const waiting = page.waitForEvent("download");
    await page.getByRole("button", { name: "As CSV" }).click();
    const download = await waiting;
    expect(download.suggestedFilename()).toMatch(/^TLP-AMBER_determinations_.*\.csv$/);
    const table = readFileSync(await download.path(), "utf8");
    expect(table).toContain("R-0458");
    // Its position has one holder: it is counted, and not told.
    expect(table).not.toContain("Z-9901");
    expect(table).toMatch(/Left out of positions with fewer than three holders,[1-9]/);
  });

  it("is shown to nobody else", async () => {
    const auditor = await house.visit({ person: persons.auditor });
    await goTo(auditor, house.address, ours);
    await auditor.getByRole("heading", { name: /^Contradictions/ }).waitFor();
    expect(await auditor.getByRole("link", { name: "Reliability by position" }).count()).toBe(0);
    await auditor.context().close();
    expect(house.complaints).toEqual([]);
  });
});
