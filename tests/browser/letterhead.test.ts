/** A ministry's letterhead in a browser: the empty one taken, refused with its faults, kept, and a note written on it. */
import { readFileSync } from "node:fs";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { Download, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { violations } from "./axe.ts";
import { goTo, type House, openHouse } from "./harness.ts";
import { shoot } from "./shots.ts";

const officer = "fictional-ministry.desk-officer";
const type = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

let house: House;
let page: Page;
beforeAll(async () => {
  house = await openHouse();
  page = await house.visit({ person: officer });
});
afterAll(() => house?.close());

const bytesOf = async (download: Download): Promise<Uint8Array> => readFileSync(await download.path());
const textOf = (bytes: Uint8Array, part: string): string =>
  strFromU8(unzipSync(bytes)[part] ?? new Uint8Array()).replaceAll(/<[^>]+>/g, "");

const bring = (who: Page, name: string, bytes: Uint8Array) =>
  who.locator("input[type=file]").setInputFiles({ name, mimeType: type, buffer: Buffer.from(bytes) });

function withHeader(bytes: Uint8Array, text: string): Uint8Array {
  const files = unzipSync(bytes);
  const header = strFromU8(files["word/header1.xml"] ?? new Uint8Array()).replace("{{author}}", text);
  return zipSync({ ...files, "word/header1.xml": strToU8(header) });
}

let empty: Uint8Array;

it("offers an empty one, and says what each placeholder becomes", async () => {
  await goTo(page, house.address, "/letterheads");
  await page.getByText("There are none yet.").waitFor();
  expect(await page.locator("tbody th").allInnerTexts()).toEqual([
    "{{content}}",
    "{{marking}}",
    "{{title}}",
    "{{author}}",
    "{{date}}",
  ]);
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: /^Empty letterhead/ }).click(),
  ]);
  empty = await bytesOf(file);
  expect(textOf(empty, "word/document.xml")).toContain("{{content}}");
  expect(await violations(page)).toEqual([]);
});

it("tells each fault of a file that is none, and keeps nothing", async () => {
  await bring(page, "wrong.docx", withHeader(empty, "{{ministry}}"));
  await page.getByText("placeholder not known").waitFor();
  await page.getByText("CUS-P044").waitFor();
  expect(await violations(page)).toEqual([]);
  await shoot(page, "letterhead-refused");
  await page.getByText("There are none yet.").waitFor();
});

it("keeps one that is well, and says which placeholders stand in it", async () => {
  await bring(page, "Ministry of Arnland.docx", withHeader(empty, "Ministry of Foreign Affairs of Arnland"));
  await page.getByText("Not used: ").waitFor();
  await page.getByRole("heading", { name: "Ministry of Arnland.docx" }).waitFor();
  await shoot(page, "letterhead-kept");
  for (const language of ["ar", "zh"]) {
    const other = await house.visit({ person: officer, language });
    await goTo(other, house.address, "/letterheads");
    await other.getByText("Ministry of Arnland.docx").waitFor();
    expect(await violations(other)).toEqual([]);
    await shoot(other, `letterhead-${language}`);
    await other.context().close();
  }
});

it("has a note verbale written on it, with its text and its marking", async () => {
  await goTo(page, house.address, "/subscribe");
  await page.getByLabel("State", { exact: false }).last().selectOption("XAA");
  await page.getByRole("button", { name: "We are considering it" }).click();
  await page.locator("section[aria-labelledby=now]").waitFor();
  await page.getByRole("link", { name: "Write it" }).first().click();
  await page.getByLabel("Your mission, in full").fill("The Permanent Mission of Arnland to the IAEA");
  await page.getByLabel("Your mission, as it is called").fill("The Permanent Mission of Arnland");
  await page.getByLabel("Your Government").fill("the Government of Arnland");
  await page.getByRole("textbox", { name: "Place" }).fill("Vienna");
  await page.getByLabel("Letterhead of the DOCX").selectOption({ label: "Ministry of Arnland.docx" });
  await shoot(page, "letterhead-note");
  const [file] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: /DOCX/ }).click()]);
  const note = await bytesOf(file);
  expect(textOf(note, "word/header1.xml")).toContain("Ministry of Foreign Affairs of Arnland");
  expect(textOf(note, "word/header1.xml")).toContain("TLP:");
  expect(textOf(note, "word/document.xml")).toContain(
    "The Permanent Mission of Arnland to the IAEA presents its compliments",
  );
});

it("is removed after a question, and is gone", async () => {
  await goTo(page, house.address, "/letterheads");
  await page.getByRole("button", { name: "Remove" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByText("is erased for good").waitFor();
  expect(await violations(page)).toEqual([]);
  await dialog.getByRole("button", { name: "Remove" }).click();
  await page.getByText("There are none yet.").waitFor();
});
