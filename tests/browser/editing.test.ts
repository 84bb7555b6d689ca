/** Editing a facility: by form, by text, in lists; without a line, on two pages, by keyboard, in Arabic. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { violations } from "./axe.ts";
import { hasText, openDraft, saved, showDraft, textOf } from "./draft-page.ts";
import { facility, goTo, type House, openHouse, persons } from "./harness.ts";

let house: House;

beforeAll(async () => {
  house = await openHouse();
});

afterAll(async () => {
  await house?.close();
});

const badge = "&select=measure:gate-badge";
const editor = (page: Page) => page.getByRole("textbox", { name: "YAML text" });

it("leads from the stored version into a draft by a key, and back", async () => {
  const page = await house.visit({ person: persons.securityManager });
  await goTo(page, house.address, `/facilities/${facility}`);
  await page.keyboard.press("e");
  await page.getByText("Draft of version 1").waitFor();
  await page.getByRole("button", { name: "To the stored version" }).click();
  await page.getByRole("button", { name: "Continue my draft" }).waitFor();
});

it("changes a measure by form, and shows it in the text", async () => {
  const page = await openDraft(house, badge);
  await page.getByRole("textbox", { name: "by force: Detection" }).fill("0.75");
  await page.keyboard.press("Enter");
  await saved(page);
  await page.getByRole("button", { name: "Text and form" }).click();
  await editor(page).getByText("force: { pDetect: 0.75 }").waitFor();
  expect(await textOf(page, house, "measures.yaml")).toContain(
    "performance: { deceit: { pDetect: 0.5 }, stealth: { pDetect: 0.6 }, force: { pDetect: 0.75 } }",
  );
});

it("changes a measure by text, and shows it in the form", async () => {
  const page = await openDraft(house, badge);
  await page.getByRole("button", { name: "Text and form" }).click();
  const line = editor(page).locator(".cm-line", { hasText: "name: Badge reader at the gatehouse" });
  await line.click();
  await page.keyboard.press("End");
  await page.keyboard.type(", new model");
  await page.getByRole("textbox", { name: "Name", exact: true }).and(page.locator("[value$='new model']")).waitFor();
  await page.getByText("All text is saved.").waitFor();
  expect(await textOf(page, house, "measures.yaml")).toContain("name: Badge reader at the gatehouse, new model");
});

it("keeps form and text in step while text is typed and not saved yet", async () => {
  const page = await openDraft(house, badge);
  await page.getByRole("button", { name: "Text and form" }).click();
  await editor(page).locator(".cm-line", { hasText: "# outer site" }).click();
  await page.keyboard.press("End");
  await page.keyboard.type(", its fence");
  await page.getByRole("textbox", { name: "Kind", exact: true }).fill("badge reader");
  await page.keyboard.press("Enter");
  await editor(page).getByText("kind: badge reader").waitFor();
  await hasText(page, house, "measures.yaml", "kind: badge reader");
  await hasText(page, house, "measures.yaml", "# outer site, its fence\n");
});

it("checks the text as one writes, marks the place and leads there", async () => {
  const page = await openDraft(house, badge);
  await page.getByRole("button", { name: "Text and form" }).click();
  await editor(page).locator(".cm-line", { hasText: "at: [gatehouse-inner]" }).first().click();
  await page.keyboard.press("End");
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.type(", gatehuose");
  const problem = page.getByRole("listitem").filter({ hasText: "CUS-M012" });
  await problem.waitFor();
  expect(await problem.textContent()).toContain("measures.yaml:16");
  await page.locator(".cm-lintRange-error").first().waitFor();
  await page.getByText("There are errors: the map shows what can be read").waitFor();
  await page.getByRole("button", { name: /^Undo: text of/ }).click();
  await problem.waitFor({ state: "detached" });
});

it("offers to clean what was pasted from a word processor", async () => {
  const page = await openDraft(house, badge);
  await page.getByRole("button", { name: "Text and form" }).click();
  await editor(page).locator(".cm-line", { hasText: "kind: card reader" }).first().click();
  await page.keyboard.press("End");
  await page.evaluate(`(() => {
    const data = new DataTransfer();
    data.setData("text/plain", "\\n    commonCause:\\t\\u201cgate-power\\u201d");
    const content = document.querySelector(".text-editor").shadowRoot.querySelector(".cm-content");
    content.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
  })()`);
  const offer = page.getByRole("alert").filter({ hasText: "tabs and typographic quotation marks" });
  await offer.getByRole("button", { name: "Clean it" }).click();
  await offer.waitFor({ state: "detached" });
  await editor(page).getByText('commonCause: "gate-power"').waitFor();
  const told = page.getByRole("status").filter({ hasText: "cleaned" });
  expect(await told.locator("span").textContent()).toBe(
    "3 characters were cleaned: tabs (1) and typographic quotation marks (2).",
  );
  await told.getByRole("button", { name: "Undo the cleaning" }).click();
  await editor(page).getByText("commonCause:\t\u201cgate-power\u201d").waitFor();
  expect(await told.count()).toBe(0);
});

it("undoes and redoes steps, and says which", async () => {
  const page = await openDraft(house, badge);
  const name = page.getByRole("textbox", { name: "Name", exact: true });
  await name.fill("Gate reader");
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: /^Undo: change of .Gate reader/ }).waitFor();
  await page.getByRole("heading", { level: 2, name: "Gate reader" }).click();
  await page.keyboard.press("Control+z");
  await page.getByRole("heading", { level: 2, name: "Badge reader at the gatehouse" }).waitFor();
  await page.getByRole("button", { name: /^Redo: change of/ }).click();
  await page.getByRole("heading", { level: 2, name: "Gate reader" }).waitFor();
});

it("asks in a conflict between two pages which value is to stand", async () => {
  const first = await openDraft(house, "&select=crossing:vehicle-gate");
  const second = await house.visit({ person: persons.securityManager });
  await showDraft(second, house, "&select=crossing:vehicle-gate");
  await first.getByRole("textbox", { name: "Name", exact: true }).fill("North vehicle gate");
  await first.keyboard.press("Enter");
  await saved(first);
  await second.getByRole("textbox", { name: "Name", exact: true }).fill("Lorry gate");
  await second.keyboard.press("Enter");
  const conflict = second.getByRole("alert", { name: "Somebody changed the same place" });
  await conflict.waitFor();
  expect(await conflict.getByRole("row").allTextContents()).toEqual([
    "There nowNorth vehicle gate",
    "MineLorry gate",
    "Before bothVehicle gate",
  ]);
  expect(await violations(second)).toEqual([]);
  await conflict.getByRole("button", { name: "Put mine" }).click();
  await conflict.waitFor({ state: "detached" });
  await hasText(second, house, "areas.yaml", "Lorry gate");
});

it("lets two pages of one browser follow each other at once", async () => {
  const first = await openDraft(house, badge);
  const second = await first.context().newPage();
  await showDraft(second, house, badge);
  await first.getByRole("textbox", { name: "Name", exact: true }).fill("Reader seen twice");
  await first.keyboard.press("Enter");
  await second.getByRole("heading", { level: 2, name: "Reader seen twice" }).waitFor();
});

it("keeps what cannot be sent over a reload, and sends it when the line is back", async () => {
  const page = await openDraft(house, badge);
  const edits = "**/draft/edits";
  await page.route(edits, (route) => route.abort());
  await page.getByRole("textbox", { name: "Name", exact: true }).fill("Reader without a line");
  await page.keyboard.press("Enter");
  await page.getByText("No connection. Kept here, will be sent.").waitFor();
  await page.reload();
  await page.getByRole("heading", { level: 2, name: "Reader without a line" }).waitFor();
  expect(await textOf(page, house, "measures.yaml")).not.toContain("Reader without a line");
  await page.unroute(edits);
  await hasText(page, house, "measures.yaml", "Reader without a line");
});

