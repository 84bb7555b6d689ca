/** A facility's group is named, somebody without an account confides a concern, and it is read and answered. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { violations } from "./axe.ts";
import { facility, goTo, type House, openHouse, persons } from "./harness.ts";

const ours = `/programme/facility-${facility}`;

let house: House;
let page: Page;
let code: string;
beforeAll(async () => {
  house = await openHouse();
  page = await house.visit({ person: persons.securityManager });
});
afterAll(() => house?.close());

describe("the insider threat group of the example facility", () => {
  it("names its members", async () => {
    await goTo(page, house.address, ours);
    await page.getByRole("link", { name: "Insider threat group", exact: true }).click();
    await page.getByText("People report concerns at").waitFor();
    await page.getByLabel("Position").fill("Head of security");
    await page.getByLabel("Account", { exact: true }).selectOption("quillfen-reactor-operator.analyst");
    await page.getByRole("button", { name: "Name", exact: true }).click();
    await page.getByRole("rowheader", { name: "Head of security" }).waitFor();
    expect(await violations(page)).toEqual([]);
  });

  it("lets two persons name who reads concerns", async () => {
    await page.getByLabel("Member", { exact: true }).selectOption({ label: "Head of security" });
    await page.getByLabel("Reason").fill("Trained for it");
    await page.getByRole("button", { name: "Ask a second person" }).click();
    const request = await page.getByRole("link", { name: "See the request" }).getAttribute("href");
    const second = await house.visit({ person: "quillfen-reactor-operator.facility-manager" });
    await goTo(second, house.address, request ?? "");
    await second.getByRole("button", { name: "Approve and sign" }).click();
    await second.getByText("approved", { exact: true }).first().waitFor();
    await second.context().close();
    await goTo(page, house.address, request ?? "");
    await page.getByRole("button", { name: "Let the member read" }).click();
    await page.getByText("The member reads concerns from now on.").waitFor();
    await goTo(page, house.address, `${ours}/group`);
    await page
      .getByRole("row", { name: /^Head of security/ })
      .getByText("yes", { exact: true })
      .waitFor();
    expect(await violations(page)).toEqual([]);
  });

  it("writes down a meeting, a decision, and what became of it", async () => {
    await page.getByLabel("Held on").fill("2026-01-15");
    await page.getByRole("checkbox", { name: "Head of security" }).check();
    await page.getByRole("button", { name: "Write the meeting down" }).click();
    await page.getByLabel("What was decided").fill("Count the keys each month");
    await page.getByRole("button", { name: "Write the decision down" }).click();
    await page.getByRole("heading", { name: "Count the keys each month" }).waitFor();
    const decision = page.locator("li.panel", { hasText: "Count the keys each month" });
    await decision.getByLabel("What became of it").fill("Counted");
    await decision.getByRole("button", { name: "It is done" }).click();
    await decision.getByText("done", { exact: true }).first().waitFor();
    expect(await violations(page)).toEqual([]);
  });

  it("takes a concern from somebody without an account, who gets a code", async () => {
    const address = await page.locator('main a[href^="/concern/"]').getAttribute("href");
    const anybody = await house.visit();
    await anybody.goto(`${house.address}${address}`);
    expect(await violations(anybody)).toEqual([]);
    await anybody.getByLabel("What worries you").fill("The night keys hang unlocked");
    await anybody.getByRole("button", { name: "Send" }).click();
    code = await anybody.locator(".shown-code").innerText();
    await anybody.context().close();
  });

  it("reads it, which is entered, and answers to whoever has the code", async () => {
    await goTo(page, house.address, `${ours}/concerns`);
    const unread = page.getByRole("button", { name: "Read it: an entry is made" });
    await unread.first().waitFor();
    // The demonstration has one of its own.
    for (let left = await unread.count(); left > 0; left--) {
      await unread.first().click();
      await vi.waitFor(async () => expect(await unread.count()).toBe(left - 1), 20_000);
    }
    const card = page.getByRole("article").filter({ hasText: "The night keys hang unlocked" });
    await card.waitFor();
    expect(await violations(page)).toEqual([]);
    await card.getByLabel("Answer", { exact: true }).fill("They are locked now");
    await card.getByRole("button", { name: "Send the answer" }).click();
    await page.getByText("Answered", { exact: true }).first().waitFor();
    const anybody = await house.visit();
    await anybody.goto(`${house.address}/public/en/concern-answer`);
    await anybody.getByLabel("Your code").fill(code);
    await anybody.getByRole("button", { name: "Look" }).click();
    await anybody.getByText("They are locked now").waitFor();
    await anybody.context().close();
    expect(house.complaints).toEqual([]);
  });
});
