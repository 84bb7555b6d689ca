import { afterAll, beforeAll, expect, it } from "vitest";
import { facility, goTo, type House, openHouse, persons } from "./harness.ts";

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(async () => {
  await house?.close();
});

it("ranks by target and by act, keeps the choice in the address, and leads from a target to the map", async () => {
  const page = await house.visit({ person: persons.securityManager });
  await goTo(page, house.address, `/facilities/${facility}`);
  await page.getByRole("button", { name: "By target" }).click();
  const targets = page.getByRole("table", { name: "Targets, by the worst any position could do to them" });
  await targets.getByRole("row").nth(1).waitFor();
  expect(new URL(page.url()).searchParams.get("by")).toBe("target");
  const risks = await targets.locator(".risk > span:nth-child(2)").allTextContents();
  const values = risks.map(Number);
  expect(values.length).toBeGreaterThan(5);
  expect(values).toEqual([...values].sort((a, b) => b - a));
  await targets.getByRole("link", { name: "Plates of the critical assembly", exact: true }).first().click();
  expect(new URL(page.url()).searchParams.get("select")).toBe("target:heu-plates");
  await page.goBack();
  await page.getByRole("button", { name: "By act" }).click();
  await page.getByRole("table", { name: "Acts, by the worst any position could do" }).waitFor();
  await page.getByRole("button", { name: "By position" }).click();
  expect(new URL(page.url()).searchParams.get("by")).toBeNull();
});