it("loses no text that was typed and could not be saved", async () => {
  const page = await openDraft(house, badge);
  await page.route("**/draft/edits", (route) => route.abort());
  await page.getByRole("button", { name: "Text and form" }).click();
  await editor(page).locator(".cm-line", { hasText: "# outer site" }).click();
  await page.keyboard.press("End");
  await page.keyboard.type(" and its fence");
  await page.reload();
  await editor(page).getByText("# outer site and its fence").waitFor();
  await page.unroute("**/draft/edits");
  await page.getByText("All text is saved.").waitFor();
  expect(await textOf(page, house, "measures.yaml")).toContain("# outer site and its fence");
});

it("says which unit is meant, and offers it", async () => {
  const page = await openDraft(house, "&select=area:gatehouse");
  const transit = page.getByRole("textbox", { name: "Mean" });
  await transit.fill("2 minutes");
  await page.getByText("This unit is not known here. Units: ms s min h d.").waitFor();
  await page.getByRole("button", { name: "Write 2 min" }).click();
  await hasText(page, house, "areas.yaml", "transit: 2 min");
});

it("adds an element with an identifier made from its name", async () => {
  const page = await openDraft(house);
  await page.getByRole("button", { name: "Add: operating state" }).click();
  await page.getByRole("textbox", { name: "Name", exact: true }).fill("Réunion du lundi");
  await page.keyboard.press("Tab");
  expect(await page.getByRole("textbox", { name: "Identifier" }).inputValue()).toBe("reunion-du-lundi");
  await page.getByRole("button", { name: "Add", exact: true }).click();
  await page.getByRole("heading", { level: 2, name: "Réunion du lundi" }).waitFor();
  await hasText(page, house, "facility.yaml", "id: reunion-du-lundi");
});

