/**
 * The group's own work in its own pages: the secretariat prepares the annual meeting and carries over, a seat changes
 * hands, a committee member charters a focus group and publishes its output, and trends are voted and tabled.
 */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { violations } from "./axe.ts";
import { goTo, type House, openHouse } from "./harness.ts";
import { shoot } from "./shots.ts";
import { untranslated } from "./untranslated.ts";

const secretariat = "fictional-secretariat.secretariat";
const coChair = "fictional-secretariat.co-chair";

let house: House;
let page: Page;
beforeAll(async () => {
  house = await openHouse();
  page = await house.visit({ person: secretariat });
});
afterAll(() => house?.close());

interface Listed {
  readonly id: string;
  readonly title: Readonly<Record<string, string>> | string;
}

/** Address of the first record of a kind whose English title begins so. */
async function addressOf(kind: string, beginning: string): Promise<string> {
  const answer = await page.context().request.get(`${house.address}/api/group/${kind}?size=200`);
  const { records } = (await answer.json()) as { readonly records: readonly Listed[] };
  const found = records.find(({ title }) => (typeof title === "string" ? title : title["en"])?.startsWith(beginning));
  if (found === undefined) throw new Error(`No ${kind} is called ${beginning}`);
  return `/group/${kind}/${found.id}`;
}

const openPart = async (who: Page, address: string, part = ""): Promise<void> =>
  goTo(who, house.address, part === "" ? address : `${address}?part=${part}`);

const titlesOnAgenda = (who: Page): Promise<string[]> =>
  who.locator(".agenda-item .agenda-what > span a").allInnerTexts();

