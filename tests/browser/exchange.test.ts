/** An expert is found and invited to a group, a consent is renewed; what is offered meets what is asked for. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { violations } from "./axe.ts";
import { goTo, type House, openHouse } from "./harness.ts";
import { shoot } from "./shots.ts";

const secretariat = "fictional-secretariat.secretariat";

let house: House;
let page: Page;
beforeAll(async () => {
  house = await openHouse();
  page = await house.visit({ person: secretariat });
});
afterAll(() => house?.close());

describe("experts", () => {
  const names = (): Promise<string[]> => page.locator(".exchange-cards h2").allInnerTexts();

  it("are found by theme, language and competence, with what they declared", async () => {
    await goTo(page, house.address, "/group/experts");
    await page.getByText("None declared. (Fictional)").first().waitFor();
    expect(await names()).toEqual(["Hana Osei (fictional)", "Keir Alvarado (fictional)", "Ottavia Mensah (fictional)"]);
    await page.getByLabel("Themes").first().selectOption({ label: "trustworthiness and reliability (2)" });
    await page.getByText("Found: 2.").waitFor();
    await page.getByLabel("Languages").first().selectOption({ label: "French (1)" });
    await page.getByText("Found: 1.").waitFor();
    expect(await names()).toEqual(["Ottavia Mensah (fictional)"]);
    await page.getByLabel("Competences").first().fill("cryptography");
    await page.keyboard.press("Enter");
    await page.getByText("No expert answers all of this.").waitFor();
  });

  it("whose consent ends are told to who brought them, and leave the list when it is renewed", async () => {
    await goTo(page, house.address, "/group/experts");
    const toRenew = page.getByRole("region", { name: "Consents to renew" });
    await toRenew.getByText("Keir Alvarado (fictional)").waitFor();
    await shoot(page, "experts");
    await toRenew.getByRole("button", { name: "Renew the consent" }).click();
    await toRenew.getByLabel("Agreed to be listed until").waitFor();
    expect(await violations(page)).toEqual([]);
    await toRenew.getByLabel("Agreed to be listed until").fill("2029-12-31");
    await toRenew.getByRole("button", { name: "Save" }).click();
    await toRenew.waitFor({ state: "detached" });
  });

  it("are invited to a group from there", async () => {
    const card = page.getByRole("listitem").filter({ hasText: "Hana Osei" });
    await card.getByRole("button", { name: "Invite to a group" }).click();
    const form = page.getByRole("form", { name: "Participation" });
    await form.getByLabel("Group").selectOption({ label: "Cybersecurity" });
    await page.locator("main h1").waitFor();
    expect(await violations(page)).toEqual([]);
    await form.getByRole("button", { name: "Make it" }).click();
    await form.waitFor({ state: "detached" });
    await goTo(page, house.address, "/group/participation?state=invited");
    await page.getByText("Corvane (fictional State)").first().waitFor();
  });
});

describe("offers and requests", () => {
  let authority: Page;
  beforeAll(async () => {
    authority = await house.visit({ person: "fictional-authority.national-coordinator" });
  });

  it("a request without attribution meets an offer, and nobody else is told who asks", async () => {
    await goTo(authority, house.address, "/group/board?exchanged=course-places");
    await authority.getByRole("button", { name: "Ask for something" }).click();
    const form = authority.getByRole("form", { name: "Request" });
    await form.getByLabel("English").fill("Two places on a course (fictional)");
    await form.getByLabel("What is exchanged").selectOption({ label: "course places" });
    await form.getByLabel("Attribution").selectOption({ label: "without attribution" });
    await form.getByLabel("Requested by").fill("XAA");
    expect(await violations(authority)).toEqual([]);
    await form.getByRole("button", { name: "Make it" }).click();
    await form.waitFor({ state: "detached" });
    await authority.getByText("yours, without attribution: nobody else sees that").waitFor();
    await goTo(page, house.address, "/group/board?exchanged=course-places");
    const card = page.getByRole("listitem").filter({ hasText: "Offers that meet it" });
    await card.getByRole("link", { name: "Twelve places on a five-day course" }).waitFor();
    expect(await card.first().innerText()).not.toMatch(/Alderland|XAA/);
    expect(await violations(page)).toEqual([]);
    await shoot(page, "board");
  });

  it("who offers notes the match and takes the note back; who sees a request answers it with an offer", async () => {
    await page.getByRole("button", { name: "Note that they meet: Two places on a course (fictional)" }).click();
    await page.getByRole("button", { name: "Take the note back: Two places on a course (fictional)" }).click();
    await page.getByRole("button", { name: "Note that they meet: Two places on a course (fictional)" }).waitFor();
    await page.getByRole("button", { name: "Answer with an offer" }).click();
    const form = page.getByRole("form", { name: "Offer" });
    await form.getByLabel("English").fill("Two places, kept for you (fictional)");
    await form.getByLabel("Offered by").fill("XBB");
    await form.getByRole("button", { name: "Make it" }).click();
    await form.waitFor({ state: "detached" });
    await page.getByRole("link", { name: "Two places, kept for you (fictional)" }).first().waitFor();
  });
});
