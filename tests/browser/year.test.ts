/**
 * A year of the group, played by its people on the demonstration: a seat changes hands, a focus group is chartered, takes in
 * who has not subscribed, meets, surveys and publishes, the annual meeting decides and its actions are followed. How a State
 * subscribes is played in `subscribe.test.ts`. The server's clock goes on from chapter to chapter.
 */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { violations } from "./axe.ts";
import { findRecord, makeRecord, takeStep, takeStepByTwo, waitForState } from "./group-records.ts";
import { canGoOn, goTo, type House, openHouse } from "./harness.ts";
import { shoot } from "./shots.ts";

// A test is a chapter of many pages, and begins with a server that starts.
vi.setConfig({ testTimeout: 300_000 });

const dayMs = 86_400_000;
const beginMs = Date.now();
/** So many days after the year began. */
const dayAfter = (days: number): string => new Date(beginMs + days * dayMs).toISOString().slice(0, 10);
const momentAfter = (days: number, clock: string) => ({ at: `${dayAfter(days)}T${clock}`, timeZone: "UTC" });

let house: House;
let secretary: Page;
let coChair: Page;
let coordinator: Page;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house?.close());

/** The server some days on, and its people signed in. */
async function chapter(days: number): Promise<void> {
  if (days > 0) await house.goOn(days);
  for (const page of [secretary, coChair, coordinator]) await page?.context().close();
  secretary = await house.visit({ person: "fictional-secretariat.secretariat" });
  coChair = await house.visit({ person: "fictional-secretariat.co-chair" });
  coordinator = await house.visit({ person: "fictional-authority.national-coordinator" });
}

const make = (page: Page, kind: string, fields: Parameters<typeof makeRecord>[3]): Promise<string> =>
  makeRecord(page, house.address, kind, fields);

const texts = (page: Page): Promise<string> => page.locator("main").innerText();

