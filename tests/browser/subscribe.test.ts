/**
 * A desk officer goes from "we are considering it" to "circulated": two notes, each cleared by another person over its
 * very words, each step with its evidence; and the secretariat takes the fact into the registry.
 */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { violations } from "./axe.ts";
import { goTo, type House, openHouse } from "./harness.ts";
import { shoot } from "./shots.ts";

const ministry = "fictional-ministry";
const scan = { name: "scan.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.7\na scan of the note") };

let house: House;
let officer: Page;
let head: Page;
let folder: string;
beforeAll(async () => {
  house = await openHouse();
  officer = await house.visit({ person: `${ministry}.desk-officer` });
  head = await house.visit({ person: `${ministry}.head-of-desk` });
  folder = mkdtempSync(join(tmpdir(), "custodiet-notes-"));
});
afterAll(async () => {
  await house?.close();
  rmSync(folder, { recursive: true, force: true });
});

const titleOf = (page: Page): Promise<string> => page.locator("main h1").innerText();
const nowToDo = (page: Page) => page.locator("section[aria-labelledby=now]");

/** Names as they stand in a sentence of the note. */
async function writeNames(page: Page): Promise<void> {
  await page.getByLabel("Your mission, in full").fill("The Permanent Mission of Arnland to the IAEA");
  await page.getByLabel("Your mission, as it is called").fill("The Permanent Mission of Arnland");
  await page.getByLabel("Your Government").fill("the Government of Arnland");
  await page.getByRole("textbox", { name: "Place" }).fill("Vienna");
}

/** Asks, has the head of the desk sign, and takes the clearing over. */
async function haveCleared(page: Page): Promise<void> {
  const address = page.url();
  await page.getByRole("button", { name: "Ask for clearing" }).click();
  await page.getByText("It waits for another person").waitFor();
  await goTo(head, house.address, "/home");
  await head.getByRole("link", { name: /A note verbale is cleared/ }).click();
  await head.getByText("presents its compliments").first().waitFor();
  expect(await violations(head)).toEqual([]);
  await head.getByRole("button", { name: "Approve and sign" }).click();
  await head.getByText("approved", { exact: true }).first().waitFor();
  await page.reload();
  await page.getByRole("link", { name: "See the request" }).click();
  await page.getByRole("button", { name: "Take the clearing over" }).click();
  await page.getByText("The note is cleared.").waitFor();
  await page.goto(address);
  await nowToDo(page).waitFor();
}

async function writeDown(page: Page, button: string, fields: Readonly<Record<string, string>> = {}): Promise<void> {
  const form = nowToDo(page);
  for (const [label, value] of Object.entries(fields)) await form.getByLabel(label).fill(value);
  await form.locator("input[type=file]").setInputFiles(scan);
  await form.getByRole("button", { name: button }).click();
}

