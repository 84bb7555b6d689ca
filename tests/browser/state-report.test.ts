/** A State's implementation report: worded from its programme, looked at, signed by two, taken in by the group's secretariat. */
import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { violations } from "./axe.ts";
import { goTo, type House, openHouse } from "./harness.ts";
import { shoot } from "./shots.ts";

let house: House;
let officer: Page;
beforeAll(async () => {
  house = await openHouse();
  officer = await house.visit({ person: "fictional-authority.programme-officer" });
});
afterAll(() => house?.close());

const rowOf = (page: Page, code: string) =>
  page
    .locator("details")
    .filter({ hasText: `${code} ` })
    .first();

it("is drafted from the programme in sentences, and refuses a facility's name", async () => {
  await goTo(officer, house.address, "/programme/national");
  await officer.getByRole("link", { name: "Implementation report to the working group" }).click();
  await officer.getByRole("heading", { name: "Implementation report", level: 1 }).waitFor();
  await officer.getByLabel("Title of the report").fill("What Arnland has done (fictional)");
  await officer.getByLabel("State, by its three letters").fill("XAA");
  const first = rowOf(officer, "S1");
  await first.locator("summary").click();
  const said = first.getByLabel("What is said");
  expect(await said.inputValue()).toMatch(/^Measures of the national programme that serve this commitment: \d+\./);
  await said.fill("Seen at the Quillfen Research Reactor.");
  await officer.getByRole("button", { name: "Keep the wording" }).click();
  await officer.getByText("CUS-Q037").first().waitFor();
  await said.fill("A law is being drafted.");
  const second = rowOf(officer, "C2.01");
  await second.locator("summary").click();
  await second.getByLabel("only these organisations").check();
  await second.getByLabel("Organisations, as the group calls them").fill("fictional-ministry");
  await officer.getByRole("button", { name: "Keep the wording" }).click();
  await officer.getByText("Kept.", { exact: true }).waitFor();
  expect(await violations(officer)).toEqual([]);
  await shoot(officer, "state-report");
});

it("is worded in the report's language, whatever the page's", async () => {
  for (const language of ["ar", "zh"] as const) {
    const page = await house.visit({ person: "fictional-authority.national-coordinator", language });
    await goTo(page, house.address, "/programme/national/report");
    await page.locator("details summary").nth(1).click();
    await shoot(page, `state-report-${language}`);
    expect(await violations(page)).toEqual([]);
    await page.context().close();
  }
});

it("shows what each reads, is signed by two, and becomes the State's report at the secretariat's", async () => {
  await officer.getByRole("link", { name: "Look at it with each reader’s eyes, and send it" }).click();
  await officer.getByLabel("fictional-secretariat").check();
  await officer.getByRole("button", { name: "Show it" }).click();
  const reads = officer.getByRole("region", { name: "What each reads" });
  await reads.getByText("whoever takes part there").click();
  const all = officer.getByRole("region", { name: "whoever takes part there" });
  expect(await all.innerText()).not.toContain("C2.01");
  await reads.locator("summary").filter({ hasText: "fictional-ministry" }).click();
  await officer.getByRole("region", { name: "fictional-ministry" }).getByText("C2.01").waitFor();
  expect(await violations(officer)).toEqual([]);
  await shoot(officer, "state-report-send");
  await officer.getByLabel("Why").fill("The year's report");
  await officer.getByRole("button", { name: "Ask for two signatures" }).click();
  await officer.getByRole("link", { name: "To the request" }).click();
  await officer.getByRole("heading", { name: "Exactly what would happen" }).waitFor();
  const place = new URL(officer.url()).pathname;
  for (const who of ["inspector", "national-coordinator"]) {
    const signer = await house.visit({ person: `fictional-authority.${who}` });
    await goTo(signer, house.address, place);
    const decided = signer.waitForResponse((answer) => answer.url().endsWith("/decision"));
    await signer.getByRole("button", { name: "Approve and sign" }).click();
    expect((await decided).status()).toBe(200);
    await signer.context().close();
  }
  await goTo(officer, house.address, place);
  const download = officer.waitForEvent("download", { timeout: 60_000 });
  await officer.getByRole("button", { name: "Take the sealed file" }).click();
  const file = await (await download).path();

  const keeper = await house.visit({ person: "fictional-secretariat.secretariat" });
  await goTo(keeper, house.address, "/share");
  await keeper.getByLabel("The ZIP as it was handed over").setInputFiles({
    name: "taken.zip",
    mimeType: "application/zip",
    buffer: readFileSync(file),
  });
  await keeper.getByText("Every check has passed.").waitFor();
  await goTo(keeper, house.address, "/group/reports");
  await keeper.getByRole("heading", { name: "Reports that came sealed" }).waitFor();
  expect(await violations(keeper)).toEqual([]);
  await shoot(keeper, "state-report-received");
  await keeper.getByRole("button", { name: "Take it in" }).click();
  await keeper.getByRole("heading", { name: "What Arnland has done (fictional)" }).waitFor();
  await keeper.getByText("A law is being drafted.").first().waitFor();
  // No party there acts for the ministry: a name that nobody answers to lets nobody in.
  await keeper.getByRole("cell", { name: "fictional-authority", exact: true }).waitFor();
  expect(await violations(keeper)).toEqual([]);
  await shoot(keeper, "state-report-record");
  expect(house.complaints).toEqual([]);
});
