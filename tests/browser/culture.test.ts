/** A culture survey from its slips to its results, answered by somebody who has no account. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { violations } from "./axe.ts";
import { facility, goTo, type House, openHouse, persons } from "./harness.ts";

let house: House;
let page: Page;
let codes: readonly string[];
beforeAll(async () => {
  house = await openHouse();
  page = await house.visit({ person: persons.securityManager });
});
afterAll(() => house?.close());

describe("a culture survey", () => {
  it("is begun with slips to print, whose codes are shown once", async () => {
    await goTo(page, house.address, `/programme/facility-${facility}`);
    await page.getByRole("link", { name: "Culture surveys" }).click();
    await page
      .getByRole("link", { name: "How security is lived, autumn (fictional; answers are simulated)" })
      .waitFor();
    await page.getByLabel("Name of the survey").fill("Autumn");
    await page.getByLabel("Name of the work group").fill("Reactor operations");
    await page.getByLabel("Codes", { exact: true }).fill("6");
    await page.getByRole("button", { name: "Begin and make codes" }).click();
    await page.getByRole("heading", { name: "Codes to hand out" }).waitFor();
    codes = await page.locator(".culture-slip code").allInnerTexts();
    expect(codes).toHaveLength(6);
    expect(await violations(page)).toEqual([]);
    await page.getByRole("button", { name: "They are printed" }).click();
    await page.getByRole("link", { name: "Autumn", exact: true }).click();
    await page.getByText("Fewer than five.", { exact: true }).waitFor();
    expect(await page.locator("main").innerText()).not.toContain(codes[0]);
  });

  it("is not answered where somebody is signed in", async () => {
    const other = await page.context().newPage();
    await other.goto(`${house.address}/public/en/culture-survey`);
    await other.getByText("Somebody is signed in in this browser").waitFor();
    expect(await other.locator("form").count()).toBe(0);
    await other.close();
  });

  it("is answered once by each code, without an account", async () => {
    for (const code of codes) {
      const anybody = await house.visit();
      await anybody.goto(`${house.address}/answer`);
      await anybody.getByLabel("Code from your slip").fill(code);
      const questions = anybody.locator("fieldset");
      for (const question of await questions.all()) await question.getByLabel("I agree", { exact: true }).check();
      if (code === codes[0]) expect(await violations(anybody)).toEqual([]);
      await anybody.getByRole("button", { name: "Send the answer" }).click();
      await anybody.getByText("Your answer was taken.").waitFor();
      await anybody.context().close();
    }
  });

  it("shows its results once it is closed for good", async () => {
    await page.reload();
    await page.getByText("At least 5.").waitFor();
    await page.getByRole("button", { name: "Close it" }).click();
    await page.getByRole("button", { name: "Yes, close it for good" }).click();
    await page.getByRole("heading", { name: "Everybody" }).waitFor();
    await page.getByRole("heading", { name: "Reactor operations" }).waitFor();
    expect(await page.getByText("Answers: 6").count()).toBe(2);
    expect(await violations(page)).toEqual([]);
    expect(house.complaints).toEqual([]);
  });
});
