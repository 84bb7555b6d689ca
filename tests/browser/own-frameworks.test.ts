/** A framework of others comes in as OSCAL: refused with each fault, told, accepted, and measures laid beside its numbers. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { violations } from "./axe.ts";
import { goTo, type House, openHouse, persons } from "./harness.ts";
import { shoot } from "./shots.ts";

const address = "/programme/frameworks";

let house: House;
let page: Page;
beforeAll(async () => {
  house = await openHouse();
  page = await house.visit({ person: persons.securityManager });
});
afterAll(() => house?.close());

const catalog = (second: string): string =>
  JSON.stringify({
    catalog: {
      uuid: "2f1b1c9e-6f1d-4a6e-9d53-0b7f6a1c2d3e",
      metadata: {
        ...{ title: "Fictional framework", "last-modified": "2026-01-01T00:00:00Z" },
        ...{ version: "2", "oscal-version": "1.1.2" },
      },
      controls: [
        { id: "d-1", title: "Doors are shut" },
        { id: second, title: "Keys are counted" },
      ],
    },
  });
const bring = (text: string) =>
  page
    .locator("input[type=file]")
    .setInputFiles({ name: "theirs.json", mimeType: "application/json", buffer: Buffer.from(text) });

describe("a framework of others", () => {
  it("is refused with each fault and its place, and nothing of it is kept", async () => {
    await goTo(page, house.address, address);
    await page.getByText("None has been taken in yet.").waitFor();
    await bring(catalog("d-1"));
    await page.getByText("CUS-Q074").waitFor();
    await page.getByText("catalog.controls[1].id, first at catalog.controls[0].id").waitFor();
    expect(await violations(page)).toEqual([]);
    await shoot(page, "framework-refused");
    await page.getByText("None has been taken in yet.").waitFor();
  });

  it("is told before it is kept, and kept once that was accepted", async () => {
    await bring(catalog("k-1"));
    await page.getByText("Controls: 2. No fault was found.").waitFor();
    await page.getByText("None has been taken in yet.").waitFor();
    await page.getByRole("button", { name: "Accept: keep numbers and titles" }).click();
    await page.getByRole("heading", { name: "Fictional framework, 2" }).waitFor();
    expect(await violations(page)).toEqual([]);
  });

  it("has measures laid beside its numbers, which stand among their references", async () => {
    await page.getByLabel("Number of the framework").fill("z-9");
    await page.getByRole("button", { name: "Lay it beside" }).click();
    await page.getByText("CUS-Q019").waitFor();
    await page.getByLabel("Number of the framework").fill("k-1");
    await page.getByLabel("Measure", { exact: true }).selectOption("ACC-02");
    await page.getByRole("button", { name: "Lay it beside" }).click();
    await page.getByRole("button", { name: /^Take away k-1 Keys are counted intersects-with ACC-02/ }).waitFor();
    await shoot(page, "framework");
    expect(await violations(page)).toEqual([]);
    for (const language of ["ar", "zh"]) {
      const other = await house.visit({ person: persons.securityManager, language });
      await goTo(other, house.address, address);
      await other.getByText("Fictional framework, 2").waitFor();
      expect(await violations(other)).toEqual([]);
      await shoot(other, `framework-${language}`);
      await other.context().close();
    }
    await goTo(page, house.address, "/programme/catalogue?words=ACC-02");
    await page.getByText("Criteria, test and references").click();
    await page.getByText(/^References/).click();
    await page.getByText("Fictional framework, 2: k-1 (intersects-with").waitFor();
  });

  it("is taken out after a question, with what was laid beside it", async () => {
    await goTo(page, house.address, address);
    await page.getByRole("button", { name: "Take the framework out" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Take it out" }).click();
    await page.getByText("None has been taken in yet.").waitFor();
    expect(house.complaints.filter((each) => !each.includes("422"))).toEqual([]);
  });
});
