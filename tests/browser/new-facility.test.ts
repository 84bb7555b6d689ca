/** A physicist's way from questions to the draft of a new facility; and the pages in Arabic. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { violations } from "./axe.ts";
import { goTo, type House, openHouse, persons } from "./harness.ts";
import { shoot } from "./shots.ts";

let house: House;

beforeAll(async () => {
  house = await openHouse();
});

afterAll(async () => {
  await house?.close();
});

const next = (page: Page) => page.getByRole("button", { name: "Next", exact: true }).click();
const answer = (page: Page, question: string, way: string | RegExp) =>
  page
    .getByRole("group", { name: question })
    .getByText(way, { exact: typeof way === "string" })
    .click();

it("leads from questions about a hospital to its draft, and keeps the answers over a reload", async () => {
  const page = await house.visit({ person: persons.securityManager });
  await goTo(page, house.address, "/facilities");
  await page.getByRole("link", { name: "Describe a new facility" }).click();
  await page.getByRole("link", { name: "Hospital", exact: true }).waitFor();
  await shoot(page, "kinds");
  expect(await violations(page)).toEqual([]);
  await page.getByRole("link", { name: "Hospital", exact: true }).click();
  await page.getByRole("heading", { name: "The site" }).waitFor();
  await answer(page, "Is this a real site?", "No");
  await page.getByRole("textbox", { name: "What shall the site be called?" }).fill("Larkmere clinic");
  await shoot(page, "site");
  expect(await violations(page)).toEqual([]);
  await next(page);
  await answer(page, "Which sources does the hospital have?", "Blood irradiator (caesium-137)");
  await page.getByRole("textbox", { name: /Activity of the blood irradiator/ }).fill("2000");
  await page.getByText("Write a number from 0.1 to 1,000.").waitFor();
  await page.getByRole("textbox", { name: /Activity of the blood irradiator/ }).fill("120");
  await page.reload();
  await page.getByRole("heading", { name: "The site" }).waitFor();
  await expect(page.getByRole("textbox", { name: "What shall the site be called?" }).inputValue()).resolves.toBe(
    "Larkmere clinic",
  );
  for (const heading of ["What is there", "Rooms and doors", "Who goes there", "What would notice", "Who comes"]) {
    await next(page);
    await page.getByRole("heading", { name: heading }).waitFor();
    await shoot(page, heading.replaceAll(" ", "-").toLowerCase());
  }
  await page.getByRole("textbox", { name: /Minutes until the police/ }).fill("14");
  await next(page);
  await page.getByRole("heading", { name: "More of your site" }).waitFor();
  await next(page);
  await page.getByRole("heading", { name: "That is all we ask" }).waitFor();
  await page.getByRole("heading", { name: "Confirm what matters most" }).waitFor();
  await shoot(page, "end");
  expect(await violations(page)).toEqual([]);
  await page.getByRole("button", { name: "Make the draft", exact: true }).click();
  await page.getByRole("heading", { level: 1, name: "Larkmere clinic" }).waitFor();
  await shoot(page, "draft");
  const draft = await (await page.request.get(`${house.address}/api/facilities/larkmere-clinic/draft`)).json();
  expect(draft.document.sections.response.forces[0].time.mean).toBe("14 min");
  expect(draft.document.assumed).not.toContain("forces.police.time.mean");
  expect(draft.document.assumed).toContain("measures.staff-present.performance.stealth.pDetect");
});

it("takes rooms as a table: pasted, changed, removed and put back, by keyboard", async () => {
  const page = await house.visit({ person: persons.securityManager });
  await goTo(page, house.address, "/facilities/new/laboratory");
  for (let number = 0; number < 6; number++) await next(page);
  await page.getByRole("heading", { name: "More of your site" }).waitFor();
  const rooms = page.getByRole("group", { name: "Which other rooms or areas are there?" });
  await rooms.getByRole("button", { name: "Add a row" }).click();
  await expect.poll(() => page.evaluate("document.activeElement.getAttribute('aria-label')")).toBe("Name, row 1");
  await page.evaluate(`(() => {
    const data = new DataTransfer();
    data.setData("text/plain", "Name\\tLies in\\tKind\\nCounting room\\tBuilding\\tControlled area\\nAttic\\tRoof\\n");
    document.activeElement.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
  })()`);
  await rooms.getByText("1 pasted cell was not understood and left empty: Roof.").waitFor();
  await rooms.getByText("Not in the description yet").waitFor();
  await rooms.getByLabel("Lies in, row 2").selectOption({ label: "Counting room" });
  await rooms.getByText("Not in the description yet").waitFor({ state: "detached" });
  expect(await violations(page)).toEqual([]);
  await shoot(page, "more-rooms");
  await rooms.getByLabel("Name, row 2").focus();
  await page.keyboard.press("Enter");
  await expect.poll(() => page.evaluate("document.activeElement.getAttribute('aria-label')")).toBe("Name, row 3");
  await rooms.getByRole("button", { name: "Remove row 2" }).click();
  await rooms.getByRole("button", { name: "Put it back" }).click();
  expect(await rooms.getByLabel("Name, row 2").inputValue()).toBe("Attic");
});

it("asks which category the licence says, and keeps it beside the computed one", async () => {
  const page = await house.visit({ person: persons.securityManager });
  await goTo(page, house.address, "/facilities/new/laboratory");
  await next(page);
  await answer(page, "Which category does your licence say for the largest source?", "Category 1");
  await page.getByRole("textbox", { name: "Which licence or decision says so, and of whom?" }).fill("Licence 12/34");
  await page.getByText("Licence 12/34", { exact: false }).first().waitFor();
});

it("offers another kind of site last", async () => {
  const page = await house.visit({ person: persons.securityManager });
  await goTo(page, house.address, "/facilities/new");
  const kinds = await page.locator(".cards h3").allTextContents();
  expect([kinds.length, kinds.at(-1)]).toEqual([8, "Another kind of site"]);
});

it("asks in Arabic, from right to left", async () => {
  const page = await house.visit({ person: persons.securityManager, language: "ar" });
  await goTo(page, house.address, "/facilities/new/hospital");
  await page.getByRole("heading", { name: "الموقع", exact: true }).waitFor();
  await shoot(page, "arabic");
  expect(await violations(page)).toEqual([]);
});

it("begins another site as a copy of a facility, in which nothing is confirmed yet", async () => {
  const page = await house.visit({ person: persons.securityManager });
  await goTo(page, house.address, "/facilities/new");
  await page.getByLabel("Facility to copy").selectOption("Quillfen research reactor");
  await page.getByLabel("Name of the new site").fill("Fictional Quillfen annexe");
  await page.getByRole("button", { name: "Begin the copy" }).click();
  await page.getByRole("heading", { level: 1, name: "Fictional Quillfen annexe" }).waitFor();
  await shoot(page, "copy");
  const address = `${house.address}/api/facilities/fictional-quillfen-annexe/draft`;
  const { document } = await (await page.request.get(address)).json();
  expect(document.assumed).toContain("measures.gate-badge");
});

it("goes from the last question to the import of a table", async () => {
  const page = await house.visit({ person: persons.securityManager, viewport: { width: 360, height: 740 } });
  await goTo(page, house.address, "/facilities/new/hospital");
  await page.getByRole("button", { name: "Skip the rest with defaults" }).click();
  await page.getByRole("heading", { name: "Confirm what matters most" }).waitFor();
  await shoot(page, "matters-on-a-phone");
  await page.getByRole("button", { name: "Make the draft and import a table" }).click();
  await page.getByRole("heading", { level: 1, name: "Import a table" }).waitFor();
});

it("keeps the answers and the page where the map cannot be made, and tries again", async () => {
  const page = await house.visit({ person: persons.securityManager });
  await goTo(page, house.address, "/facilities/new/laboratory");
  await page.getByRole("heading", { name: "The site" }).waitFor();
  const name = page.getByRole("textbox", { name: "What shall the site be called?" });
  await page.route("**/api/templates/laboratory/preview", (route) =>
    route.fulfill({
      status: 500,
      json: { error: { code: "CUS-S001", title: "", detail: "", remedy: "", diagnostics: [] } },
    }),
  );
  await name.fill("Thornmere laboratory");
  await page.getByText("Your answers are kept.").waitFor();
  expect(await name.inputValue()).toBe("Thornmere laboratory");
  await page.unroute("**/api/templates/laboratory/preview");
  await page.getByRole("button", { name: "Try again" }).click();
  await page.getByText("Your answers are kept.").waitFor({ state: "detached" });
  expect(await name.inputValue()).toBe("Thornmere laboratory");
});
