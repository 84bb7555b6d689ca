/** Experts, and what parties give each other, over HTTP, on whichever database the server stands. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { expertsFoundSchema } from "../src/contract/group-exchange.ts";
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
  });
}
