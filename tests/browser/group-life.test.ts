/**
 * What waits on Home for each position, a calendar program's address, a survey from answers to hidden numbers, and an import
 * that is taken back: on one server.
 */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findRecord, makeRecord, takeStep } from "./group-records.ts";
import { goTo, type House, openHouse } from "./harness.ts";
import { shoot } from "./shots.ts";

const secretariat = "fictional-secretariat.secretariat";

let house: House;
let secretary: Page;
beforeAll(async () => {
  house = await openHouse();
  secretary = await house.visit({ person: secretariat });
});
afterAll(() => house?.close());

describe("what waits on Home leads to where it is done", () => {
  const facilities = "What waits";
  const group = "What waits in the working group";
  it.each([
    ["quillfen-reactor-operator.security-manager", facilities],
    ["quillfen-reactor-operator.facility-manager", facilities],
    ["quillfen-reactor-operator.analyst", facilities],
    ["quillfen-reactor-operator.guard-supervisor", facilities],
    ["quillfen-reactor-operator.trainer", facilities],
    ["quillfen-reactor-operator.auditor", facilities],
    ["fictional-authority.inspector", facilities],
    ["fictional-authority.national-coordinator", group],
    ["fictional-ministry.desk-officer", group],
    ["fictional-secretariat.co-chair", group],
    ["fictional-secretariat.secretariat", group],
  ])("%s", async (person, region) => {
    const page = await house.visit({ person });
    await goTo(page, house.address, "/home");
    const waits = page.getByRole("region", { name: region, exact: true });
    const first = waits.getByRole("link", region === facilities ? { name: /misses what is required$/ } : {}).first();
    const said = (await first.innerText()).replaceAll(/[\u2068\u2069]/g, "");
    await first.click();
    await page.waitForURL((url) => url.pathname !== "/home");
    const heading = page.locator("main h1").filter({ hasNotText: /^Home$/ });
    const title = (await heading.innerText()).replaceAll(/[\u2068\u2069]/g, "");
    expect([said, said.includes(title) || title.includes(said)]).toEqual([said, true]);
    await page.context().close();
  });

  it.each([
    ["fictional-secretariat.administrator", "Open the ledger", "/ledger"],
    ["thistlewade-fuel.material-accountant", "To the facilities", "/facilities"],
  ])("%s, for whom nothing does, is shown where to begin", async (person, link, path) => {
    const page = await house.visit({ person });
    await goTo(page, house.address, "/home");
    await page.locator("main").getByRole("link", { name: link }).first().click();
    await page.waitForURL(`**${path}`);
    await page.context().close();
  });
});

describe("what waits in programmes stands on Home", () => {
  const linesOf = async (person: string) => {
    const page = await house.visit({ person });
    await goTo(page, house.address, "/home");
    const waits = page.getByRole("region", { name: "What waits", exact: true });
    await waits.getByRole("link").first().waitFor();
    return { page, waits, said: (await waits.innerText()).replaceAll(/[\u2068\u2069]/g, "") };
  };

  it("for the personnel security officer, who reads no facility", async () => {
    const { page, waits, said } = await linesOf("quillfen-reactor-operator.personnel-officer");
    expect(said).toMatch(/Determinations of “.+”\s+Lapsed: \d+\./);
    expect(said).toMatch(/Evidence and measures of “.+”/);
    expect(await page.locator("main").getByText("Nothing here is for your position yet").count()).toBe(0);
    await shoot(page, "home-personnel-officer");
    await waits.getByRole("link", { name: /^Determinations of/ }).click();
    await page.getByRole("heading", { level: 1, name: "Reliability by position" }).waitFor();
    await page.context().close();
  });

  it("for the material accountant, once there is one", async () => {
    const head = await house.visit({ person: "thistlewade-fuel.security-manager" });
    await goTo(head, house.address, "/programme");
    await head.getByLabel("Name").fill("Programme of the fuel plant (fictional)");
    await head.getByRole("button", { name: "Begin", exact: true }).click();
    await head.waitForURL(/programme\/facility-/);
    const { page, waits, said } = await linesOf("thistlewade-fuel.material-accountant");
    expect(said).toMatch(/Measures of your position of which nothing is claimed yet: \d+\./);
    await waits.getByRole("link", { name: /^Evidence and measures of/ }).click();
    await page.getByRole("heading", { level: 1, name: "Programme of the fuel plant (fictional)" }).waitFor();
    await page.context().close();
  });
});

