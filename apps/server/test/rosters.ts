/** Few persons who send, and a roster that ran out and begins anew, over HTTP: who is told what, and what is refused. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Answer, type Caller, createHarness, type Harness, type HarnessOptions, tinyText } from "./harness.ts";
import { approve, type Signer, signerOf } from "./signing.ts";

const dayMs = 86_400_000;

/** @param place options of the database to stand on */
export function describeRosters(name: string, place: () => Promise<HarnessOptions>): void {
  describe(name, () => {
    let harness: Harness;
    let ms = Date.parse("2026-11-24T08:00:00Z");
    let administrator: Caller;
    let security: Signer;
    let analyst: Signer;
    let inspector: Signer;
    let authority: Caller;
    let second: Signer;

    const post = (who: Caller, url: string, body: object = {}): Promise<Answer> => harness.call(who, "POST", url, body);
    const signAll = async (asker: Caller, approval: string, signers: readonly Signer[]): Promise<Answer> => {
      for (const signer of signers) expect((await approve(harness, signer, approval)).status).toBe(200);
      const { contentHash } = (await harness.call(asker, "GET", `/api/approvals/${approval}`)).body;
      return post(asker, `/api/approvals/${approval}/carrying-out`, { contentHash });
    };
    const askNext = (body: object = {}): Promise<Answer> =>
      post(administrator, "/api/rosters/next", { days: 30, reason: "A test", ...body });
    const textOf = async (who: Caller, number: number): Promise<string> => {
      const headers = { cookie: who.cookie };
      return (await harness.app.inject({ method: "GET", url: `/api/rosters/operator-a/${number}`, headers })).body;
    };
    const bring = (envelope: string): Promise<Answer> =>
      post(authority, "/api/rosters", { envelope, reason: "Compared by telephone" });
    const choices = async (who: Caller) => (await harness.call(who, "GET", "/api/facilities/tiny/sends")).body;
    const codeOf = ({ status, body }: Answer) => [status, body.error?.code];

    /** The day moves on, and everybody signs in again: sessions do not last so long. */
    async function passDays(days: number): Promise<void> {
      ms += days * dayMs;
      const again = async <Who extends Caller>(who: Who, person: string): Promise<Who> => ({
        ...who,
        ...(await harness.signIn(person)),
      });
      administrator = await again(administrator, "operator-a.administrator");
      security = await again(security, "operator-a.security-manager");
      analyst = await again(analyst, "operator-a.analyst");
      inspector = await again(inspector, "operator-a.inspector");
      authority = await again(authority, "authority.secretariat");
      second = await again(second, "authority.inspector");
    }

    beforeAll(async () => {
      const clock = { nowMs: () => (ms += 1000) };
      harness = await createHarness({ ...(await place()), clock, isFullyStaffed: true });
      administrator = await harness.signIn("operator-a.administrator");
      security = await signerOf(harness, "operator-a.security-manager");
      analyst = await signerOf(harness, "operator-a.analyst");
      authority = await harness.signIn("authority.secretariat");
      second = await signerOf(harness, "authority.inspector");
      const files = [{ name: "facility.yaml", text: tinyText }];
      expect((await post(analyst, "/api/facilities", { files, reason: "A test" })).status).toBe(201);
    }, 120_000);
    afterAll(() => harness.close());

    it("says whom a roster of too few lacks, and signs none", async () => {
      expect(codeOf(await askNext({ begunAnew: true }))).toEqual([409, "CUS-S185"]);
      const asked = await askNext();
      expect(asked.status).toBe(409);
      expect(asked.body.error.code).toBe("CUS-S095");
    });

    it("is signed with an inspector of the authority who stands in the operator's own register", async () => {
      inspector = await signerOf(harness, "operator-a.inspector");
      const { body } = await askNext();
      expect((await signAll(administrator, body.approval, [security, inspector])).status).toBe(204);
    });

    it("says that the author may ask where another who asks leaves too few, and who lacks a key", async () => {
      const ofAsker = await choices(security);
      expect(ofAsker).toMatchObject({
        hindrance: "too-few-signers",
        signers: [{ role: "inspector" }],
        missing: { mayAuthorAsk: true, persons: 1, onlyRole: "inspector" },
      });
      expect(ofAsker.missing.near).toEqual([
        { name: "facility-manager of operator-a", role: "facility-manager", lacks: "key" },
      ]);
      expect(await choices(analyst)).toMatchObject({ hindrance: null, missing: null });
    });

    it("says who has a key that the roster does not name", async () => {
      await signerOf(harness, "operator-a.facility-manager");
      expect((await choices(security)).missing.near).toEqual([
        { name: "facility-manager of operator-a", role: "facility-manager", lacks: "roster" },
      ]);
    });

    it("is taken by the authority when two have compared it", async () => {
      const { body } = await bring(await textOf(administrator, 1));
      expect(body.begunAnew).toBeNull();
      expect((await signAll(authority, body.approval, [second])).status).toBe(204);
    });

    it("does not begin anew while the one before can sign", async () => {
      expect(codeOf(await askNext({ begunAnew: true }))).toEqual([409, "CUS-S185"]);
    });

    it("that ran out signs no next one, and sends nothing", async () => {
      await passDays(31);
      expect(codeOf(await askNext())).toEqual([409, "CUS-S094"]);
      expect((await choices(analyst)).hindrance).toBe("no-roster");
    });

    it("begins anew by two in different roles, with the reason in it", async () => {
      const { body } = await askNext({ begunAnew: true, reason: "It ran out over the holidays" });
      expect((await signAll(administrator, body.approval, [security, inspector])).status).toBe(204);
      const { rosters } = (await harness.call(administrator, "GET", "/api/rosters")).body;
      expect(rosters[0]).toMatchObject({ number: 2, isOwn: true, begunAnew: "It ran out over the holidays" });
      expect((await choices(analyst)).hindrance).toBeNull();
    });

    it("is not trusted by who knew the one before until two have compared it, and both read why", async () => {
      const { status, body } = await bring(await textOf(administrator, 2));
      expect([status, body.begunAnew, typeof body.approval]).toEqual([201, "It ran out over the holidays", "string"]);
      const known = async () =>
        (await harness.call(authority, "GET", "/api/rosters")).body.rosters
          .filter(({ party }: { party: string }) => party === "operator-a")
          .map(({ number }: { number: number }) => number);
      expect(await known()).toEqual([1]);
      const { content } = (await harness.call(second, "GET", `/api/approvals/${body.approval}`)).body;
      expect(JSON.parse(content).asked.begunAnew).toEqual({ reason: "It ran out over the holidays", keysAsBefore: 3 });
      expect((await signAll(authority, body.approval, [second])).status).toBe(204);
      expect(await known()).toEqual([2, 1]);
    });
  });
}