/** The other person of the secretariat signs what was asked, and carries it out where the asker is not needed. */
async function haveApproved(approver: Page, asker: Page, address: string): Promise<void> {
  await asker.getByText("It waits for a second person.").first().waitFor();
  await asker.getByRole("link", { name: "See the request" }).first().click();
  await asker.waitForURL(/\/approvals\//);
  const request = new URL(asker.url()).pathname;
  await goTo(approver, house.address, request);
  await approver.getByRole("button", { name: "Approve and sign" }).click();
  await approver.getByText("approved", { exact: true }).first().waitFor();
  await goTo(asker, house.address, request);
  await asker.getByRole("button", { name: "Carry it out" }).click();
  await asker.getByText("carried out", { exact: true }).first().waitFor();
  await goTo(asker, house.address, address);
}

describe("the secretariat prepares the annual meeting", () => {
  let meeting: string;
  beforeAll(async () => {
    meeting = await addressOf("meeting", "Annual meeting 2027");
  });

  it("says when and where by the clock of the place, and puts an item of the backlog on the agenda", async () => {
    await openPart(page, meeting);
    await page.getByText("Europe/Vienna").first().waitFor();
    await page.getByRole("button", { name: "Put on an agenda: Glossary in six languages" }).click();
    await page.locator(".agenda-item", { hasText: "Glossary in six languages" }).waitFor();
    expect(await titlesOnAgenda(page)).toEqual(["Two vacant seats", "Glossary in six languages", "Emerging trends"]);
  });

  it("is put in order by keyboard, the focus staying with the item, and by dragging; nothing is kept until it is saved", async () => {
    const up = page.getByRole("button", { name: "Up: Glossary in six languages" });
    await up.focus();
    await page.keyboard.press("Enter");
    await page.getByText("Glossary in six languages is now 1 of 2.").waitFor({ state: "attached" });
    expect((await titlesOnAgenda(page)).slice(0, 2)).toEqual(["Glossary in six languages", "Two vacant seats"]);
    expect(await page.evaluate("document.activeElement.getAttribute('aria-label')")).toBe(
      "Down: Glossary in six languages",
    );
    const items = page.locator(".agenda-item");
    await items.nth(0).locator(".agenda-place").dragTo(items.nth(1).locator(".agenda-place"));
    expect((await titlesOnAgenda(page)).slice(0, 2)).toEqual(["Two vacant seats", "Glossary in six languages"]);
    await page.getByRole("button", { name: "Up: Glossary in six languages" }).click();
    await page.getByLabel("Minutes planned: Glossary in six languages").fill("45");
    await items.nth(1).getByText("10:15").waitFor();
    await page.getByRole("button", { name: "Save the agenda" }).click();
    await page.getByText("not saved yet").waitFor({ state: "detached" });
    await page.reload();
    await items.nth(1).getByText("10:15").waitFor();
    expect((await titlesOnAgenda(page)).slice(0, 2)).toEqual(["Glossary in six languages", "Two vacant seats"]);
  });

  it("puts the order back where it was not saved", async () => {
    await page.getByRole("button", { name: "Down: Glossary in six languages" }).click();
    await page.getByRole("button", { name: "Put it back" }).click();
    expect((await titlesOnAgenda(page)).slice(0, 2)).toEqual(["Glossary in six languages", "Two vacant seats"]);
    await shoot(page, "meeting-agenda");
  });

  it("writes down who is there, by one press each", async () => {
    await openPart(page, meeting, "attendance");
    await page.getByRole("button", { name: "Present: Alderland (fictional State)" }).click();
    await page.getByText("Present: 1 of 4. Seats present: 1.").waitFor();
    await page.getByRole("button", { name: "Absent: Alderland (fictional State)" }).waitFor();
  });

  it("drafts a decision for it and tables it, and writes an action down", async () => {
    await openPart(page, meeting, "decisions");
    await page.getByRole("button", { name: "Draft a decision" }).click();
    const form = page.getByRole("form", { name: "Decision" });
    await form.getByLabel("English").fill("Glossary kept in six languages");
    await form.getByLabel("Text").fill("The group keeps its glossary in six languages.");
    await form.getByRole("button", { name: "Make it" }).click();
    await page.getByRole("button", { name: "Table: Glossary kept in six languages" }).click();
    await page.getByRole("button", { name: "Table", exact: true }).click();
    await page.getByText("tabled", { exact: true }).waitFor();
    await page.getByRole("link", { name: "Actions and carry-over" }).click();
    await page.getByRole("button", { name: "Add an action" }).click();
    const action = page.getByRole("form", { name: "Action" });
    await action.getByLabel("Title").fill("Send the glossary round");
    await action.getByLabel("Holder").fill("XAA");
    await action.getByRole("button", { name: "Make it" }).click();
    await page.getByRole("link", { name: "Send the glossary round" }).first().waitFor();
  });

  it("drafts the minutes from what there is, and keeps them when they are saved", async () => {
    await openPart(page, meeting, "minutes");
    await page.getByRole("button", { name: "Draft the minutes" }).click();
    const text = page.getByRole("textbox", { name: "Minutes", exact: true });
    await text.waitFor();
    expect(await text.inputValue()).toContain("Present: Alderland (fictional State)");
    await page.getByRole("button", { name: "Save" }).click();
    await page.locator(".group-text", { hasText: "Present: Alderland" }).waitFor();
  });

  it("tells the pack's marking before it is printed, and prints it", async () => {
    await page.getByRole("button", { name: "Prepare the pack" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByText(/^Records in the pack: \d+/).waitFor();
    await dialog.getByText("TLP:GREEN", { exact: true }).last().waitFor();
    expect(await violations(page)).toEqual([]);
    const download = page.waitForEvent("download");
    await dialog.getByRole("button", { name: "Print as DOCX" }).click();
    expect((await download).suggestedFilename()).toMatch(/^TLP-GREEN_meeting-pack_en_/);
    await dialog.getByRole("button", { name: "Close" }).click();
  });

  it("shows what would be carried over before anything moves, then carries it", async () => {
    await openPart(page, meeting, "actions");
    const plan = page.getByRole("region", { name: "Table: Carry over" });
    await plan.getByRole("link", { name: "Send the glossary round" }).waitFor();
    await plan.getByRole("link", { name: "Find hosts for the exercise" }).waitFor();
    expect(await plan.locator("tbody tr").count()).toBe(5);
    await shoot(page, "meeting-carry-over");
    await page.getByRole("button", { name: "Carry over (5)" }).click();
    await page.getByText("Carried over: 5.").waitFor();
    await page.getByRole("link", { name: "To that meeting" }).click();
    await page.getByRole("heading", { level: 1, name: "Annual meeting 2028" }).waitFor();
    await page.getByRole("link", { name: "Actions and carry-over" }).click();
    await page.getByRole("link", { name: "Send the glossary round" }).first().waitFor();
  });
});

describe("the Steering Committee", () => {
  it("shows ten seats, two of them vacant, with their ends, regions and co-chairs; a vacant one is filled by two persons", async () => {
    const committee = await addressOf("body", "Steering Committee");
    await openPart(page, committee);
    await page.getByText("Seats held: 8 of 10.").waitFor();
    expect(await page.locator(".seat").count()).toBe(10);
    expect(await page.locator(".seat[data-vacant]").count()).toBe(2);
    expect(await page.locator(".seat", { hasText: "days to the end" }).count()).toBe(8);
    await page.getByRole("link", { name: "Brinemark (fictional State)" }).waitFor();
    const seat = page.locator(".seat", { hasText: "Seat 9" });
    await seat.getByRole("button", { name: "Nominate: Seat 9" }).click();
    await seat.getByLabel("Holder").fill("XII");
    await seat.getByRole("button", { name: "Nominate", exact: true }).click();
    await seat.getByText("nominated", { exact: true }).waitFor();
    await seat.getByRole("button", { name: "Ask for: Confirm: Seat 9" }).click();
    await seat.getByLabel("From").fill("2027-01-01");
    await seat.getByLabel("Why").fill("Nominated by letter");
    await seat.getByRole("button", { name: "Ask a second person" }).click();
    const other = await house.visit({ person: coChair });
    await haveApproved(other, page, committee);
    await page.locator(".seat", { hasText: "Seat 9" }).getByText("confirmed", { exact: true }).waitFor();
    await page.getByText("Seats held: 9 of 10.").waitFor();
    await page.getByText("Seats held without a region: 1.").waitFor();
    await shoot(page, "committee");
    await other.context().close();
  });
});

describe("a committee member", () => {
  it("charters a focus group, invites a non-subscriber and an expert, and publishes its output, told what to do next", async () => {
    const member = await house.visit({ person: coChair });
    const next = (name: string) => member.getByRole("heading", { level: 2, name, exact: true }).waitFor();
    await goTo(member, house.address, "/group/focus-group/new");
    await member.getByLabel("English").first().fill("Contractors in outages");
    await member.getByLabel("Reason").fill("Fictional");
    await member.getByRole("button", { name: "Make it" }).click();
    await next("Begin the charter");
    const group = new URL(member.url()).pathname;
    await member.getByRole("button", { name: "Begin the charter" }).click();
    await member.locator("form").getByRole("button", { name: "Begin the charter" }).click();
    await next("Write the charter");
    await member.getByRole("button", { name: "Write the next charter" }).click();
    await member.getByLabel("Next charter, not in force").fill("Find what holds during outages, within a year.");
    await member.getByRole("button", { name: "Save" }).click();
    await next("Have the charter adopted");
    await member.getByRole("button", { name: /Adopt the next charter/ }).click();
    await member.getByLabel("Why").fill("Agreed in the committee");
    await member.getByRole("button", { name: "Ask a second person" }).click();
    await haveApproved(page, member, group);
    await member.getByText("Version 1.").waitFor();
    await next("Invite participants");
    await member.getByRole("link", { name: "Participants" }).first().click();
    await member.getByRole("button", { name: "Invite a party" }).click();
    const invitation = member.getByRole("form", { name: "Participation" });
    await invitation.getByLabel("Party").fill("XJJ");
    await invitation.getByRole("button", { name: "Make it" }).click();
    await member.getByRole("cell", { name: /XJJ/ }).waitFor();
    await member.getByLabel("Invite an expert").selectOption({ label: "Hana Osei (fictional)" });
    await member.getByRole("button", { name: "Invite Hana Osei (fictional)" }).click();
    await invitation.getByRole("button", { name: "Make it" }).click();
    await member.getByRole("cell", { name: "Hana Osei (fictional)" }).waitFor();
    await next("Add the first output");
    await member.getByRole("link", { name: "Outputs", exact: true }).first().click();
    await member.getByRole("button", { name: "Add an output" }).click();
    const output = member.getByRole("form", { name: "Output" });
    await output.getByRole("group", { name: "Title" }).getByLabel("English").fill("What holds during outages");
    await output.getByLabel("Kind of output").selectOption("guide");
    await output.getByRole("group", { name: "Summary" }).getByLabel("English").fill("Invented for the test.");
    await output.getByRole("button", { name: "Make it" }).click();
    await next("Bring an output to publication");
    await member.getByRole("button", { name: "Submit: What holds during outages" }).click();
    await member.getByRole("button", { name: "Submit", exact: true }).click();
    await member.getByRole("button", { name: "Review done: What holds during outages" }).click();
    await member.getByLabel("Reviewed by").fill("Two invented reviewers");
    await member.getByRole("button", { name: "Review done", exact: true }).click();
    await member.getByRole("button", { name: "Ask for: Publish: What holds during outages" }).click();
    await member.getByLabel("Why").fill("Reviewed");
    await member.getByRole("button", { name: "Ask a second person" }).click();
    await haveApproved(page, member, `${group}?part=outputs`);
    await member
      .getByText(/Published on/)
      .first()
      .waitFor();
    expect(await member.getByRole("heading", { name: "Bring an output to publication" }).count()).toBe(0);
    await shoot(member, "focus-group-outputs");
    await member.context().close();
  });
});

describe("the board of trends", () => {
  it("stands by driver, takes a vote by keyboard, tables a trend, and shows what is ready for the annual meeting", async () => {
    await goTo(page, house.address, "/group/trends");
    expect(await page.locator(".trend-board h2").allInnerTexts()).toEqual([
      "law 1",
      "national policy and regulation 1",
      "technology 1",
    ]);
    const vote = page.getByRole("button", { name: "needs attention: Contractors' staff" });
    await vote.focus();
    await page.keyboard.press("Space");
    await page.locator("[aria-pressed=true]", { hasText: "needs attention" }).nth(1).waitFor();
    await page.getByRole("button", { name: "Table: Contractors' staff" }).click();
    await page.getByRole("button", { name: "Table", exact: true }).click();
    const tabled = page.locator(".trend", { hasText: "Contractors' staff" });
    await tabled.getByText("tabled for the annual meeting").waitFor();
    await page.getByLabel("State").selectOption("tabled");
    await page.waitForURL(/state=tabled/);
    await page.locator(".trend", { hasText: "Laws on personal data" }).waitFor({ state: "detached" });
    expect(await page.locator(".trend").count()).toBe(2);
    await page.getByLabel("Columns by").selectOption("horizon");
    await page.getByRole("heading", { level: 2, name: "within three years" }).waitFor();
    await page.goBack();
    await page.getByRole("heading", { level: 2, name: "technology" }).waitFor();
    await shoot(page, "trends");
  });
});

it("finds records under the name of their kind, and leads to their page", async () => {
  await goTo(page, house.address, "/search?q=glossary");
  await page.getByRole("heading", { level: 3, name: "Agenda items" }).waitFor();
  await page.getByRole("link", { name: "Annual meeting" }).count();
  await page.getByRole("link", { name: "Glossary in six languages" }).first().click();
  await page.getByRole("heading", { level: 1, name: "Glossary in six languages" }).waitFor();
});

it.each(["/subscribe", "/registry", "/group/trends"])("knows %s as part of the room Working group", async (path) => {
  await goTo(page, house.address, path);
  const active = page.locator(".navigation a[data-status=active]");
  expect(await active.allInnerTexts()).toEqual(["Working group"]);
});

const pages: readonly (readonly [kind: string, title: string, parts: readonly string[]])[] = [
  ["meeting", "Annual meeting 2027", ["agenda", "papers", "attendance", "decisions", "actions", "minutes", "record"]],
  ["body", "Steering Committee", ["seats", "plan", "decisions", "meetings", "record"]],
  ["focus-group", "Trustworthiness", ["charter", "participants", "papers", "surveys", "outputs", "meetings", "record"]],
];

for (const [kind, title, parts] of pages) {
  it.each(["en", "ar"])(`is found faultless by axe-core in %s: ${kind}`, async (language) => {
    const reader = await house.visit({ person: secretariat, language });
    const address = await addressOf(kind, title);
    for (const part of parts) {
      await openPart(reader, address, part);
      expect([part, await violations(reader)]).toEqual([part, []]);
      await shoot(reader, `${kind}-${part}-${language}`);
    }
    await reader.context().close();
  });

  it(`has no text outside the catalogues, and fits a telephone: ${kind}`, async () => {
    const viewport = { width: 390, height: 844 };
    const reader = await house.visit({ person: secretariat, language: "en-XA", viewport });
    const address = await addressOf(kind, title);
    for (const part of parts) {
      await openPart(reader, address, part);
      expect([part, await reader.evaluate(untranslated)]).toEqual([part, []]);
      const wider = await reader.evaluate(
        "document.documentElement.scrollWidth - document.documentElement.clientWidth",
      );
      expect([part, wider]).toEqual([part, 0]);
    }
    await reader.context().close();
  });
}
