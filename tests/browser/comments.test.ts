/** A comment is written where its element is shown, found again with all others, answered, resolved and removed. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { violations } from "./axe.ts";
import { facility, goTo, type House, openHouse, persons } from "./harness.ts";

let house: House;
let page: Page;

const comments = () => page.getByRole("region", { name: "Comments" });

beforeAll(async () => {
  house = await openHouse();
  page = await house.visit({ person: persons.securityManager });
});

afterAll(async () => {
  await house?.close();
});

it("says that nobody commented, and takes a comment on the area that is chosen", async () => {
  await goTo(page, house.address, `/facilities/${facility}?select=area:${await anArea()}`);
  await comments().getByText("Nobody has commented on this.").waitFor();
  expect(await comments().getByRole("button", { name: "Comment" }).isDisabled()).toBe(true);
  await comments().getByLabel("Your comment").fill("Is the door locked at night?");
  await comments().getByRole("button", { name: "Comment" }).click();
  await comments().locator("p.comment-text", { hasText: "Is the door locked at night?" }).waitFor();
  expect(await comments().getByLabel("Your comment").inputValue()).toBe("");
  expect(await violations(page)).toEqual([]);
});

it("lists it with the versions under what it is about; answers, resolves and removes it there", async () => {
  await goTo(page, house.address, `/facilities/${facility}?tab=versions`);
  await comments().getByText("Is the door locked at night?").waitFor();
  expect(await comments().getByRole("link", { name: /^On / }).count()).toBe(1);
  await comments().getByRole("button", { name: "Answer" }).click();
  await comments().getByLabel("Your answer").fill("Since March.");
  await comments().locator("form").first().getByRole("button", { name: "Answer" }).click();
  await comments().locator(".comment-answers").getByText("Since March.").waitFor();
  await comments().getByRole("button", { name: "Resolve" }).click();
  await comments().getByText("resolved", { exact: true }).waitFor();
  await comments().getByRole("button", { name: "Remove", exact: true }).first().click();
  await comments().getByRole("button", { name: "Remove it" }).click();
  await comments().getByText("Removed by whoever wrote it.").waitFor();
  expect(await comments().getByText("Is the door locked at night?").count()).toBe(0);
  expect(await violations(page)).toEqual([]);
});

async function anArea(): Promise<string> {
  const view = await (await page.request.get(`${house.address}/api/facilities/${facility}`)).json();
  return view.model.areas[0].id;
}
