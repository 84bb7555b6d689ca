/** Experts, and what parties give each other, over HTTP, on whichever database the server stands. */
import { strFromU8, unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { boardSchema, expertsFoundSchema, reportTableSchema } from "../src/contract/group-exchange.ts";
import { reportPreviewSchema } from "../src/contract/group-reports.ts";
import { type Caller, createHarness, type Harness, type HarnessOptions } from "./harness.ts";

const toCommunity = { tlp: "green", releasedTo: ["community"], caveats: [], reason: "For the group" };
const toNobody = { tlp: "red", releasedTo: [], caveats: [], reason: "Own" };

/** @param place options of the database to stand on */
export function describeExchange(name: string, place: () => Promise<HarnessOptions>): void {
  describe(name, () => {
    let harness: Harness;
    let keeper: Caller;
    let stranger: Caller;
    const post = (who: Caller, url: string, body: object) => harness.call(who, "POST", `/api/group${url}`, body);
    const get = (who: Caller, url: string) => harness.call(who, "GET", `/api/group${url}`);
    const make = async (who: Caller, kind: string, fields: object, marking: object = toCommunity) => {
      const made = await post(who, `/${kind}`, { fields, marking });
      expect([made.status, made.body.error?.detail]).toEqual([201, undefined]);
      return made.body;
    };
    const step = async (who: Caller, kind: string, id: string, transition: string, fields: object = {}) => {
      const { version } = (await get(who, `/${kind}/${id}`)).body;
      const done = await post(who, `/${kind}/${id}/steps`, { seen: version, transition, fields });
      expect([done.status, done.body.error?.detail]).toEqual([200, undefined]);
    };

    beforeAll(async () => {
      harness = await createHarness({ ...(await place()), isFullyStaffed: true });
      keeper = await harness.signIn("operator-a.secretariat");
      stranger = await harness.signIn("operator-b.focus-group-lead");
    });
    afterAll(() => harness.close());

    describe("experts", () => {
      const expert = async (name: string, more: object, marking?: object): Promise<string> => {
        const { record } = await make(
          keeper,
          "expert",
          {
            name,
            "consent-given-on": "2026-01-01",
            "consent-until": "2999-01-01",
            sponsor: "BEL",
            "partner-kind": "ngo",
            competences: ["Interviewing"],
            interests: "None",
            ...more,
          },
          marking,
        );
        await step(keeper, "expert", record.id, "list");
        return record.id;
      };
      const found = async (who: Caller, query = "") => {
        const { status, body } = await get(who, `/experts${query}`);
        expect([status, expertsFoundSchema.parse(body)]).toEqual([200, body]);
        return body;
      };
      const names = async (who: Caller, query = ""): Promise<string[]> =>
        (await found(who, query)).experts.map((each: { record: { title: string } }) => each.record.title);

      it("are found by topic, language and competence, while they consent, by who sees them", async () => {
        await expert("Berit (fictional)", { topics: ["trust"], languages: ["French"], competences: ["Évaluation"] });
        await expert("Arvid (fictional)", { topics: ["cyber"], languages: ["en"] });
        const over = await expert("Over (fictional)", { "consent-until": "2001-01-01" });
        await expert("Hidden (fictional)", { topics: ["culture"] }, toNobody);
        expect(await names(stranger)).toEqual(["Arvid (fictional)", "Berit (fictional)"]);
        expect(await names(stranger, "?topic=cyber")).toEqual(["Arvid (fictional)"]);
        expect(await names(stranger, "?language=fran%C3%A7ais&competence=evaluation")).toEqual(["Berit (fictional)"]);
        const theirs = await found(stranger);
        expect(theirs).toMatchObject({ topics: { cyber: 1, trust: 1 }, languages: { en: 1, fr: 1 }, toRenew: [] });
        expect(JSON.stringify(theirs)).not.toMatch(/Over|Hidden|culture/);
        const own = await found(keeper);
        expect(
          own.toRenew.map((each: { record: { id: string }; isOver: boolean }) => [each.record.id, each.isOver]),
        ).toEqual([[over, true]]);
        expect(own.experts).toHaveLength(3);
      });

      it("are found again when the consent is renewed, and invited to a group by the same routes as everything", async () => {
        const [{ record: over }] = (await found(keeper)).toRenew;
        const renewal = { type: "change", seen: over.version, fields: { "consent-until": "2999-12-31" } };
        expect((await post(keeper, `/expert/${over.id}/changes`, renewal)).status).toBe(200);
        expect((await found(keeper)).toRenew).toEqual([]);
        expect(await names(stranger)).toContain("Over (fictional)");
        const group = await make(keeper, "focus-group", {
          title: { en: "Culture" },
          topic: "culture",
          purpose: { en: "Test" },
        });
        const person = { name: "Over (fictional)", consentUntil: "2999-12-31" };
        const invited = { group: group.record.id, party: "BEL", as: "expert", voting: "no", person };
        expect((await make(keeper, "participation", invited)).record.state).toBe("invited");
      });
    });

    it("where the group stands is told in numbers and taken away as a table, and of one report nothing to others", async () => {
      const rows = [{ commitment: "S2", status: "in-place" }];
      const report = { title: "First", party: "BEL", from: "2025", until: "2026", rows, counted: "yes" };
      await make(keeper, "implementation-report", report, toNobody);
      const { status, body, headers } = await get(stranger, "/reports");
      expect([status, reportTableSchema.parse(body)]).toEqual([200, body]);
      expect(body).toMatchObject({ own: 0, others: null });
      expect(headers["x-custodiet-marking"]).toBe("TLP:GREEN");
      const session = { cookie: stranger.cookie, "x-csrf-token": stranger.csrfToken };
      const taken = {
        method: "POST",
        url: "/api/group/reports",
        headers: session,
        payload: { format: "csv" },
      } as const;
      const file = await harness.app.inject(taken);
      expect([file.statusCode, file.body.includes("C2.16,0,0,0,0,0,0")]).toEqual([200, true]);
    });

    describe("an implementation report", () => {
      const rows = [{ commitment: "S2", status: "in-place", narrative: "A policy" }];
      const hidden = { tlp: "amber", releasedTo: [], caveats: [], reason: "Own" };
      let id: string;
      const preview = async (audience: string, who = keeper) =>
        (await get(who, `/reports/${id}/preview?audience=${audience}`)).body;
      const take = (who: Caller, payload: object) =>
        harness.app.inject({
          method: "POST",
          url: `/api/group/reports/${id}/files`,
          headers: { cookie: who.cookie, "x-csrf-token": who.csrfToken },
          payload,
        });

      it("is read by nobody else before it is shared, and its preview says what will be", async () => {
        const mapped = [{ instrument: "Other report", "maps-to": "4.1", "filled-by": "S2" }];
        const fields = { title: "Ours", party: "BEL", from: "2025", until: "2026", rows, "other-reports": mapped };
        const made = await post(keeper, "/implementation-report", {
          fields,
          marking: toCommunity,
          fieldMarkings: { "other-reports": hidden },
        });
        id = made.body.record.id;
        expect((await get(stranger, `/implementation-report/${id}`)).status).toBe(404);
        expect((await get(stranger, `/reports/${id}/preview?audience=operator-b`)).status).toBe(404);
        const told = await preview("community");
        expect(reportPreviewSchema.parse(told)).toEqual(told);
        expect(told).toMatchObject({ isShared: false, leftOut: [{ field: "other-reports", marking: hidden }] });
        expect([told.found.record.fields.rows, told.others.reports]).toEqual([rows, []]);
        expect(await preview("public")).toMatchObject({ found: null, others: { reports: [] } });
        expect((await preview("operator-a")).others.reports).toMatchObject([{ name: "Other report", gaps: 0 }]);
        expect((await get(keeper, `/reports/${id}/preview?audience=nobody-of-the-name`)).status).toBe(422);
      });

      it("as a file for an audience holds what that audience reads, and the ledger keeps for whom it left", async () => {
        const csv = await take(keeper, { audience: "community", format: "csv" });
        expect([csv.statusCode, csv.headers["x-custodiet-marking"]]).toEqual([200, "TLP:GREEN"]);
        expect(csv.body).toContain("S2,in-place,A policy");
        expect(csv.body).not.toContain("Other report");
        const others = await take(keeper, { audience: "community", what: "others", format: "csv" });
        expect(others.body).not.toContain("Other report");
        expect((await take(keeper, { audience: "operator-a", what: "others", format: "csv" })).body).toContain(
          "4.1,S2",
        );
        expect((await take(keeper, { audience: "public", format: "csv" })).statusCode).toBe(422);
        expect((await take(stranger, { audience: "operator-b", format: "csv" })).statusCode).toBe(404);
        for (const language of ["ar", "zh"]) {
          const pdf = await take(keeper, { audience: "operator-a", what: "others", format: "pdf", language });
          expect([pdf.statusCode, pdf.body.slice(0, 5)]).toEqual([200, "%PDF-"]);
        }
      });
    });

    it("names its party in a document by the name that its readers may read, and by a code nowhere", async () => {
      const party = (code: string, name: object, marking: object) =>
        make(keeper, "party", { name, code, "party-kind": "state", source: "Fictional" }, marking);
      await party("XAA", { en: "Alderland", ru: "Альдерландия" }, toCommunity);
      await party("XBB", { en: "Brinemark", ru: "Скрытое имя" }, toNobody);
      const documentOf = async (code: string): Promise<string> => {
        const fields = { title: "Ours", party: code, from: "2025", until: "2026", rows: [] };
        const { record } = await make(keeper, "implementation-report", fields);
        const { rawPayload } = await harness.app.inject({
          method: "POST",
          url: `/api/group/reports/${record.id}/files`,
          headers: { cookie: keeper.cookie, "x-csrf-token": keeper.csrfToken },
          payload: { audience: "community", format: "docx", language: "ru" },
        });
        return strFromU8(unzipSync(new Uint8Array(rawPayload))["word/document.xml"] ?? new Uint8Array());
      };
      const told = await documentOf("XAA");
      expect([told.includes("Альдерландия"), told.includes("XAA")]).toEqual([true, false]);
      expect(await documentOf("XBB")).not.toContain("Скрытое имя");
      expect(await documentOf("BEL")).toContain("Бельгия");
    });

    describe("offers and requests", () => {
      const secret = { "requested-by": "BEL", contact: "desk-of-the-asker" };
      const asked = { title: { en: "Zirconium interpreters" }, exchanged: "translation", attribution: "unattributed" };
      const telling = /operator-a|BEL|desk-of-the-asker|why-we-ask/;
      let request: string;

      it("meet by what they say, with one marking of everything told", async () => {
        const reason = { ...toCommunity, reason: "why-we-ask" };
        const languages = ["Arabic", "English"];
        request = (await make(keeper, "request", { ...asked, ...secret, languages }, reason)).record.id;
        const offered = { title: { en: "Interpreters" }, exchanged: "translation", "offered-by": "NLD" };
        const offer = await make(stranger, "offer", { ...offered, languages: ["ar", "en", "fr"] });
        await make(stranger, "offer", { ...offered, languages: ["fr"] });
        const { status, body, headers } = await get(stranger, "/board?exchanged=translation");
        expect([status, boardSchema.parse(body)]).toEqual([200, body]);
        expect(headers["x-custodiet-marking"]).toBe("TLP:GREEN");
        expect(body.requests.entries).toMatchObject([
          { record: { id: request, owner: null }, matches: [{ record: { id: offer.record.id }, languages: "fits" }] },
        ]);
        expect(body.offers.total).toBe(2);
        expect((await get(stranger, "/board?exchanged=equipment")).body).toMatchObject({ offers: { total: 0 } });
      });

      it("say nowhere who asks without attribution: not in lists, search, Home, reminders, history, files or refusals", async () => {
        await post(keeper, `/request/${request}/changes`, { type: "comment", text: "Still needed" });
        const { version } = (await get(stranger, `/request/${request}`)).body;
        const filtered = await get(stranger, "/request?where=requested-by:BEL");
        expect(filtered.body).toEqual({ total: 0, states: {}, records: [], named: [] });
        const headers = { cookie: stranger.cookie, "x-csrf-token": stranger.csrfToken };
        const url = "/api/group/request/exports";
        const files = await Promise.all(
          ["csv", "json"].map((format) => harness.app.inject({ method: "POST", url, headers, payload: { format } })),
        );
        expect(files.map(({ statusCode }) => statusCode)).toEqual([200, 200]);
        const answers = await Promise.all([
          get(stranger, "/board"),
          get(stranger, "/request"),
          get(stranger, "/request?words=zirconium"),
          get(stranger, `/request/${request}`),
          get(stranger, "/home"),
          get(stranger, "/reminders"),
          harness.call(stranger, "GET", "/api/search?q=zirconium"),
          harness.call(stranger, "GET", "/api/search?q=desk-of-the-asker"),
          post(stranger, `/request/${request}/steps`, { seen: version, transition: "match", fields: {} }),
          post(stranger, `/request/${request}/changes`, { type: "change", seen: version, fields: { contact: "x" } }),
          post(stranger, `/request/${request}/requests`, {
            reason: "Test",
            order: { type: "step", seen: version, transition: "match" },
          }),
        ]);
        const told = [...answers.map(({ body }) => JSON.stringify(body)), ...files.map(({ body }) => body)];
        // What operator A did under its own name before is not about this request.
        for (const each of told.map((text) => linesAbout(text, request))) expect(each).not.toMatch(telling);
        expect(told.filter((text) => text.includes(request)).length).toBeGreaterThan(5);
      });

      it("stand in the same order whoever asked, and keep a request from so few that who is left would be told", async () => {
        const others = await make(stranger, "request", { ...asked, "requested-by": "AUS" });
        const reader = await harness.signIn("authority.inspector");
        const inOrder = async (sort: string, order: string): Promise<string[]> =>
          (await get(reader, `/request?sort=${sort}&order=${order}`)).body.records.map(({ id }: { id: string }) => id);
        const byName = [request, others.record.id].toSorted();
        for (const sort of ["requested-by", "contact"]) {
          for (const order of ["up", "down"]) expect(await inOrder(sort, order)).toEqual(byName);
        }
        const few = { tlp: "amber", releasedTo: ["operator-b"], caveats: [], reason: "Few" };
        await make(keeper, "party", {
          name: { en: "B" },
          code: "XBB",
          "party-kind": "operator",
          organisation: "operator-b",
        });
        const refused = await post(keeper, "/request", { fields: asked, marking: few });
        expect([refused.status, refused.body.error.detail]).toEqual([422, expect.stringContaining("CUS-G076")]);
      });
    });
  });
}

/** The parts of an answer in which a record is named: objects of JSON, lines of a table. */
function linesAbout(text: string, id: string): string {
  const found: string[] = [];
  const look = (value: unknown): void => {
    if (typeof value !== "object" || value === null) return;
    if (Object.values(value).includes(id)) found.push(JSON.stringify(value));
    for (const each of Object.values(value)) look(each);
  };
  if (text.startsWith("{")) look(JSON.parse(text));
  else found.push(...text.split("\n").filter((line) => line.includes(id)));
  return found.join("\n");
}
