/** A culture survey from its codes to its results over HTTP, on whichever database the server stands. */
import { cultureQuestions } from "@custodiet/programme";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { codesMadeSchema, cultureSurveySchema } from "../src/contract/culture.ts";
import { type Caller, createHarness, type Harness, type HarnessOptions } from "./harness.ts";

const form = { "content-type": "application/x-www-form-urlencoded" };
const choices = (choice: string) => Object.fromEntries(cultureQuestions.map(({ id }) => [id, choice]));

/** @param place options of the database to stand on */
export function describeCulture(name: string, place: () => Promise<HarnessOptions>): void {
  describe(name, () => {
    let harness: Harness;
    let manager: Caller;
    let auditor: Caller;
    let survey: string;
    let codes: readonly (readonly string[])[];

    beforeAll(async () => {
      harness = await createHarness(await place());
      manager = await harness.signIn("operator-a.security-manager");
      auditor = await harness.signIn("operator-a.auditor");
      await harness.call(manager, "POST", "/api/programmes", { tier: "agency", name: "Ours", categories: ["I"] });
    });
    afterAll(() => harness.close());

    const ours = (path = "") => `/api/programmes/agency/surveys${path}`;
    const read = async (who: Caller) => (await harness.call(who, "GET", ours(`/${survey}`))).body;
    const answer = (code: string, choice = "agree", headers: Record<string, string> = {}) =>
      harness.app.inject({
        method: "POST",
        url: "/api/culture/en/answers",
        headers: { ...form, ...headers },
        payload: new URLSearchParams({ code, ...choices(choice) }).toString(),
      });

    it("is begun with codes for each work group, which are told once", async () => {
      const groups = [
        { name: "Guards", codes: 6 },
        { name: "Workshop", codes: 4 },
        { name: "Reactor", codes: 7 },
      ];
      const begun = await harness.call(manager, "POST", ours(), { name: "Spring", groups });
      expect(begun.status).toBe(201);
      expect(codesMadeSchema.parse(begun.body)).toEqual(begun.body);
      survey = begun.body.survey;
      codes = begun.body.groups.map((group: { codes: readonly string[] }) => group.codes);
      expect(new Set(codes.flat()).size).toBe(17);
      const seen = await read(manager);
      expect(cultureSurveySchema.parse(seen)).toEqual(seen);
      expect(JSON.stringify(seen)).not.toContain(codes[0]?.[0]);
      expect((await harness.call(auditor, "POST", ours(), { name: "Another", groups })).status).toBe(403);
      const twice = [groups[0], groups[0]];
      expect((await harness.call(manager, "POST", ours(), { name: "Twice", groups: twice })).status).toBe(400);
    });

    it("is nothing to another organisation", async () => {
      const stranger = await harness.signIn("operator-b.security-manager");
      expect((await harness.call(stranger, "GET", ours())).status).toBe(404);
      expect((await harness.call(stranger, "POST", ours(`/${survey}/close`), {})).status).toBe(404);
    });

    it("takes one answer by each code, however it is typed, and leaves no entry of it", async () => {
      const before = await harness.opened.parts.store.ledger.size();
      const [first = ""] = codes[0] ?? [];
      expect((await answer(first.toLowerCase().replaceAll("-", " "))).statusCode).toBe(200);
      const again = await answer(first);
      expect([again.statusCode, again.headers["set-cookie"]]).toEqual([404, undefined]);
      expect(again.body).toContain("This code is not known");
      for (const code of [...(codes[0] ?? []).slice(1), ...(codes[1] ?? []), ...(codes[2] ?? []).slice(0, 6)]) {
        expect((await answer(code)).statusCode).toBe(200);
      }
      expect(await harness.opened.parts.store.ledger.size()).toBe(before);
    });

    it("takes nothing from a browser in which somebody is signed in, and the code stays good", async () => {
      const unused = codes[2]?.[6] ?? "";
      const refused = await answer(unused, "agree", { cookie: manager.cookie });
      expect(refused.statusCode).toBe(403);
      const page = await harness.app.inject({
        method: "GET",
        url: "/public/en/culture-survey",
        headers: { cookie: manager.cookie },
      });
      expect(page.body).not.toContain("<form");
      expect((await answer(unused, "perhaps")).statusCode).toBe(422);
      expect((await answer(unused, "disagree")).statusCode).toBe(200);
    });

    it("tells nothing while it is open but how many answered, in fives", async () => {
      const seen = await read(auditor);
      expect([seen.answered, seen.all, seen.closedOn]).toEqual([15, null, null]);
      expect((await harness.call(manager, "POST", ours(`/${survey}/results.csv`), {})).status).toBe(404);
    });

    it("once closed, hides the group below five and the one by whose difference it would be told", async () => {
      const closed = await harness.call(manager, "POST", ours(`/${survey}/close`), {});
      expect(closed.status).toBe(200);
      const seen = await read(auditor);
      expect(cultureSurveySchema.parse(seen)).toEqual(seen);
      expect(seen.all.answered).toBe(17);
      const told = seen.groups.map((group: { name: string; tally: { answered: number } | null }) => [
        group.name,
        group.tally?.answered ?? null,
      ]);
      expect(told).toEqual([
        ["Guards", null],
        ["Workshop", null],
        ["Reactor", 7],
      ]);
      expect(seen.all.questions[0].chosen).toMatchObject({ agree: 16, disagree: 1 });
    });

    it("is closed once, and gives out no codes afterwards", async () => {
      expect((await harness.call(manager, "POST", ours(`/${survey}/close`), {})).status).toBe(409);
      const more = { group: "w1", codes: 2 };
      expect((await harness.call(manager, "POST", ours(`/${survey}/codes`), more)).status).toBe(409);
    });

    it("lets its results be taken away as a table, and enters that", async () => {
      const taken = await harness.call(auditor, "POST", ours(`/${survey}/results.csv`), {});
      expect(taken.status).toBe(200);
      expect(taken.body).toContain("Reactor,7,c01,agree,6");
      expect(taken.body).not.toContain("Guards");
    });
  });
}