it("shows who names an element before it is removed, and takes the names along", async () => {
  const page = await openDraft(house, "&select=measure:gate-bag-search");
  await page.getByRole("button", { name: "Remove…" }).click();
  const dialog = page.getByRole("dialog");
  expect(await dialog.getByRole("listitem").count()).toBeGreaterThan(2);
  await dialog.getByRole("button", { name: "Remove", exact: true }).click();
  await saved(page);
  expect(await textOf(page, house, "facility.yaml")).not.toContain("gate-bag-search");
  expect(await page.locator(".edit-bar").getByText(/error/).count()).toBe(0);
});

it("edits a cell of a list by keyboard alone", async () => {
  const page = await openDraft(house, "&tab=model&list=roles");
  const grid = page.getByRole("grid", { name: "Positions" });
  await grid.getByRole("button", { name: "Director", exact: true }).focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");
  await page.keyboard.type("2");
  await page.keyboard.press("Enter");
  await hasText(page, house, "roles.yaml", /id: director\n.*\n.*\n {4}headCount: 2\n/);
  await page.keyboard.press("ArrowDown");
  expect(await page.evaluate("document.activeElement.dataset.cell")).toBe("1-3");
});

it("proposes a version with a reason, and offers to assess it", async () => {
  const page = await openDraft(house, badge);
  await page.getByRole("textbox", { name: "by stealth: Detection" }).fill("0.65");
  await page.keyboard.press("Enter");
  await saved(page);
  await page.getByRole("button", { name: "Review changes" }).click();
  await page.getByRole("heading", { name: "What changes against version 1" }).waitFor();
  await page.getByRole("heading", { level: 3, name: /Badge reader at the gatehouse/ }).waitFor();
  await page.getByRole("textbox", { name: "Reason, for the ledger" }).fill("Reader tested again");
  await page.getByRole("button", { name: "Store as version 2" }).click();
  await page.getByRole("heading", { name: "Version 2 is stored" }).waitFor();
  await page.getByRole("button", { name: "Assess now" }).waitFor();
});

describe.each([
  ["en", "light"],
  ["ar", "dark"],
] as const)("axe-core finds nothing in %s, %s", (language, colourScheme) => {
  let page: Page;
  beforeAll(async () => {
    page = await openDraft(house, "", { language, colourScheme });
  });
  it.each([
    ["overview", ""],
    ["measure", "&select=measure:gate-badge&tab=model&list=measures"],
    ["position", "&select=role:shift-supervisor"],
    ["target", "&select=target:irradiated-fuel"],
    ["state", "&select=state:night"],
    ["requirements", "&select=requiredEffectiveness"],
    ["new measure", "&select=add:measures"],
  ])("%s", async (_, query) => {
    await showDraft(page, house, query);
    await page.evaluate("for (const part of document.querySelectorAll('.edit-panel details')) part.open = true");
    expect(await violations(page)).toEqual([]);
  });
  it.each([
    ["text", "text"],
    ["review", "review"],
  ])("%s", async (_, edit) => {
    await goTo(page, house.address, `/facilities/${facility}?edit=${edit}&select=measure:gate-badge`);
    await page.locator(".edit-bar").waitFor();
    expect(await violations(page)).toEqual([]);
  });
});

it("complained of nothing, and asked no other server", () => {
  expect(house.complaints).toEqual([]);
  expect(house.requests.filter((address) => !address.startsWith(house.address))).toEqual([]);
});

it("offers to bring a draft back only where one was thrown away", async () => {
  const page = await house.visit({ person: "quillfen-reactor-operator.analyst" });
  const back = page.getByRole("button", { name: "Bring back the one thrown away last" });
  await goTo(page, house.address, `/facilities/${facility}?edit=form`);
  await page.getByRole("button", { name: "Begin a draft" }).waitFor();
  expect(await back.count()).toBe(0);
  await page.getByRole("button", { name: "Begin a draft" }).click();
  await page.getByRole("button", { name: "Throw away…" }).click();
  const thrownAway = page.waitForResponse((response) => response.request().method() === "DELETE");
  await page.getByRole("button", { name: "Throw away", exact: true }).click();
  await thrownAway;
  await goTo(page, house.address, `/facilities/${facility}?edit=form`);
  await page.getByText(/^You threw one away at/).waitFor();
  await back.click();
  await page.locator(".edit-bar").waitFor();
});
