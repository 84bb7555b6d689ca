/** The group's records over HTTP, on whichever database the server stands. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { groupKindsSchema, groupListSchema, groupRecordInFullSchema } from "../src/contract/group.ts";
import { groupHomeSchema } from "../src/contract/group-home.ts";
import { surveyResultsSchema } from "../src/contract/surveys.ts";
import { formOf } from "./form.ts";
import { type Caller, createHarness, type Harness, type HarnessOptions } from "./harness.ts";
import { approve, type Signer, signerOf } from "./signing.ts";

const toAll = { tlp: "clear", releasedTo: ["everybody"], caveats: [], reason: "Public" };
const toCommunity = { tlp: "green", releasedTo: ["community"], caveats: [], reason: "For the group" };
const toNobody = { tlp: "amber", releasedTo: [], caveats: [], reason: "Own" };

/** @param place options of the database to stand on */
export function describeGroup(name: string, place: () => Promise<HarnessOptions>): void {
  describe(name, () => {
    let harness: Harness;
    let keeper: Caller;
    let coChair: Signer;
    let stranger: Caller;
    beforeAll(async () => {
      harness = await createHarness({ ...(await place()), isFullyStaffed: true });
      keeper = await harness.signIn("operator-a.secretariat");
      coChair = await signerOf(harness, "operator-a.committee-member");
      stranger = await harness.signIn("operator-b.focus-group-lead");
    });
    afterAll(() => harness.close());

    const get = (who: Caller | null, url: string) => harness.call(who, "GET", `/api/group${url}`);
    const post = (who: Caller, url: string, body: object) => harness.call(who, "POST", `/api/group${url}`, body);
    const make = async (who: Caller, kind: string, fields: object, marking: object = toCommunity) => {
      const made = await post(who, `/${kind}`, { fields, marking });
      expect([made.status, made.body.error?.detail]).toEqual([201, undefined]);
      return made.body;
    };
    const offer = (title: string) => ({ title: { en: title }, exchanged: "hosting", "offered-by": "BEL" });

    it("tells every kind as it is declared", async () => {
      const { status, body } = await get(keeper, "/kinds");
      expect(status).toBe(200);
      expect(groupKindsSchema.parse(body)).toEqual(body);
      expect(body.map(({ id }: { id: string }) => id)).toContain("seat");
    });

    it("makes a record with an entry, lists it, finds it by a word, and counts it by its state", async () => {
      const made = await make(keeper, "offer", offer("Réunion room in Vienna"));
      expect(groupRecordInFullSchema.parse(made)).toEqual(made);
      const found = await get(stranger, "/offer?words=reunion");
      expect(groupListSchema.parse(found.body)).toEqual(found.body);
      expect([found.body.total, found.body.states, found.body.records[0].id]).toEqual([1, { open: 1 }, made.record.id]);
      expect(found.headers["x-custodiet-marking"]).toBe("TLP:GREEN");
      expect((await get(stranger, "/offer?words=nothing")).body).toEqual({
        total: 0,
        states: {},
        records: [],
        named: [],
      });
      const auditor = await harness.signIn("operator-a.auditor");
      const entries = (await harness.call(auditor, "GET", "/api/ledger?limit=9")).body.entries;
      const [entry] = entries.filter(({ action }: { action: string }) => action === "group.create");
      expect(entry).toMatchObject({ record: `group-record/${made.record.id}`, index: made.history[0].entryIndex });
    });

    it("finds records by other forms of their words, in each language that they have, by what each audience sees", async () => {
      const title = {
        en: "Escorting contractors",
        ru: "Сопровождение подрядчиков",
        zh: "陪同承包商",
        ar: "مرافقة المقاولين",
      };
      const fields = { title, exchanged: "hosting", "offered-by": "BEL" };
      const { record } = await make(keeper, "offer", fields);
      const ask = async (who: Caller | null, q: string, language = "en") =>
        (await harness.call(who, "GET", `/api/search?q=${encodeURIComponent(q)}&language=${language}`)).body;
      for (const [q, language] of [
        ["escort of a contractor", "en"],
        ["подрядчику", "ru"],
        ["承包商陪同", "zh"],
        ["مقاول", "ar"],
      ] as const) {
        const { hits, counts } = await ask(stranger, q, language);
        expect(hits[0]).toMatchObject({
          kind: "record",
          recordKind: "offer",
          id: record.id,
          marking: { tlp: "green" },
        });
        expect(counts).toContainEqual({ kind: "record", count: 1 });
        const list = await get(stranger, `/offer?words=${encodeURIComponent(q)}&language=${language}`);
        expect(list.body.records.map(({ id }: { id: string }) => id)).toEqual([record.id]);
      }
      const toPublic = (await ask(null, "contractors")).hits.map(({ kind }: { kind: string }) => kind);
      expect(toPublic).not.toContain("record");
      expect((await get(stranger, "/seat?words=contractors")).body.total).toBe(0);
    });

    it("shows at Home what waits and what changed, in the same bytes whatever is hidden beside", async () => {
      const trend = (en: string) => ({ statement: { en }, driver: "law", confidence: "low", horizon: "now" });
      const { record } = await make(keeper, "trend", trend("Vetting laws change"));
      const own = (await get(keeper, "/home")).body;
      expect(groupHomeSchema.parse(own)).toEqual(own);
      expect(own.steps).toContainEqual(
        expect.objectContaining({ kind: "trend", record: record.id, step: "table", needsTwo: false }),
      );
      const theirs = await get(stranger, "/home");
      expect([theirs.status, theirs.headers["x-custodiet-marking"]]).toEqual([200, "TLP:GREEN"]);
      expect(theirs.body.changes[0]).toMatchObject({ record: record.id, type: "created" });
      await make(keeper, "trend", trend("A hidden one"), toNobody);
      expect((await get(stranger, "/home")).body).toEqual(theirs.body);
      expect((await get(keeper, "/home")).body.changes[0].title).toEqual({ en: "A hidden one" });
    });

    it("counts a survey's answers when it is closed, for whoever asked, and tells nothing of fewer than five", async () => {
      const name = { en: "Operator A" };
      await make(keeper, "party", { name, code: "XAB", "party-kind": "operator", organisation: "operator-a" });
      const questions = [{ question: "Who vets?", options: "the State; the operator" }];
      const asked = { title: { en: "Vetting" }, questions, "closes-on": "2027-01-20" };
      const { record, version } = await make(keeper, "survey", asked);
      const step = (transition: string, seen: string) =>
        post(keeper, `/survey/${record.id}/steps`, { seen, transition });
      const opened = await step("open", version);
      expect((await get(stranger, "/home")).body.surveys).toContainEqual(
        expect.objectContaining({ record: record.id, closesOn: "2027-01-20" }),
      );
      const toKeeper = { tlp: "amber", releasedTo: ["operator-a"], caveats: [], reason: "Answer" };
      await make(stranger, "survey-answer", { survey: record.id, answers: [1] }, toKeeper);
      const results = (who: Caller) => get(who, `/surveys/${record.id}/results`);
      expect((await results(keeper)).body).toMatchObject({ state: "still-open", questions: [] });
      expect((await step("close", opened.body.version)).status).toBe(200);
      expect((await results(stranger)).body).toMatchObject({ state: "not-published", answered: null, questions: [] });
      const own = (await results(keeper)).body;
      expect(surveyResultsSchema.parse(own)).toEqual(own);
      const hidden = [
        { option: "the State", count: null },
        { option: "the operator", count: null },
      ];
      expect(own).toMatchObject({ state: "told", answered: null, questions: [{ options: hidden, unanswered: null }] });
      const headers = { cookie: keeper.cookie, "x-csrf-token": keeper.csrfToken };
      const url = `/api/group/surveys/${record.id}/results`;
      const file = await harness.app.inject({ method: "POST", url, headers });
      expect([file.statusCode, file.body.includes("fewer than 5"), file.body.includes("the State,")]).toEqual([
        200,
        true,
        true,
      ]);
    });

    it("answers a search in the same bytes whatever there is beside that the audience may not see", async () => {
      await make(keeper, "offer", offer("Lighthouse keepers"));
      const questions = ["lighthouse", "lighthouses keeper", "lighthoues", "keepers of lanterns", "lantern"];
      const ask = async () => {
        const answers = [];
        for (const q of questions) {
          const words = encodeURIComponent(q);
          answers.push(await harness.call(stranger, "GET", `/api/search?q=${words}`));
          answers.push(await get(stranger, `/offer?words=${words}`));
        }
        return JSON.stringify(
          answers.map(({ status, body, headers }) => [status, body, headers["x-custodiet-marking"]]),
        );
      };
      const before = await ask();
      await make(keeper, "offer", offer("Lantern of the lighthouse"), toNobody);
      expect(await ask()).toBe(before);
      expect((await harness.call(keeper, "GET", "/api/search?q=lanterns")).body.hits).toHaveLength(1);
    });

    it("does not find a moment later what was taken out of sight, nor by words that were changed", async () => {
      const made = await make(keeper, "offer", offer("Windmill tours"));
      const url = `/offer/${made.record.id}/changes`;
      const find = async (q: string) => (await harness.call(stranger, "GET", `/api/search?q=${q}`)).body.hits.length;
      expect(await find("windmills")).toBe(1);
      const fields = { title: { en: "Watermill tours" } };
      const changed = await post(keeper, url, { type: "change", seen: made.version, fields });
      expect([changed.status, await find("windmills"), await find("watermills")]).toEqual([200, 0, 1]);
      const marked = await post(keeper, url, { type: "mark", seen: changed.body.version, marking: toNobody });
      expect([marked.status, await find("watermills")]).toEqual([200, 0]);
    });

    it("answers of a hidden record as of one that is not there, in the same bytes", async () => {
      const { record } = await make(keeper, "offer", offer("Kept"), toNobody);
      const none = "f".repeat(32);
      for (const [verb, path, body] of [
        ["GET", "", undefined],
        ["POST", "/changes", { type: "comment", text: "Hello" }],
        ["POST", "/steps", { seen: "0".repeat(64), transition: "match" }],
      ] as const) {
        const ask = (id: string) => harness.call(stranger, verb, `/api/group/offer/${id}${path}`, body);
        const [hidden, missing] = [await ask(record.id), await ask(none)];
        expect(hidden.status).toBe(404);
        expect(hidden.body).toEqual(missing.body);
      }
      expect(JSON.stringify((await get(stranger, "/offer")).body)).not.toContain("Kept");
    });

    it("shows the public what is TLP:CLEAR and released to everybody, and nothing else", async () => {
      const { record } = await make(
        keeper,
        "event",
        { title: { en: "Symposium" }, "event-kind": "symposium", from: "2027-03" },
        toAll,
      );
      await make(keeper, "event", { title: { en: "Workshop" }, "event-kind": "workshop", from: "2027" });
      const list = await harness.app.inject({ url: "/api/public/group/event" });
      expect([list.statusCode, list.json().total]).toEqual([200, 1]);
      const one = await harness.app.inject({ url: `/api/public/group/event/${record.id}` });
      expect(one.json()).toMatchObject({ mayChange: false, steps: [], history: [{ person: null, entryIndex: null }] });
    });

    it("refuses what the kind does not declare, all at once, each at its place", async () => {
      const { status, body } = await post(keeper, "/offer", {
        fields: { title: { en: "" }, exchanged: "money", "offered-by": "Narnia", colour: "red" },
        marking: { tlp: "amber", releasedTo: ["everybody", "nobody-known"], caveats: [], reason: "" },
      });
      expect([status, body.error.code]).toEqual([422, "CUS-S180"]);
      const found = body.error.diagnostics.map(({ code, path }: { code: string; path: string }) => `${code} ${path}`);
      expect(found.sort()).toEqual([
        "CUS-G002 offered-by",
        "CUS-G040 colour",
        "CUS-G043 exchanged",
        "CUS-G045 marking.reason",
        "CUS-G047 marking.releasedTo",
        "CUS-G048 marking.releasedTo",
      ]);
    });

    it("changes a record for who keeps it and saw it as it is, and keeps every change", async () => {
      const made = await make(keeper, "offer", offer("Beds"));
      const url = `/offer/${made.record.id}/changes`;
      const fields = { description: "Twelve beds" };
      const changed = await post(keeper, url, { type: "change", seen: made.version, fields });
      expect([changed.status, changed.body.record.fields.description]).toEqual([200, "Twelve beds"]);
      expect((await post(keeper, url, { type: "change", seen: made.version, fields })).body.error.code).toBe(
        "CUS-S182",
      );
      const refused = await post(stranger, url, {
        type: "change",
        seen: changed.body.version,
        fields: { description: "x" },
      });
      expect([refused.status, refused.body.error.code]).toEqual([403, "CUS-S184"]);
      const commented = await post(stranger, url, { type: "comment", text: "We could use six" });
      expect(commented.body.history.map(({ type }: { type: string }) => type)).toEqual([
        "created",
        "changed",
        "commented",
      ]);
    });

    it("keeps ten seats to a body, each once, one a State", async () => {
      const body = await make(keeper, "body", {
        name: { en: "Committee" },
        "body-kind": "steering-committee",
        seats: 2,
      });
      const seat = (number: number, more = {}) => ({ title: `Seat ${number}`, body: body.record.id, number, ...more });
      await make(keeper, "seat", seat(1, { holder: "BEL" }));
      await make(keeper, "seat", seat(2));
      const codesOf = async (fields: object) =>
        (await post(keeper, "/seat", { fields, marking: toCommunity })).body.error.diagnostics.map(
          ({ code }: { code: string }) => code,
        );
      expect(await codesOf(seat(3))).toEqual(["CUS-G060"]);
      expect(await codesOf(seat(1, { holder: "BEL" }))).toEqual(["CUS-G060", "CUS-G061"]);
    });

    it("lets a step of two be asked by one, approved by another, and carried out", async () => {
      const made = await make(
        keeper,
        "output",
        { title: { en: "Guide" }, "output-kind": "guide", summary: { en: "How" } },
        toNobody,
      );
      const url = `/output/${made.record.id}`;
      const step = async (transition: string, fields = {}) => {
        const { version } = (await get(keeper, url)).body;
        return post(keeper, `${url}/steps`, { seen: version, transition, fields });
      };
      expect((await step("submit")).status).toBe(200);
      expect((await step("review", { "reviewed-by": "Two reviewers" })).body.record.state).toBe("reviewed");
      expect((await step("publish")).body.error.diagnostics[0].code).toBe("CUS-G053");
      const ask = async (order: object) => {
        const { version } = (await get(keeper, url)).body;
        return post(keeper, `${url}/requests`, { reason: "Ready", order: { ...order, seen: version } });
      };
      const publish = { type: "step", transition: "publish" };
      expect((await ask(publish)).body.error.diagnostics[0].code).toBe("CUS-G049");
      const carryOut = async (approval: string) => {
        expect((await approve(harness, coChair, approval)).status).toBe(200);
        const { contentHash } = (await harness.call(keeper, "GET", `/api/approvals/${approval}`)).body;
        return harness.call(keeper, "POST", `/api/approvals/${approval}/carrying-out`, { contentHash });
      };
      const wider = { type: "mark", marking: toAll, fieldMarkings: {} };
      const narrow = await post(keeper, `${url}/changes`, { ...wider, seen: (await get(keeper, url)).body.version });
      expect(narrow.body.error.diagnostics[0].code).toBe("CUS-G053");
      const marking = (await ask(wider)).body.approval;
      expect((await harness.app.inject({ url: `/api/public/group${url}` })).statusCode).toBe(404);
      expect((await carryOut(marking)).status).toBe(204);
      expect((await harness.app.inject({ url: `/api/public/group${url}` })).statusCode).toBe(200);
      const { approval } = (await ask(publish)).body;
      await post(stranger, `${url}/changes`, { type: "comment", text: "At last" });
      expect((await carryOut(approval)).status).toBe(204);
      expect((await get(stranger, url)).body.record).toMatchObject({
        state: "published",
        fields: { "published-on": "2026-11-24" },
      });
    });

    it("keeps what is personal apart, and erases it for good while the record stays", async () => {
      const expert = {
        name: "Invented Person",
        "consent-until": "2027-06-01",
        "consent-given-on": "2026-06-01",
        sponsor: "BEL",
        "partner-kind": "ngo",
        competences: ["vetting"],
        interests: "None declared",
      };
      const made = await make(keeper, "expert", expert);
      expect((await get(stranger, `/expert/${made.record.id}`)).body.record.fields.name).toBe("Invented Person");
      const erased = await post(keeper, `/expert/${made.record.id}/changes`, { type: "erase", seen: made.version });
      expect([erased.status, erased.body.record.fields.name, erased.body.record.fields.sponsor]).toEqual([
        200,
        undefined,
        "BEL",
      ]);
      expect(JSON.stringify((await get(keeper, "/expert")).body)).not.toContain("Invented Person");
    });

    it("takes away what is in sight up to a level, in both formats, with an entry", async () => {
      await make(
        keeper,
        "pledge",
        { title: { en: "Low" }, party: "BEL", "pledged-on": "2026-01-01", baseline: "None" },
        toAll,
      );
      await make(
        keeper,
        "pledge",
        { title: { en: "High" }, party: "BEL", "pledged-on": "2026-01-01", baseline: "None" },
        toNobody,
      );
      expect((await get(keeper, "/pledge/exports")).body).toMatchObject({ records: 2, levels: { clear: 1, amber: 1 } });
      for (const format of ["csv", "json"]) {
        const file = await harness.app.inject({
          method: "POST",
          url: "/api/group/pledge/exports",
          headers: { cookie: keeper.cookie, "x-csrf-token": keeper.csrfToken },
          payload: { most: "green", format },
        });
        expect(file.headers["content-disposition"]).toContain(`TLP-CLEAR_pledge_2026-11-24.${format}`);
        expect(file.body).toContain("Low");
        expect(file.body).not.toContain("High");
      }
    });

    it("brings a file for a record: shown with the record, by the file's own marking beside, and never wider", async () => {
      const bring = async (text: string, marking: object) => {
        const { payload, type } = formOf(text, { mediaType: "text/plain", marking });
        const headers = { cookie: keeper.cookie, "x-csrf-token": keeper.csrfToken, "content-type": type };
        const sent = await harness.app.inject({ method: "POST", url: "/api/group/attachments", headers, payload });
        expect(sent.statusCode).toBe(201);
        return sent.json();
      };
      const [open, closed] = [await bring("Abstract", toCommunity), await bring("Names", toNobody)];
      const paper = async (title: string, file: object) =>
        (await make(keeper, "paper", { title: { en: title }, file })).record.id;
      const [first, second] = [await paper("Open", open), await paper("Closed", closed)];
      const read = (who: Caller, id: string, hash: string) =>
        harness.app.inject({ url: `/api/group/paper/${id}/attachments/${hash}`, headers: { cookie: who.cookie } });
      expect((await read(stranger, first, open.hash)).body).toBe("Abstract");
      expect((await read(stranger, second, closed.hash)).statusCode).toBe(404);
      expect((await read(stranger, first, closed.hash)).statusCode).toBe(404);
      expect((await read(keeper, second, closed.hash)).headers["x-custodiet-marking"]).toBe("TLP:AMBER");
      const unknown = { ...open, hash: "0".repeat(64) };
      const refused = await post(keeper, "/paper", { fields: { title: { en: "x" }, file: unknown }, marking: toAll });
      expect(refused.body.error.diagnostics[0]).toMatchObject({ code: "CUS-G042", path: "file" });
    });

    it("reminds of ends of terms ninety and thirty days before, of what is in sight", async () => {
      const fields = { title: "Seat 9", body: (await get(keeper, "/body")).body.records[0].id, number: 2 };
      const taken = await post(keeper, "/seat", { fields, marking: toCommunity });
      expect(taken.status).toBe(422);
      await make(keeper, "action-item", { title: "Send the list", holder: "BEL", due: "2026-12-20" }, toNobody);
      expect((await get(keeper, "/reminders")).body).toMatchObject([{ kind: "action-item", daysLeft: 26, mark: 30 }]);
      expect((await get(stranger, "/reminders")).body).toEqual([]);
    });

    it("judges two that write at one moment one after the other", async () => {
      const body = await make(keeper, "body", { name: { en: "Pair" }, "body-kind": "other", seats: 1 });
      const seat = { fields: { title: "Only", body: body.record.id, number: 1 }, marking: toCommunity };
      const both = await Promise.all([
        post(keeper, "/seat", seat),
        post(coChair, "/seat", seat),
        post(keeper, "/seat", seat),
      ]);
      expect(both.filter(({ status }) => status === 201)).toHaveLength(1);
    });
  });
}