describe("a calendar program", () => {
  /** As the program would ask: by the address alone. */
  async function calendarOf(person: string): Promise<string> {
    const page = await house.visit({ person });
    await goTo(page, house.address, "/account");
    await page.getByRole("button", { name: "Make an address" }).click();
    const address = await page.getByLabel("Your calendar address").inputValue();
    await page.context().close();
    const answer = await fetch(address);
    expect(answer.headers.get("content-type")).toContain("text/calendar");
    return (await answer.text()).replaceAll(/\r\n[ \t]/g, "");
  }
  const eventAt = (calendar: string, time: string): string =>
    calendar.split("BEGIN:VEVENT").find((event) => event.includes(`DTSTART:${time}`)) ?? "";

  it("learns of what is at amber only that the time is taken, and nothing where its person sees nothing", async () => {
    const invited = await calendarOf("fictional-authority.national-coordinator");
    // 09:30 in Vienna, in winter.
    expect(eventAt(invited, "20270309T083000Z")).toContain("SUMMARY:Annual meeting 2027 (fictional)");
    const closed = eventAt(invited, "20270310T083000Z");
    expect(closed).toContain("SUMMARY:Busy");
    expect(invited).not.toContain("Restricted session");
    const others = await calendarOf("fictional-ministry.desk-officer");
    expect(eventAt(others, "20270309T083000Z")).toContain("SUMMARY:Annual meeting 2027 (fictional)");
    expect(eventAt(others, "20270310T083000Z")).toBe("");
  });

  it("is told times of summer as such", async () => {
    await makeRecord(secretary, house.address, "meeting", {
      title: { en: "Summer meeting (fictional)" },
      "meeting-kind": "committee",
      body: "Steering Committee (fictional)",
      starts: { at: "2027-07-06T09:30", timeZone: "Europe/Vienna" },
      ends: { at: "2027-07-06T17:00", timeZone: "Europe/Vienna" },
    });
    const summer = eventAt(await calendarOf(secretariat), "20270706T073000Z");
    expect([summer.includes("SUMMARY:Summer meeting"), summer.includes("DTEND:20270706T150000Z")]).toEqual([
      true,
      true,
    ]);
  });
});

it("a survey is answered once by each organisation, closed, and tells no small number", async () => {
  const survey = await findRecord(secretary, house.address, "survey", "How are contractors vetted?");
  const answers = [
    ["alderquay-trust.hospital-security", "the State"],
    ["brackenhythe-power.security-manager", "the State"],
    ["fictional-authority.national-coordinator", "the State"],
    ["fictional-ministry.desk-officer", "the State"],
    ["quillfen-reactor-operator.security-manager", "the State"],
    ["sorrelgate-sterilisation.security-manager", "the operator"],
  ] as const;
  for (const [person, option] of answers) {
    const page = await house.visit({ person });
    await goTo(page, house.address, survey);
    await page.getByRole("group", { name: "Who vets contractors' staff?" }).getByLabel(option).check();
    await page.getByRole("group", { name: "How often is it repeated?" }).getByLabel("every year").check();
    await page.getByRole("button", { name: "Send the answer" }).click();
    await page.getByText("Your organisation has answered this survey.").waitFor();
    await page.context().close();
  }
  await takeStep(secretary, survey, "close", "closed");
  const results = secretary.getByRole("region", { name: "What the answers say" });
  await results.getByText("6 organisations answered.").waitFor();
  const tables = await results.locator("table").allInnerTexts();
  // One said "the operator": with it every number is hidden that would tell it.
  expect(tables[0]).not.toMatch(/\d/);
  expect(tables[0]).toContain("hidden");
  expect(tables[1]).toMatch(/every year\s+6/);
  await shoot(secretary, "survey-results");
  const other = await house.visit({ person: "fictional-ministry.desk-officer" });
  await goTo(other, house.address, survey);
  await other.getByText("What the answers say is not published yet.").waitFor();
  expect(await other.locator("main").innerText()).not.toContain("6 organisations");
});

it("records of a table are taken back together, with the reason", async () => {
  const rows = ["Title,What is exchanged,Offered by", "Hall A,hosting,XBB", "Hall B,hosting,XBB"].join("\n");
  await goTo(secretary, house.address, "/group/offer/table");
  const file = { name: "t.csv", mimeType: "text/csv", buffer: Buffer.from(rows) };
  await secretary.locator("input[type=file]").setInputFiles(file);
  await secretary.getByLabel("Reason of the marking").fill("Fictional: a table");
  await secretary.getByLabel("Caveats").fill("Invented scheme: limited, originator control");
  await secretary.getByRole("button", { name: "Check every row" }).click();
  await secretary.getByRole("button", { name: "Make 2 records" }).click();
  await secretary.getByText("Records made: 2.").waitFor();
  await goTo(secretary, house.address, "/group/offer/table");
  const imports = secretary.getByRole("region", { name: "Imports" });
  await imports.getByRole("button", { name: "Take it back …" }).click();
  await imports.getByLabel("Reason").fill("The wrong table");
  await imports.getByRole("button", { name: "Take all 2 back" }).click();
  await imports.getByText("Of these still there: 0.").waitFor();
  await shoot(secretary, "import-taken-back");
  const taken = await findRecord(secretary, house.address, "offer", "Hall A");
  await goTo(secretary, house.address, taken);
  await secretary.getByText("The wrong table").first().waitFor();
  // What a national scheme says stands with the level, and stays with it.
  const caveats = await secretary.locator("main .marking").first().locator(".caveat").allInnerTexts();
  expect(caveats).toEqual(["Invented scheme: limited", "originator control"]);
});
