/** A head of the programme lays the organisation's own text over a number: refused with remedies, shown there, changed, taken away. */
import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { violations } from "./axe.ts";
import { facility, goTo, type House, openHouse, persons } from "./harness.ts";
import { shoot } from "./shots.ts";

const text = "Access needs two authorised persons.\nNeither acts alone.";

let house: House;
let page: Page;
beforeAll(async () => {
  house = await openHouse();
  page = await house.visit({ person: persons.securityManager });
});
afterAll(() => house?.close());

describe("texts over numbers", () => {
  it("begin with none, and say what they are for and that they stay", async () => {
    await goTo(page, house.address, "/programme/catalogue");
    await page.getByRole("link", { name: "Texts over numbers" }).click();
    await page.getByText("No text is laid yet.").waitFor();
    await page.getByText(/never leaves/).waitFor();
    expect(await violations(page)).toEqual([]);
    await shoot(page, "overlays-none");
  });

  it("are laid over a number, and shown wherever it is", async () => {
    await page.getByRole("combobox", { name: /^Number/ }).fill("8-G");
    await page.getByRole("textbox", { name: /^Text/ }).fill(text);
    await page.getByRole("button", { name: "Lay it over the number" }).click();
    await page.getByText("Kept.").waitFor();
    await page.getByText(/Shown with .*ACC-02/).waitFor();
    expect(await violations(page)).toEqual([]);
    await shoot(page, "overlays");
    await goTo(page, house.address, `/programme/facility-${facility}/measures/ACC-02`);
    await page.getByText(/^References:/).click();
    await page.getByText("Neither acts alone.").waitFor();
    expect(await violations(page)).toEqual([]);
    await shoot(page, "overlays-measure");
    await goTo(page, house.address, "/programme/catalogue?words=ACC-02");
    await page.getByText("Criteria, test and references").click();
    await page.getByText(/^References:/).click();
    await page.getByText("Neither acts alone.").waitFor();
  });

  it("leave with no table of the page, and are not printed with it", async () => {
    await page.emulateMedia({ media: "print" });
    expect(await page.getByText("Neither acts alone.").isVisible()).toBe(false);
    await page.emulateMedia({ media: null });
    await page.getByRole("button", { name: "Export" }).click();
    const [taken] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("dialog").getByRole("button", { name: /JSON/ }).click(),
    ]);
    expect(readFileSync(await taken.path(), "utf8")).not.toContain("Neither acts alone");
  });

  it("come in from a table, told row by row first", async () => {
    await goTo(page, house.address, "/programme/overlays");
    const lines = [
      "framework,number,language,text",
      `iaea-nss,8-G,en,"${text}"`,
      "nist-800-53,AC-6,fr,Moindre privilège",
      "nist-800-53,ZZ-1,ar,نص لا يقابله تدبير",
      "iso-27001,5.1,en,Words",
    ];
    const buffer = Buffer.from(lines.join("\n"));
    await page.locator("input[type=file]").setInputFiles({ name: "texts.csv", mimeType: "text/csv", buffer });
    await page.getByText("New: 2. Changed: 0. As they are: 1. Refused: 1.").waitFor();
    await page.getByText("CUS-Q018").waitFor();
    expect(await violations(page)).toEqual([]);
    await shoot(page, "overlays-table");
    await page.getByRole("button", { name: /^Accept/ }).click();
    await page.getByText("Moindre privilège").waitFor();
    await page.getByText("No measure stands beside this number").waitFor();
    await shoot(page, "overlays-many");
  });

  it("are found by words, changed, and erased once that was confirmed", async () => {
    await page.getByLabel("Find").fill("moindre");
    await page.getByText("Texts: 1").waitFor();
    await page.getByRole("button", { name: /^Change/ }).click();
    const words = page.getByRole("textbox", { name: /^Text/ });
    expect(await words.inputValue()).toBe("Moindre privilège");
    await words.fill("Le moindre privilège");
    await page.getByRole("button", { name: "Lay it over the number" }).click();
    await page.getByText("Le moindre privilège").first().waitFor();
    await page.getByRole("button", { name: "Take away", exact: true }).click();
    await shoot(page, "overlays-erase");
    await page.getByRole("button", { name: "Erase" }).click();
    await page.getByText("Nothing is found by these words.").waitFor();
    await page.getByLabel("Find").fill("");
    await page.getByText("Texts: 2").waitFor();
    expect(await violations(page)).toEqual([]);
  });

  it.each(["ar", "zh", "fr"])("read in %s around their own words", async (language) => {
    const other = await house.visit({ person: persons.securityManager, language });
    await goTo(other, house.address, "/programme/overlays");
    await other.getByText("Neither acts alone.").waitFor();
    expect(await violations(other)).toEqual([]);
    await shoot(other, `overlays-${language}`);
    await other.context().close();
  });

  it("are read by whoever reads programmes, and laid by nobody else", async () => {
    const auditor = await house.visit({ person: persons.auditor });
    await goTo(auditor, house.address, "/programme/overlays");
    await auditor.getByText("Neither acts alone.").waitFor();
    expect(await auditor.getByRole("button", { name: "Lay it over the number" }).count()).toBe(0);
    await auditor.context().close();
    expect(house.complaints).toEqual([]);
  });
});
