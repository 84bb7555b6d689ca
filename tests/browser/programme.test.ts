/** A first-time user does the rapid assessment of the example facility, leaves in between, and takes its report. */
import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { violations } from "./axe.ts";
import { facility, goTo, type House, openHouse, persons } from "./harness.ts";
import { shoot } from "./shots.ts";

const ours = `/programme/facility-${facility}`;

const procedure = "%PDF-1.7\na procedure\n%%EOF";

let house: House;
let page: Page;
beforeAll(async () => {
  house = await openHouse();
  page = await house.visit({ person: persons.securityManager });
});
afterAll(() => house?.close());

const question = () => page.locator("main h2").first().innerText();

async function answer(level: number): Promise<void> {
  await page.locator(`input[type=radio][value="${level}"]`).check();
  await page.getByText("Kept.").waitFor();
}

describe("a programme of the example facility", () => {
  it("shows contradictions before levels, and what goes stale after them", async () => {
    await goTo(page, house.address, "/home");
    await page.getByRole("link", { name: "Programme", exact: true }).click();
    await page.getByRole("link", { name: "Quillfen insider threat programme (fictional)", exact: true }).click();
    await page.getByRole("heading", { name: /^Contradictions: [1-9]/ }).waitFor();
    expect(await page.locator("main .marking-detail").first().innerText()).toBe(
      "released to Quillfen Reactor Operator",
    );
    const titles = (await page.locator("main h2").allInnerTexts()).map((title) => title.replace(/:.*/, ""));
    expect(titles).toEqual([
      "Rapid assessment",
      "Contradictions",
      "Levels by domain",
      "Three actions that help most",
      "What goes stale next",
      "Documents",
      "Measures of the programme",
    ]);
    await shoot(page, "programme");
  });

  it("asks one question after the other, keeps each answer, and goes on where one left", async () => {
    await page.getByRole("link", { name: "Begin the rapid assessment" }).click();
    await page.getByText("Question 1 of 25").waitFor();
    const first = await question();
    await answer(3);
    await page.getByRole("button", { name: "Next" }).click();
    await page.getByText("Question 2 of 25").waitFor();
    expect(await question()).not.toBe(first);
    await answer(2);
    await goTo(page, house.address, `${ours}/rapid`);
    await page.getByText("Question 3 of 25").waitFor();
    await page.getByText("2 of 25 answered").waitFor();
    expect(await violations(page)).toEqual([]);
    for (let at = 3; at <= 25; at++) {
      await page.getByText(`Question ${at} of 25`).waitFor();
      await answer(at % 3);
      await page.getByRole("button", { name: "Next" }).click();
    }
    await page.getByRole("heading", { name: "What it came to" }).waitFor();
    await page.getByText("25 of 25 answered").waitFor();
    expect(await page.locator("main").innerText()).toMatch(/Contradictions: [1-9]/);
    expect(await violations(page)).toEqual([]);
    await shoot(page, "rapid-assessment");
  });

  it.each(["PDF", "DOCX"])("hands its report out as %s, marked in its name", async (format) => {
    const waiting = page.waitForEvent("download");
    await page.getByRole("button", { name: `Report as ${format}` }).click();
    const download = await waiting;
    expect(download.suggestedFilename()).toMatch(
      new RegExp(`^TLP-AMBER.*rapid-assessment.*\\.${format.toLowerCase()}$`),
    );
    const bytes = readFileSync(await download.path());
    expect(bytes.subarray(0, 2).toString()).toBe(format === "PDF" ? "%P" : "PK");
    await page.getByText("The report was handed to your browser").waitFor();
  });

  it("shows each document before it is taken, takes it in a language of its own, and tells when it is out of step", async () => {
    await goTo(page, house.address, ours);
    await page.getByRole("link", { name: "Open the documents" }).click();
    await page.getByRole("heading", { name: "Full audit report" }).waitFor();
    await page.getByLabel("Language of the documents").selectOption("fr");
    const audit = page.locator("section", { has: page.getByRole("heading", { name: "Full audit report" }) }).last();
    await audit.getByRole("button", { name: "Look at it" }).click();
    await page.getByRole("heading", { name: /^Rapport d’audit complet\s: / }).waitFor();
    expect(await violations(page)).toEqual([]);
    await shoot(page, "programme-documents");
    const waiting = page.waitForEvent("download");
    await page.getByRole("button", { name: "Export" }).click();
    await page
      .getByRole("dialog")
      .getByRole("button", { name: /Full audit report.*DOCX/ })
      .click();
    const download = await waiting;
    expect(download.suggestedFilename()).toMatch(/audit-report.*fr.*\.docx$/);
    expect(
      readFileSync(await download.path())
        .subarray(0, 2)
        .toString(),
    ).toBe("PK");
    await page.keyboard.press("Escape");
    await audit.getByText("In step").waitFor();
    await goTo(page, house.address, `${ours}/rapid?at=ACC-02`);
    await answer(1);
    await goTo(page, house.address, `${ours}/documents`);
    await page.getByText("Out of step").first().waitFor();
    await page.getByText("Since then 1 act was entered.").first().waitFor();
  });

  it("takes no claim without evidence, takes it with evidence, and lets another accept that", async () => {
    await goTo(page, house.address, `${ours}/measures/DET-04`);
    const criterion = page.locator("article").first();
    await criterion.getByText("Say how it stands").click();
    await criterion.getByRole("button", { name: "Claim: met", exact: true }).click();
    await page.getByText("CUS-Q027").waitFor();
    await page.getByText("Enter evidence", { exact: true }).click();
    await page.getByLabel("What it is called").fill("Log review procedure");
    await page.getByLabel("Holds from").fill("2026-01-05");
    await page.getByLabel("Where the original lies").fill("Register 4");
    const choose = (name: string, text: string) =>
      page
        .locator("input[type=file]")
        .first()
        .setInputFiles({ name, mimeType: "application/pdf", buffer: Buffer.from(text) });
    await choose("nothing.pdf", "");
    await page.getByText("The file is empty.").waitFor();
    await choose("broken.pdf", "%PDF-1.7\na procedure");
    await page.getByRole("button", { name: "Keep the evidence" }).click();
    await page.getByText("CUS-S195").waitFor();
    expect(await page.getByLabel("What it is called").inputValue()).toBe("Log review procedure");
    await choose("procedure.pdf", procedure);
    await page.getByRole("button", { name: "Keep the evidence" }).click();
    await page.getByRole("heading", { name: /Log review procedure/ }).waitFor();
    await shoot(page, "evidence-file");
    await criterion.getByRole("button", { name: "Claim: met", exact: true }).click();
    await criterion.locator(".tag-accent", { hasText: "met" }).first().waitFor();
    expect(await violations(page)).toEqual([]);
    const auditor = await house.visit({ person: persons.auditor });
    await goTo(auditor, house.address, `${ours}/measures/DET-04`);
    const waiting = auditor.waitForEvent("download");
    await auditor.getByRole("link", { name: "procedure.pdf" }).click();
    const download = await waiting;
    expect(download.suggestedFilename()).toBe("TLP-AMBER_procedure.pdf");
    expect(readFileSync(await download.path(), "utf8")).toBe(procedure);
    // Refused for a reason that stays beside it, then accepted after all.
    await auditor.getByRole("button", { name: "Do not accept" }).click();
    await auditor.getByLabel("Why it is not accepted").fill("No date on the last page");
    await auditor.getByRole("button", { name: "Do not accept" }).click();
    await auditor.getByText("No date on the last page").waitFor();
    await auditor.getByRole("button", { name: "Accept", exact: true }).click();
    await auditor.getByText("accepted by", { exact: false }).filter({ hasNotText: "not accepted" }).waitFor();
    await goTo(page, house.address, `${ours}/measures/DET-04`);
    await page.getByRole("button", { name: "Replace it" }).click();
    await page.getByText("It comes in the place of").waitFor();
    const instead = page.locator("li.criterion form");
    await instead.getByLabel("What it is called").fill("Log review procedure, second edition");
    await instead.getByLabel("Holds from").fill("2026-01-06");
    await choose("procedure-2.pdf", `${procedure}%%EOF`);
    await instead.getByRole("button", { name: "Keep the evidence" }).click();
    await page.getByText("Comes in the place of:").waitFor();
    await goTo(auditor, house.address, `${ours}/measures/DET-04`);
    const second = auditor.locator("li.criterion", { hasText: "second edition" });
    await second.getByRole("button", { name: "Accept", exact: true }).click();
    await auditor.getByText("Earlier evidence: 1").click();
    await auditor.getByRole("link", { name: "procedure.pdf" }).waitFor();
    expect(await violations(auditor)).toEqual([]);
    await shoot(auditor, "evidence-earlier");
    await auditor.context().close();
    expect(house.complaints).toEqual([]);
  });
});
