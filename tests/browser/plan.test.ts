/** A plan of action is made by hand and from a contradiction, refuses a circle, and leaves as document, workbook and OSCAL. */
import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { violations } from "./axe.ts";
import { facility, goTo, type House, openHouse, persons } from "./harness.ts";
import { shoot } from "./shots.ts";

let house: House;
let page: Page;
beforeAll(async () => {
  house = await openHouse();
  page = await house.visit({ person: persons.securityManager });
  await goTo(page, house.address, `/programme/facility-${facility}/plan`);
});
afterAll(() => house?.close());

const rowOf = (title: string) => page.getByRole("row").filter({ hasText: title });

async function planByHand(title: string, due: string): Promise<void> {
  await page.getByRole("button", { name: "Plan an action" }).click();
  const dialog = page.getByRole("dialog", { name: "Plan an action" });
  await dialog.getByLabel("Action").fill(title);
  await dialog.getByLabel("Owner").fill("Security manager");
  await dialog.getByLabel(/^Due/).fill(due);
  await dialog.getByLabel("Cost").fill("20000");
  await dialog.getByLabel("Currency").fill("EUR");
}

describe("the plan of action", () => {
  it("takes an action written by hand, with its owner, day and cost", async () => {
    await page.getByRole("heading", { name: "Actions: 3" }).waitFor();
    await planByHand("Turn the vault's reader round", "2027-03-01");
    const dialog = page.getByRole("dialog", { name: "Plan an action" });
    await shoot(page, "plan-dialog");
    await dialog.getByRole("button", { name: "Keep" }).click();
    await rowOf("Turn the vault's reader round").getByText("open").waitFor();
    expect(await rowOf("Turn the vault's reader round").innerText()).toContain("Security manager");
  });

  it("refuses to wait for what is due later, and keeps what was typed", async () => {
    await planByHand("Rewrite the procedure", "2027-02-01");
    const dialog = page.getByRole("dialog", { name: "Plan an action" });
    await dialog.getByLabel("Turn the vault's reader round").check();
    await dialog.getByRole("button", { name: "Keep" }).click();
    await dialog.getByRole("alert").waitFor();
    expect(await dialog.getByLabel("Action").inputValue()).toBe("Rewrite the procedure");
    await dialog.getByLabel(/^Due/).fill("2027-04-01");
    await dialog.getByRole("button", { name: "Keep" }).click();
    await rowOf("Rewrite the procedure").getByText("waiting").waitFor();
  });

  it("takes a contradiction into the plan, and what is found stands in the address", async () => {
    await page.getByText("Contradictions: 6").click();
    await page
      .getByRole("button", { name: /^Take into the plan/ })
      .first()
      .click();
    const dialog = page.getByRole("dialog", { name: "Plan an action" });
    expect(await dialog.getByLabel("Action").inputValue()).not.toBe("");
    await dialog.getByLabel("Owner").fill("Facility manager");
    await dialog.getByLabel(/^Due/).fill("2027-05-01");
    await dialog.getByRole("button", { name: "Keep" }).click();
    await page.getByRole("heading", { name: "Actions: 6" }).waitFor();
    // Behind a dialog that is still there nothing is typed.
    await dialog.waitFor({ state: "hidden" });
    await page.getByRole("searchbox", { name: "Find", exact: true }).fill("procedure");
    await page.getByText("Actions shown: 1").waitFor();
    expect(new URL(page.url()).search).toContain("words=procedure");
    await page.getByRole("searchbox", { name: "Find", exact: true }).fill("");
    expect(await violations(page)).toEqual([]);
    await shoot(page, "plan");
  });

  it("leaves as workbook and as OSCAL, marked in their names", async () => {
    await page.getByRole("button", { name: "Export", exact: true }).click();
    const workbook = page.waitForEvent("download");
    await page.getByRole("button", { name: "Plan of action, XLSX" }).click();
    const saved = await workbook;
    expect(saved.suggestedFilename()).toMatch(/^TLP-AMBER.*plan-of-action.*\.xlsx$/);
    expect(
      readFileSync(await saved.path())
        .subarray(0, 2)
        .toString(),
    ).toBe("PK");
    const oscal = page.waitForEvent("download");
    await page.getByRole("button", { name: "Plan of action and milestones, OSCAL" }).click();
    const told = JSON.parse(readFileSync(await (await oscal).path(), "utf8"));
    expect(JSON.stringify(told["plan-of-action-and-milestones"]["poam-items"])).toContain("Rewrite the procedure");
  });

  it("left no complaint of the page", () => {
    expect(house.complaints).toEqual([]);
  });
});