describe.skipIf(!canGoOn())("a year of the group", () => {
  describe("a seat changes hands", () => {
    let seat: string;
    it("reminds of the end of the term, and lets the seat fall vacant after it", async () => {
      await chapter(30);
      seat = await findRecord(secretary, house.address, "seat", "Seat 2");
      await goTo(secretary, house.address, "/group");
      expect(await texts(secretary)).toContain("Seat 2");
      await takeStep(secretary, seat, "expire", "expired", {});
      await takeStep(secretary, seat, "vacate", "vacant");
      expect(await violations(secretary)).toEqual([]);
    });

    it("refuses a State that holds a seat already, and keeps what was typed", async () => {
      await secretary.getByRole("button", { name: "Nominate", exact: true }).click();
      await secretary.getByLabel("Holder").fill("XAA");
      await secretary.locator("main form").getByRole("button", { name: "Nominate", exact: true }).click();
      await secretary.getByText("CUS-G").first().waitFor();
      expect(await secretary.getByLabel("Holder").inputValue()).toBe("XAA");
      await secretary.getByLabel("Holder").fill("XII");
      await secretary.locator("main form").getByRole("button", { name: "Nominate", exact: true }).click();
      await waitForState(secretary, "nominated");
    });

    it("is confirmed by two persons, begins, and leaves the term before it on record", async () => {
      await takeStepByTwo(secretary, coChair, seat, "confirm", "confirmed", { from: dayAfter(30) });
      await takeStep(secretary, seat, "begin", "serving");
      const term = await make(secretary, "term", {
        seat: "Seat 2",
        holder: "XII",
        from: dayAfter(30),
        until: dayAfter(700),
      });
      await goTo(coordinator, house.address, term);
      expect(await texts(coordinator)).toContain("XII");
      await goTo(coordinator, house.address, "/group/term?words=XBB");
      await coordinator
        .locator("main table")
        .getByRole("row", { name: /XBB|Brinemark/ })
        .first()
        .waitFor();
    });
  });

  describe("a focus group", () => {
    let group: string;
    it("is chartered by two persons, and the charter in force is the one adopted", async () => {
      await chapter(45);
      group = await findRecord(secretary, house.address, "focus-group", "Security culture");
      await takeStep(secretary, group, "draft-charter", "chartering");
      await takeStepByTwo(secretary, coChair, group, "adopt-charter", "active", {
        "next-charter": "The group collects what works in security culture. (Fictional)",
      });
      expect(await texts(secretary)).toContain("The group collects what works in security culture.");
      await shoot(secretary, "year-charter");
    });

    it("takes in a party that has not subscribed, and an expert", async () => {
      const member = await make(secretary, "participation", {
        group: "Security culture",
        party: "XJJ",
        as: "member",
        voting: "yes",
      });
      await takeStep(secretary, member, "join", "taking-part");
      const expert = await make(secretary, "participation", {
        group: "Security culture",
        party: "FICTIONAL UNIVERSITY",
        as: "expert",
        voting: "no",
      });
      await takeStep(secretary, expert, "join", "taking-part");
    });

    it("meets, and its minutes are adopted by silence and not before the silence is over", async () => {
      const meeting = await make(secretary, "meeting", {
        title: { en: "First meeting on culture (fictional)" },
        "meeting-kind": "focus group",
        body: "Security culture",
        starts: momentAfter(46, "09:00"),
        ends: momentAfter(46, "12:00"),
      });
      await takeStep(secretary, meeting, "announce", "announced");
      await takeStep(secretary, meeting, "open", "in-session");
      await takeStep(secretary, meeting, "close", "minutes-draft");
      await takeStep(secretary, meeting, "table-minutes", "minutes-under-silence", {
        minutes: "The group will ask its members how they measure culture. (Fictional)",
        "silence-until": momentAfter(50, "12:00"),
      });
      await secretary.getByRole("button", { name: "Adopt the minutes", exact: true }).click();
      await secretary.locator("main form").getByRole("button", { name: "Adopt the minutes", exact: true }).click();
      await secretary.getByText("CUS-G").first().waitFor();
      await chapter(55);
      await goTo(secretary, house.address, meeting);
      await takeStep(secretary, meeting, "adopt-minutes", "adopted");
      await goTo(secretary, house.address, `${meeting}?part=record`);
      await secretary.getByRole("button", { name: "Edit", exact: true }).click();
      await secretary.getByRole("button", { name: "Save", exact: true }).waitFor();
      expect(await secretary.locator("main form").getByLabel("Minutes", { exact: true }).count()).toBe(0);
    });

    it("surveys its members, and publishes what they said by two persons", async () => {
      const survey = await make(secretary, "survey", {
        title: { en: "How is culture measured? (fictional)" },
        group: "Security culture",
        questions: { rows: [{ question: "Do you measure culture?", options: "yes; no; not yet" }] },
        "closes-on": dayAfter(70),
      });
      await takeStep(secretary, survey, "open", "open");
      await goTo(coordinator, house.address, survey);
      await waitForState(coordinator, "open");
      await takeStep(secretary, survey, "close", "closed");
      await takeStepByTwo(secretary, coChair, survey, "publish", "published", {
        findings: "Too few answered for a table. (Fictional)",
      });
    });

    it("publishes an output after its review, and everybody who may read it finds it", async () => {
      const output = await make(secretary, "output", {
        title: { en: "Measuring culture without counting persons (fictional)" },
        "output-kind": "guide",
        summary: { en: "What a survey can tell and what it cannot. Invented for the demonstration." },
        group: "Security culture",
      });
      await takeStep(secretary, output, "submit", "in-review");
      await takeStep(secretary, output, "review", "reviewed", { "reviewed-by": "Two invented reviewers" });
      await takeStepByTwo(secretary, coChair, output, "publish", "published");
      await goTo(coordinator, house.address, "/search?q=measuring%20culture");
      await coordinator.getByRole("link", { name: /Measuring culture without counting persons/ }).waitFor();
    });
  });

  describe("the annual meeting", () => {
    const annual = "Annual meeting 2027 (fictional)";
    let meeting: string;
    let action: string;
    it("does not decide for the committee without the quorum that it has set itself", async () => {
      await chapter(104);
      meeting = await findRecord(secretary, house.address, "meeting", annual);
      await takeStep(secretary, meeting, "freeze-agenda", "agenda-frozen");
      await takeStep(secretary, meeting, "open", "in-session");
      for (const party of ["XAA", "XCC"]) {
        const attendance = await findAttendance(party);
        await takeStep(secretary, attendance, "mark-present", "present");
      }
      const decision = await make(secretary, "decision", {
        title: { en: "An exercise on culture (fictional)" },
        text: "The committee holds an exercise on culture. (Fictional)",
        body: "Steering Committee (fictional)",
      });
      await takeStep(secretary, decision, "table", "tabled");
      await secretary.getByRole("button", { name: "Adopt by consensus", exact: true }).click();
      await secretary
        .locator("main form")
        .getByLabel(/^Meeting/)
        .selectOption({ label: annual });
      await secretary.locator("main form").getByRole("button", { name: "Adopt by consensus", exact: true }).click();
      await secretary.getByText(/6 seats/).waitFor();
      await shoot(secretary, "year-no-quorum");
    });

    async function findAttendance(party: string): Promise<string> {
      await goTo(secretary, house.address, `/group/attendance?words=${party}`);
      return (await secretary.locator("main table a").first().getAttribute("href")) ?? "";
    }

    it("decides for the whole group by consensus, and gives somebody the action", async () => {
      const decision = await make(secretary, "decision", {
        title: { en: "Ask for hosts (fictional)" },
        text: "The group asks its members who can host an exercise. (Fictional)",
        body: "Working group (fictional)",
      });
      await takeStep(secretary, decision, "table", "tabled");
      await takeStep(secretary, decision, "adopt-by-consensus", "adopted", { meeting: annual });
      action = await make(secretary, "action-item", {
        title: "Name a host (fictional)",
        holder: "XAA",
        due: dayAfter(130),
        decision: "Ask for hosts (fictional)",
        meeting: annual,
      });
      await waitForState(secretary, "open");
    });

    it("has its minutes tabled and adopted, and published by two persons", async () => {
      await takeStep(secretary, meeting, "close", "minutes-draft");
      await takeStep(secretary, meeting, "table-minutes", "minutes-under-silence", {
        minutes: "The group asked who can host an exercise. (Fictional)",
        "silence-until": momentAfter(111, "12:00"),
      });
      await chapter(115);
      await goTo(secretary, house.address, meeting);
      await takeStep(secretary, meeting, "adopt-minutes", "adopted");
      await takeStepByTwo(secretary, coChair, meeting, "publish", "published");
    });

    it("follows the action: reminded of, carried over, accepted by its holder, done with evidence, verified", async () => {
      await goTo(secretary, house.address, "/group");
      expect(await texts(secretary)).toContain("Name a host (fictional)");
      await takeStep(secretary, action, "carry-over", "open", { due: dayAfter(200) });
      await takeStep(coordinator, await openedBy(coordinator, action), "accept", "accepted");
      await takeStep(coordinator, action, "report-done", "done", { evidence: "A host is named. (Fictional)" });
      await goTo(secretary, house.address, action);
      await takeStep(secretary, action, "verify", "verified");
      expect(await texts(secretary)).toMatch(/Carried over \(times\)\s*1/);
    });

    async function openedBy(page: Page, path: string): Promise<string> {
      await goTo(page, house.address, path);
      return path;
    }

    it("left no complaint of any page", () => {
      expect(house.complaints).toEqual([]);
    });
  });
});