describe("a desk officer's way to a subscription", () => {
  it("is told how before anything is begun, without an account too", async () => {
    const visitor = await house.visit();
    await goTo(visitor, house.address, "/subscribe");
    expect(await titleOf(visitor)).toBe("How to subscribe to INFCIRC/908");
    expect(await visitor.locator(".subscribe-steps > li").count()).toBe(8);
    expect(await violations(visitor)).toEqual([]);
    await visitor.getByRole("link", { name: "Sign in to prepare a subscription" }).waitFor();
    await visitor.context().close();
  });

  it("begins with a State that considers it, and says what to do first", async () => {
    await goTo(officer, house.address, "/home");
    const begin = officer.getByRole("region", { name: "Begin a subscription" });
    await begin.getByRole("link", { name: "How to subscribe to INFCIRC/908" }).click();
    await officer.getByRole("heading", { name: "Begin a subscription" }).waitFor();
    await officer.getByLabel("State", { exact: false }).last().selectOption("XAA");
    await officer.getByRole("button", { name: "We are considering it" }).click();
    await nowToDo(officer)
      .getByRole("heading", { name: /mission drafted/ })
      .waitFor();
    expect(await violations(officer)).toEqual([]);
    await shoot(officer, "subscription-begun");
  });

  it("shows the note while it is written, keeps it over a reload, and shows a departure where it is", async () => {
    await officer.getByRole("link", { name: "Write the note" }).click();
    await writeNames(officer);
    const paper = officer.locator(".note-paper");
    await paper.getByText("has the honour to inform the Mission that the Government of Arnland").waitFor();
    await officer.reload();
    await paper.getByText("the Government of Arnland").first().waitFor();
    await officer.getByRole("button", { name: "Edit the text by hand" }).click();
    await officer.getByLabel("Paragraph 2").fill("We intend to subscribe.");
    await paper.getByText("First person.").waitFor();
    expect(await officer.getByRole("status").last().innerText()).toContain("1 departure");
    expect(await violations(officer)).toEqual([]);
    await shoot(officer, "note-with-a-departure");
    await officer.getByRole("button", { name: "Back to the form’s text" }).click();
    await officer.getByText("no departure from the form").waitFor();
  });

  it("writes it in another language than that of the pages, right to left, by that language’s form", async () => {
    await officer.getByLabel("Language of the note").selectOption("ar");
    await officer.getByLabel("Your mission, in full").fill("البعثة الدائمة لأرنلاند");
    await officer.getByLabel("Your mission, as it is called").fill("البعثة الدائمة لأرنلاند");
    await officer.getByLabel("Your Government").fill("حكومة أرنلاند");
    await officer.getByRole("textbox", { name: "Place" }).fill("فيينا");
    const paper = officer.locator(".note-paper[dir=rtl]");
    await paper.getByText("مسودة: تحتاج إلى مراجعة ناطق بالعربية").waitFor();
    await officer.getByLabel("Language of the note").selectOption("zh");
    await officer.getByText("The wording is a draft: a native reader").waitFor();
    await officer.getByLabel("Language of the note").selectOption("en");
    await officer.locator(".note-paper").getByText("the Government of Arnland").first().waitFor();
  });

  it("informs the mission of the United States by a note that another person cleared", async () => {
    await officer.getByRole("button", { name: "Save the draft" }).click();
    await nowToDo(officer)
      .getByRole("heading", { name: /mission cleared/ })
      .waitFor();
    await haveCleared(officer);
    await writeDown(officer, "Write down: informed");
    await nowToDo(officer)
      .getByRole("heading", { name: /Secretariat drafted/ })
      .waitFor();
  });

  it("has the note verbale cleared, and takes it as a file without watermark", async () => {
    await officer.getByRole("link", { name: "Write the note" }).click();
    await officer.locator(".note-paper").getByText("as an INFCIRC document").waitFor();
    await officer.getByRole("button", { name: "Save the draft" }).click();
    await nowToDo(officer)
      .getByRole("heading", { name: /Secretariat cleared/ })
      .waitFor();
    const [draft] = await Promise.all([
      officer.waitForEvent("download"),
      officer.getByRole("link", { name: "PDF, marked as a draft" }).click(),
    ]);
    expect(draft.suggestedFilename()).toMatch(/^TLP-AMBER_note-verbale-xaa-draft_en_/);
    await haveCleared(officer);
    const [file] = await Promise.all([
      officer.waitForEvent("download"),
      officer
        .locator("#note-secretariat")
        .locator("xpath=ancestor::section")
        .getByRole("link", { name: "DOCX, to be sealed" })
        .click(),
    ]);
    expect(file.suggestedFilename()).toMatch(/^TLP-CLEAR_note-verbale-xaa_en_.*\.docx$/);
    const path = join(folder, "note.docx");
    await file.saveAs(path);
    expect(readFileSync(path).subarray(0, 2).toString()).toBe("PK");
    await shoot(officer, "note-cleared");
  });

  it("is circulated only with the reference of the circular, each step with its document", async () => {
    await writeDown(officer, "Write down: delivered");
    await nowToDo(officer)
      .getByRole("heading", { name: /Receipt acknowledged/ })
      .waitFor();
    await writeDown(officer, "Write down: acknowledged");
    await nowToDo(officer)
      .getByRole("heading", { name: /Circulated/ })
      .waitFor();
    await writeDown(officer, "Write down: circulated", { "Reference of the circular": "GOV/908" });
    await officer.getByText("CUS-G007").waitFor();
    await writeDown(officer, "Write down: circulated", { "Reference of the circular": "INFCIRC/908/Add.9" });
    await officer.getByRole("heading", { name: "The note was circulated" }).waitFor();
    expect(await officer.locator(".way > li[data-state=done]").count()).toBe(8);
    expect(await violations(officer)).toEqual([]);
    await shoot(officer, "subscription-circulated");
  });

  it("takes a wrong step back by a later entry, which stays to be read", async () => {
    await officer.getByRole("button", { name: "Take back: Circulated by the IAEA" }).click();
    const dialog = officer.getByRole("dialog");
    await dialog.getByLabel("What was wrong").fill("Another circular");
    await dialog.getByRole("button", { name: "Take it back" }).click();
    await officer.getByText("Another circular").first().waitFor();
    await writeDown(officer, "Write down: circulated", { "Reference of the circular": "INFCIRC/908/Add.10" });
    await officer.getByRole("heading", { name: "The note was circulated" }).waitFor();
  });

  it("stands in the registry and on its map when the secretariat has taken it, and not before", async () => {
    const visitor = await house.visit();
    await goTo(visitor, house.address, "/registry");
    expect(await visitor.getByText("INFCIRC/908/Add.10").count()).toBe(0);
    const secretary = await house.visit({ person: "fictional-secretariat.secretariat" });
    await goTo(secretary, house.address, "/home");
    await secretary.getByRole("link", { name: /circulated/ }).click();
    await secretary.getByRole("button", { name: "Take it into the registry" }).click();
    await secretary.getByText("Nothing is offered at present.").waitFor();
    expect(await violations(secretary)).toEqual([]);
    await goTo(visitor, house.address, "/registry");
    await visitor.getByRole("row", { name: /XAA/ }).getByText("INFCIRC/908/Add.10").first().waitFor();
    expect(await visitor.locator(".world-mark title").count()).toBe(33);
    await visitor.getByText(/Not on the map: .*XAA/).waitFor();
    expect(await violations(visitor)).toEqual([]);
    await shoot(visitor, "registry-with-map");
    expect(house.complaints).toEqual([]);
  });
});
