/** A test in practice of the facility's own measure stands beside its model, and goes into a draft of it. */
import { afterAll, beforeAll, expect, it } from "vitest";
import { violations } from "./axe.ts";
import { facility, goTo, type House, openHouse, persons } from "./harness.ts";
import { shoot } from "./shots.ts";

const address = `/programme/facility-${facility}/measures/ACC-02`;

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house?.close());

it("lays what tests show beside what the model states, and puts it into the person's draft", async () => {
  const page = await house.visit({ person: persons.securityManager });
  await goTo(page, house.address, address);
  await page.getByLabel("Day of the test").fill("2026-11-01");
  await page.getByLabel("Trials").fill("30");
  await page.getByLabel("Failures", { exact: true }).fill("12");
  await page.getByLabel("Measure of the facility that was tested").selectOption({ label: "Sensor on the inner fence" });
  await page.getByRole("button", { name: "Keep the test" }).click();
  const row = page.getByRole("row", { name: /^Sensor on the inner fence/ });
  await row.getByText("outside what tests show").first().waitFor();
  expect(await row.innerText()).toContain("18 of 30 detected");
  expect(await violations(page)).toEqual([]);
  await shoot(page, "practice");
  await row
    .getByRole("button", { name: /into a draft$/ })
    .first()
    .click();
  await row.getByText("It is in your draft.").waitFor();
  await row.getByRole("link", { name: "See the draft" }).click();
  await page.waitForURL(/edit=review/);
  await page.getByText("Sensor on the inner fence").first().waitFor();
  expect(house.complaints).toEqual([]);
});

it.each(["ar", "zh"] as const)("reads well in %s", async (language) => {
  const page = await house.visit({ person: persons.securityManager, language });
  await goTo(page, house.address, address);
  await page.getByRole("table").first().waitFor();
  expect(await violations(page)).toEqual([]);
  await shoot(page, `practice-${language}`);
});
