/** A facility's levels are prepared for its authority; the authority reads spreads and works through an inspection. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { violations } from "./axe.ts";
import { facility, goTo, type House, openHouse, persons } from "./harness.ts";
import { shoot } from "./shots.ts";

let house: House;
let coordinator: Page;
beforeAll(async () => {
  house = await openHouse();
  coordinator = await house.visit({ person: "fictional-authority.national-coordinator" });
});
afterAll(() => house?.close());

describe("the national view", () => {
  it("shows exactly what would leave of a facility's programme, and asks two others to sign it", async () => {
    const page = await house.visit({ person: persons.securityManager });
    await goTo(page, house.address, `/programme/facility-${facility}`);
    await page.getByRole("link", { name: "Send the levels to the authority" }).click();
    await page.getByLabel("fictional-authority").check();
    await page.getByRole("button", { name: "Show it" }).click();
    await page.getByText("Levels of a programme").click();
    const whole = await page.locator("pre").first().innerText();
    expect(whole).toContain('"claimed"');
    expect(whole).not.toMatch(/contradiction|Petrosyan|Okafor/);
    expect(await violations(page)).toEqual([]);
    await shoot(page, "send-levels");
    await page.getByLabel("Why").fill("The year's report");
    await page.getByRole("button", { name: "Ask for two signatures" }).click();
    await page.getByRole("link", { name: "To the request" }).click();
    await page.getByText("Levels of a programme by domain").waitFor();
    await page.context().close();
  });

  it("has spreads by domain, and a list by name without a level", async () => {
    await goTo(coordinator, house.address, "/programme/national");
    await coordinator.getByRole("link", { name: "National view of facilities" }).click();
    await coordinator
      .getByText("Facilities that have reported: 9. Reports that count: 8. Too old to count: 1.")
      .waitFor();
    const spreads = coordinator.getByRole("region", { name: "Spread of levels by domain" });
    await spreads.getByText("1 to 3, median 2").first().waitFor();
    const list = coordinator.getByRole("region", { name: "Last report of each facility" });
    const names = await list.locator("tbody th").allInnerTexts();
    expect(names).toHaveLength(9);
    expect(await list.innerText()).not.toMatch(/median|claimed|[0-4] to [0-4]/);
    expect(await violations(coordinator)).toEqual([]);
    await shoot(coordinator, "national-view");
  });

  it("hands the view out as a table, marked in its name", async () => {
    await coordinator.getByRole("button", { name: "Export", exact: true }).click();
    const waiting = coordinator.waitForEvent("download");
    await coordinator.getByRole("button", { name: "The national view, CSV" }).click();
    expect((await waiting).suggestedFilename()).toMatch(/^TLP-AMBER.*national-view.*\.csv$/);
  });

  it("keeps an answer to a finding, and does not let who wrote it down close it", async () => {
    await goTo(coordinator, house.address, "/programme/national/inspections");
    const findings = coordinator.locator("article");
    await findings.filter({ hasText: "list of keys" }).getByText("answered", { exact: true }).waitFor();
    const open = findings.filter({ hasText: "one person could open" });
    await open.getByLabel("What the facility answered").fill("A second post stands there at night.");
    await open.getByRole("button", { name: "Keep the answer" }).click();
    await open.getByText("Another person than who wrote the answer down closes it.").waitFor();
    const answered = findings.filter({ hasText: "list of keys" });
    await answered.getByLabel("What was seen, so that it is closed").fill("Seen on site");
    await answered.getByRole("button", { name: "Close the finding" }).click();
    await answered.getByText("closed", { exact: true }).waitFor();
    // An inspection without an answer is taken back for a reason; one with an answer is not.
    expect(await coordinator.getByRole("button", { name: "Take the inspection back" }).count()).toBe(0);
    expect(await violations(coordinator)).toEqual([]);
    await shoot(coordinator, "inspections");
    expect(house.complaints).toEqual([]);
  });
});
