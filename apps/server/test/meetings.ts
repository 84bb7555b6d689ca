/** Meetings over HTTP, on whichever database the server stands. */
import { strFromU8, unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { carryOverSchema, meetingSchema } from "../src/contract/meetings.ts";
import { type Caller, createHarness, type Harness, type HarnessOptions } from "./harness.ts";

const toCommunity = { tlp: "green", releasedTo: ["community"], caveats: [], reason: "For the group" };
const toNobody = { tlp: "red", releasedTo: [], caveats: [], reason: "Own" };
const vienna = (at: string) => ({ at, timeZone: "Europe/Vienna" });

/** @param place options of the database to stand on */
export function describeMeetings(name: string, place: () => Promise<HarnessOptions>): void {
  describe(name, () => {
    let harness: Harness;
    let keeper: Caller;
    let stranger: Caller;
    const ids: Record<string, string> = {};
    const post = (who: Caller, url: string, body: object) => harness.call(who, "POST", `/api/group${url}`, body);
    const get = (who: Caller, url: string) => harness.call(who, "GET", `/api/group${url}`);
    const make = async (key: string, kind: string, fields: object, marking: object = toCommunity) => {
      const made = await post(keeper, `/${kind}`, { fields, marking });
      expect([key, made.status, made.body.error?.detail]).toEqual([key, 201, undefined]);
      ids[key] = made.body.record.id;
    };
    const step = async (kind: string, key: string, transition: string, fields: object = {}) => {
      const { version } = (await get(keeper, `/${kind}/${ids[key]}`)).body;
      const done = await post(keeper, `/${kind}/${ids[key]}/steps`, { seen: version, transition, fields });
      expect([transition, done.status, done.body.error?.detail]).toEqual([transition, 200, undefined]);
    };

    beforeAll(async () => {
      harness = await createHarness({ ...(await place()), isFullyStaffed: true });
      keeper = await harness.signIn("operator-a.secretariat");
      stranger = await harness.signIn("operator-b.focus-group-lead");
      await make("body", "body", { name: { en: "Plenary of the fictional group" }, "body-kind": "plenary" });
      const meeting = (title: string, year: number) => ({
        title: { en: title },
        "meeting-kind": "annual",
        body: ids["body"],
        starts: vienna(`${year}-03-02T09:30`),
        ends: vienna(`${year}-03-02T17:00`),
        place: "Vienna",
      });
      await make("m1", "meeting", meeting("Annual meeting 2027", 2027));
      await make("m2", "meeting", meeting("Annual meeting 2028", 2028));
      await make(
        "closed",
        "session",
        {
          title: { en: "Closed sitting" },
          meeting: ids["m1"],
          starts: vienna("2027-03-02T14:00"),
          restricted: "yes",
        },
        toNobody,
      );
      await make("a", "agenda-item", { title: { en: "Opening of the meeting" } });
      await make("b", "agenda-item", { title: { en: "Hidden matter" } });
      await step("agenda-item", "a", "place", { meeting: ids["m1"] });
      await step("agenda-item", "b", "place-in-session", { meeting: ids["m1"], session: ids["closed"] });
      await make("action", "action-item", { title: "Send the list of experts", holder: "BEL", meeting: ids["m1"] });
      await make("here", "attendance", { meeting: ids["m1"], party: "BEL", credential: "note-verbale" });
      await step("attendance", "here", "mark-present");
      const name = { en: "Alderland", fr: "Aldérie", zh: "阿尔德兰", ar: "ألديرلاند" };
      await make("XAA", "party", { name, code: "XAA", "party-kind": "state", source: "Fictional" });
      await make("there", "attendance", { meeting: ids["m1"], party: "XAA", credential: "note-verbale" });
      await step("attendance", "there", "mark-present");
      await make("d", "decision", { title: { en: "Decision on dates" }, text: "Meet in March", meeting: ids["m1"] });
    });
    afterAll(() => harness.close());

    it("shows a meeting with what stands round it, to each as they may see it", async () => {
      const { status, body } = await get(keeper, `/meetings/${ids["m1"]}`);
      expect(status).toBe(200);
      expect(meetingSchema.parse(body)).toEqual(body);
      const items = (seen: typeof body) =>
        seen.agenda.flatMap((part: typeof body) => part.items.map((each: typeof body) => each.item.title.en));
      expect(items(body)).toEqual(["Opening of the meeting", "Hidden matter"]);
      expect(body.next.map(({ id }: { id: string }) => id)).toEqual([ids["m2"]]);
      const theirs = await get(stranger, `/meetings/${ids["m1"]}`);
      expect([items(theirs.body), theirs.headers["x-custodiet-marking"]]).toEqual([
        ["Opening of the meeting"],
        "TLP:GREEN",
      ]);
      expect(JSON.stringify(theirs.body)).not.toMatch(/Hidden|Closed/);
      expect((await get(stranger, `/meetings/${ids["a"]}`)).status).toBe(404);
    });

    const pack = (who: Caller, order: object) =>
      harness.app.inject({
        method: "POST",
        url: `/api/group/meetings/${ids["m1"]}/packs`,
        headers: { cookie: who.cookie, "x-csrf-token": who.csrfToken },
        payload: order,
      });
    const textOf = (bytes: Buffer): string => {
      const parts = unzipSync(new Uint8Array(bytes));
      return Object.entries(parts)
        .filter(([part]) => ["word/document.xml", "word/header1.xml", "word/footer1.xml"].includes(part))
        .map(([, each]) => strFromU8(each))
        .join("\n");
    };

    it("prints its pack, with everything in it, its marking on every page, and an entry", async () => {
      const file = await pack(keeper, { format: "docx", language: "en" });
      expect([file.statusCode, file.headers["x-custodiet-marking"]]).toEqual([200, "TLP:RED"]);
      const text = textOf(file.rawPayload);
      for (const part of [
        "Opening of the meeting",
        "Hidden matter",
        "Send the list of experts",
        "Meet in March",
        "Signature",
        "TLP:RED",
      ]) {
        expect(text).toContain(part);
      }
      const auditor = await harness.signIn("operator-a.auditor");
      const { entries } = (await harness.call(auditor, "GET", "/api/ledger?limit=5")).body;
      expect(entries.some(({ action }: { action: string }) => action === "group.export")).toBe(true);
    });

    it("tells the pack's marking and how much is in it before anything is printed", async () => {
      const preview = async (who: Caller, most: string) => {
        const { status, body } = await get(who, `/meetings/${ids["m1"]}/packs?most=${most}`);
        return [status, body.marking?.tlp, body.records];
      };
      const [, , whole] = await preview(keeper, "red");
      expect(await preview(keeper, "red")).toEqual([200, "red", whole]);
      const [, , upToGreen] = await preview(keeper, "green");
      expect(whole - upToGreen).toBe(2);
      expect(await preview(stranger, "red")).toEqual([200, "green", upToGreen]);
      expect((await preview(stranger, "clear"))[0]).toBe(404);
    });

    it("says of each record what its reader may do with it, and by which version", async () => {
      const ofItem = (body: Awaited<ReturnType<typeof get>>["body"]) => body.agenda[0].items[0].item;
      const own = ofItem((await get(keeper, `/meetings/${ids["m1"]}`)).body);
      expect([own.steps, own.mayChange]).toEqual([["place-in-session", "take-off", "discuss", "carry-over"], true]);
      const whole = (await get(keeper, `/agenda-item/${ids["a"]}`)).body;
      expect(own.version).toBe(whole.version);
      const listed = (await get(keeper, "/agenda-item?sort=created&order=up")).body.records[0];
      expect([listed.id, listed.version, listed.steps]).toEqual([ids["a"], own.version, own.steps]);
      const guard = await harness.signIn("operator-b.auditor");
      const theirs = ofItem((await get(guard, `/meetings/${ids["m1"]}`)).body);
      expect([theirs.steps, theirs.mayChange]).toEqual([[], false]);
    });

    it.each(["en", "fr", "ar", "es", "ru", "zh"])("prints it as a PDF in %s", async (language) => {
      const file = await pack(keeper, { format: "pdf", language, most: "green" });
      expect([file.statusCode, file.headers["content-disposition"]]).toEqual([
        200,
        `attachment; filename="TLP-GREEN_meeting-pack_${language}_2026-11-24.pdf"`,
      ]);
      expect(file.rawPayload.subarray(0, 5).toString()).toBe("%PDF-");
    });

    it.each([
      ["fr", "Belgique", "Aldérie"],
      ["zh", "比利时", "阿尔德兰"],
      ["ar", "بلجيكا", "ألديرلاند"],
    ])(
      "calls parties in it and in minutes by their names in %s, not by codes",
      async (language, belgium, fictional) => {
        const text = textOf((await pack(keeper, { format: "docx", language })).rawPayload);
        const { body } = await get(keeper, `/meetings/${ids["m1"]}/minutes?language=${language}`);
        for (const each of [text, body.text]) {
          expect(each).toContain(belgium);
          expect(each).toContain(fictional);
          expect(each).not.toMatch(/\b(?:BEL|XAA)\b/);
        }
      },
    );

    it("leaves out of a pack what is above a level, and gives a stranger the same as if it were not there", async () => {
      const own = textOf((await pack(keeper, { format: "docx", most: "green" })).rawPayload);
      const theirs = textOf((await pack(stranger, { format: "docx" })).rawPayload);
      for (const text of [own, theirs]) {
        expect(text).toContain("Opening of the meeting");
        expect(text).not.toMatch(/Hidden|Closed|TLP:RED/);
      }
      const hidden = await pack(await harness.signIn("operator-a.administrator"), { format: "pdf" });
      expect(hidden.statusCode).toBe(403);
    });

    it("tells of meetings as a calendar in UTC; what is at amber and above is only busy, and nothing of what is hidden", async () => {
      const take = (who: Caller) =>
        harness.app.inject({
          method: "POST",
          url: "/api/group/calendars",
          headers: { cookie: who.cookie, "x-csrf-token": who.csrfToken },
          payload: { language: "en" },
        });
      const own = await take(keeper);
      expect([own.statusCode, own.headers["content-disposition"]]).toEqual([
        200,
        'attachment; filename="TLP-GREEN_calendar_2026-11-24.ics"',
      ]);
      const lines = own.body.split("\r\n");
      expect(lines).toContain("DTSTART:20270302T083000Z");
      expect(lines).toContain("SUMMARY:Annual meeting 2027");
      expect(lines.filter((each) => each === "SUMMARY:Busy")).toHaveLength(1);
      expect(own.body).not.toContain("Closed");
      const theirs = await take(stranger);
      expect(theirs.body).toContain("SUMMARY:Annual meeting 2027");
      expect(theirs.body).not.toMatch(/Busy|Closed|20270302T130000Z/);
    });

    it("tells the same by an address of one's own, until it is renewed or revoked; each is an entry without the token", async () => {
      const read = (path: string, headers: Readonly<Record<string, string>> = {}) =>
        harness.app.inject({ method: "GET", url: path, headers });
      const make = async (who: Caller): Promise<string> =>
        (await harness.call(who, "POST", "/api/session/calendar", { language: "en" })).body.path;
      const [own, theirs] = [await make(keeper), await make(stranger)];
      expect(own).toMatch(/^\/api\/calendars\/[0-9a-f]{64}\.ics$/);
      const found = await read(own);
      expect([found.statusCode, found.headers["content-type"], found.headers["x-custodiet-marking"]]).toEqual([
        200,
        "text/calendar; charset=utf-8",
        "TLP:GREEN",
      ]);
      expect(found.body).toContain("DTSTART:20270302T083000Z");
      expect(found.body).toContain("SUMMARY:Busy");
      expect(found.body).not.toContain("Closed");
      expect((await read(theirs)).body).not.toMatch(/Busy|Closed|20270302T130000Z/);
      const tag = String(found.headers["etag"]);
      const again = await read(own, { "if-none-match": tag });
      expect([again.statusCode, again.body]).toEqual([304, ""]);
      expect((await read(own, { "if-none-match": '"other"' })).body).toBe(found.body);
      const renewed = await make(keeper);
      expect([(await read(own)).statusCode, (await read(renewed)).statusCode]).toEqual([404, 200]);
      const { made } = (await harness.call(keeper, "GET", "/api/session/calendar")).body;
      expect(renewed).toContain(`/${made.begins}`);
      expect((await harness.call(keeper, "DELETE", "/api/session/calendar")).status).toBe(204);
      expect((await harness.call(keeper, "DELETE", "/api/session/calendar")).status).toBe(404);
      expect((await read(renewed)).statusCode).toBe(404);
      expect((await read(theirs)).statusCode).toBe(200);
      const auditor = await harness.signIn("operator-a.auditor");
      const { entries } = (await harness.call(auditor, "GET", "/api/ledger?limit=9")).body;
      const choices = entries.filter(({ action }: { action: string }) => action === "calendar.choose");
      expect(choices).toHaveLength(3);
      expect(JSON.stringify(entries)).not.toContain(renewed.slice(15, 70));
    });

    it("shows a calendar to nobody who guesses, and changes with what its person sees", async () => {
      const path = (await harness.call(stranger, "POST", "/api/session/calendar", { language: "fr" })).body.path;
      const read = () => harness.app.inject({ method: "GET", url: path });
      const before = await read();
      for (const file of ["gone.ics", `${"0".repeat(64)}.ics`, `${"0".repeat(64)}`, "%00.ics"]) {
        expect((await harness.app.inject({ method: "GET", url: `/api/calendars/${file}` })).statusCode).toBe(404);
      }
      const moment = (at: string) => ({ at, timeZone: "Europe/Vienna" });
      const times = { starts: moment("2027-06-01T10:00"), ends: moment("2027-06-01T12:00") };
      const fields = { title: { en: "Workshop" }, "meeting-kind": "workshop", ...times };
      const marking = (tlp: string, releasedTo: readonly string[]) => ({
        tlp,
        releasedTo,
        caveats: [],
        reason: "Test",
      });
      const add = (mark: object) => harness.call(keeper, "POST", "/api/group/meeting", { fields, marking: mark });
      expect((await add(marking("red", []))).status).toBe(201);
      expect((await read()).body).toBe(before.body);
      expect((await add(marking("green", ["community"]))).status).toBe(201);
      const after = await read();
      expect(after.headers["etag"]).not.toBe(before.headers["etag"]);
      expect(after.body).toContain("DTSTART:20270601T080000Z");
    });

    it("drafts minutes from what was there, without what their readers may not see", async () => {
      const { body } = await get(keeper, `/meetings/${ids["m1"]}/minutes?language=en`);
      expect(body.text).toContain("Present: Belgium, Alderland");
      expect(body.text).toContain("1. Opening of the meeting");
      expect(body.text).not.toContain("Hidden");
      expect(body.leftOut).toBe(1);
    });

    it("carries open actions and unfinished items over, once, each with an entry, and says how often", async () => {
      const url = `/meetings/${ids["m1"]}/carry-over`;
      const plan = await get(keeper, `${url}?to=${ids["m2"]}`);
      expect(carryOverSchema.parse(plan.body)).toEqual(plan.body);
      const told = plan.body.map((each: (typeof plan.body)[number]) => [
        each.record.id,
        each.timesCarried,
        each.dueAfter,
      ]);
      expect(told).toEqual([
        [ids["action"], 0, "2028-03-02"],
        [ids["a"], 0, null],
        [ids["b"], 0, null],
      ]);
      const refused = await post(stranger, url, { to: ids["m2"] });
      expect([refused.status, refused.body]).toEqual([200, []]);
      const done = await post(keeper, url, { to: ids["m2"] });
      expect([done.status, done.body.length]).toEqual([200, 3]);
      const carried = (await get(keeper, `/action-item/${ids["action"]}`)).body.record.fields;
      expect(carried).toMatchObject({ "carried-over": 1, meeting: ids["m2"], due: "2028-03-02" });
      expect((await post(keeper, url, { to: ids["m2"] })).body).toEqual([]);
      expect((await get(keeper, `${url}?to=${ids["body"]}`)).status).toBe(404);
    });
  });
}
