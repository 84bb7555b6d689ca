/** A programme over time, and two of them beside each other, on whichever database the server stands. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { programmeComparisonSchema, programmeTrendSchema } from "../src/contract/programme-trend.ts";
import { type Caller, createHarness, type Harness, type HarnessOptions, tinyFiles } from "./harness.ts";

const policy = {
  type: "evidenced",
  criteria: ["ACC-02.1.a"],
  kind: "procedure",
  title: "Two-person procedure",
  effective: "2026-01-01",
  expires: "2026-07-15",
  hash: "a".repeat(64),
  place: "Safe 3",
};
const claim = (isMet: boolean) => ({ type: "claimed", criterion: "ACC-02.1.a", isMet, note: "" });

type Domains = readonly { readonly domain: string }[];
const access = <Each extends { readonly domain: string }>(domains: readonly Each[]): Each | undefined =>
  domains.find(({ domain }) => domain === "ACC");

/** @param place options of the database to stand on */
export function describeProgrammeTrend(name: string, place: () => Promise<HarnessOptions>): void {
  describe(name, () => {
    let ms = Date.parse("2026-03-10T08:00:00Z");
    let harness: Harness;
    let manager: Caller;

    beforeAll(async () => {
      const clock = {
        nowMs: () => {
          ms += 1000;
          return ms;
        },
      };
      harness = await createHarness({ ...(await place()), clock });
    });
    afterAll(() => harness.close());

    const signIn = (person: string) => harness.signIn(`operator-a.${person}`);
    const goTo = async (day: string) => {
      ms = Date.parse(`${day}T10:00:00Z`);
      manager = await signIn("security-manager");
    };
    const get = (path: string, who: Caller = manager) => harness.call(who, "GET", `/api/programmes/${path}`);
    const post = (path: string, body: object, who: Caller = manager) =>
      harness.call(who, "POST", `/api/programmes${path}`, body);
    const act = async (id: string, ...acts: readonly object[]) =>
      expect((await post(`/${id}/acts`, { acts })).status).toBe(200);
    const trend = async (id: string, who: Caller = manager) => (await get(`${id}/trend`, who)).body;
    const comparison = async (id: string, question: string) => (await get(`${id}/comparison?${question}`)).body;
    const take = (path: string, body: object | undefined, who: Caller = manager) =>
      harness.app.inject({
        method: "POST",
        url: `/api/programmes/${path}`,
        headers: { cookie: who.cookie, "x-csrf-token": who.csrfToken },
        ...(body === undefined ? {} : { payload: body }),
      });

    it("tells each month as it was known then: evidence that ends lowers it on its day, and what is said later changes nothing", async () => {
      await goTo("2026-03-10");
      expect((await post("", { tier: "agency", facility: null, name: "Agency A", categories: [] })).status).toBe(201);
      await goTo("2026-04-05");
      const measures = (await get("agency")).body.measures.map(({ id }: { id: string }) => id);
      expect(measures.length).toBeGreaterThan(0);
      const one = measures[0];
      const criterion = (await get(`agency/measures/${one}`)).body.criteria[0].id;
      const { measures: texts } = (await harness.call(manager, "GET", "/api/programme/catalogue?language=en")).body;
      const { evidence, domain } = texts.find(({ id }: { id: string }) => id === one);
      await act("agency", { ...policy, criteria: [criterion], kind: evidence[0] }, { ...claim(true), criterion });
      await goTo("2026-08-20");
      const seen = await trend("agency");
      expect(programmeTrendSchema.parse(seen)).toEqual(seen);
      expect(seen.days.map(({ on }: { on: string }) => on)).toEqual(
        ["03-10", "04-01", "05-01", "06-01", "07-01", "08-01", "08-20"].map((day) => `2026-${day}`),
      );
      expect(seen).toMatchObject({ begunOn: "2026-03-10", on: "2026-08-20", others: [] });
      for (const day of seen.days) {
        expect(day).toMatchObject({ model: null, isCatalogueOther: false });
      }
      const lostOn = async (from: string, to: string) =>
        (await comparison("agency", `from=${from}&to=${to}`)).domains.find(
          (each: { domain: string }) => each.domain === domain,
        );
      expect(await lostOn("2026-04-04", "2026-05-01")).toMatchObject({
        gained: [{ criterion, measure: one, level: 1, other: { state: "unanswered", why: null } }],
        lost: [],
      });
      expect(await lostOn("2026-05-01", "2026-08-01")).toMatchObject({
        gained: [],
        lost: [{ criterion, other: { state: "not evaluable", why: "not current" } }],
      });
      await act("agency", { ...claim(false), criterion });
      expect(await lostOn("2026-04-04", "2026-05-01")).toMatchObject({ gained: [{ criterion }] });
    });

    it("tells a computed level from the day on which there was a model, to whoever may read assessments", async () => {
      const order = { tier: "facility", facility: "tiny", name: "Programme of the tiny facility" };
      await goTo("2026-09-05");
      await harness.call(manager, "POST", "/api/facilities", { files: tinyFiles(), reason: "First" });
      const { id } = (await post("", order)).body;
      await goTo("2026-10-03");
      const seen = await trend(id);
      expect(seen.days.map(({ on, model }: { on: string; model: number }) => [on, model])).toEqual([
        ["2026-09-05", 1],
        ["2026-10-01", 1],
        ["2026-10-03", 1],
      ]);
      expect(seen.others).toEqual([{ id: "agency", name: "Agency A", begunOn: "2026-03-10" }]);
      const today = (await get(id)).body.domains.map(
        ({ domain, claimed, verified, computed }: { domain: string } & Record<string, { level: number } | null>) => ({
          domain,
          claimed: claimed?.level ?? null,
          verified: verified?.level ?? null,
          computed: computed?.level ?? null,
        }),
      );
      expect(seen.days.at(-1).domains).toEqual(today);
      expect(today.some(({ computed }: { computed: number | null }) => computed !== null)).toBe(true);
      const trainer = await signIn("material-accountant");
      const lesser = await trend(id, trainer);
      expect(lesser.days.map(({ model }: { model: number | null }) => model)).toEqual([null, null, null]);
      expect(lesser.days.at(-1).domains.every(({ computed }: { computed: number | null }) => computed === null)).toBe(
        true,
      );
    });

    it("lays two programmes of the organisation beside each other, each on its day, and says what one does not ask", async () => {
      const id = "facility-tiny";
      await act(id, { ...policy, expires: null }, claim(true));
      const seen = await comparison("agency", `from=2026-10-03&to=2026-10-03&beside=${id}`);
      expect(programmeComparisonSchema.parse(seen)).toEqual(seen);
      expect(seen).toMatchObject({
        before: { programme: "agency", tier: "agency", on: "2026-10-03" },
        after: { programme: id, tier: "facility", on: "2026-10-03", model: 1 },
        isSameCatalogue: true,
      });
      expect(access(seen.domains as Domains)).toMatchObject({
        gained: [{ criterion: "ACC-02.1.a", other: null }],
        lost: [],
      });
    });

    it("refuses a day on which the programme was not there, and a programme that is not the organisation's", async () => {
      for (const question of [
        "from=2026-03-09&to=2026-04-01",
        "from=2026-03-10&to=2026-10-04",
        "from=2026-02-30&to=2026-04-01",
      ]) {
        const { status, body } = await get(`agency/comparison?${question}`);
        expect([status, body.error.code]).toEqual([400, "CUS-S004"]);
      }
      expect((await get("agency/comparison?from=2026-03-10&to=2026-04-01&beside=gone")).status).toBe(404);
      const stranger = await harness.signIn("operator-b.security-manager");
      expect((await get("agency/trend", stranger)).status).toBe(404);
      expect((await get("agency/comparison?from=2026-03-10&to=2026-04-01", stranger)).status).toBe(404);
    });

    it("leaves as tables with the marking above, each with its entry, by whoever may take things away", async () => {
      const levels = await take("facility-tiny/trend.csv", undefined);
      expect(levels.payload.split("\r\n")).toContainEqual(expect.stringMatching(/^2026-09-05,GOV,0,0,\d?,1$/));
      expect(levels.payload).toContain("# Marking,TLP:");
      const question = { from: "2026-10-03", to: "2026-10-03", beside: "facility-tiny" };
      const beside = await take("agency/comparison.csv", { ...question, language: "en" });
      expect(beside.payload).toContain("ACC,gained,ACC-02.1.a,");
      expect(beside.payload).toContain(",not asked,met");
      const { body } = await harness.call(manager, "GET", "/api/ledger");
      const exports = body.entries.filter(({ action }: { action: string }) => action === "programme.export");
      expect(exports).toHaveLength(2);
      const trainer = await signIn("trainer");
      expect((await take("facility-tiny/trend.csv", undefined, trainer)).statusCode).toBe(403);
      expect((await take("agency/comparison.csv", question, trainer)).statusCode).toBe(403);
    });
  });
}
