/** A real instance from its founding: enrolling by codes, signing in, confirming, adding and revoking, and what is refused. */
import type { OrganisationId } from "@custodiet/core";
import { createOwnKey, type OwnKey, openOwnKey } from "@custodiet/trust";
import { challengeOf, type OpenedRequest, openCarriedRequest } from "@custodiet/verification";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type CodeFor, found, renewCodes } from "../src/instance/identity/found.ts";
import { type Answer, type Caller, createHarness, type Harness, type HarnessOptions } from "./harness.ts";
import { createSoftwarePasskey, type SoftwarePasskey, type Wrong } from "./software-passkey.ts";

const origin = "http://localhost:80";
const minute = 60_000;

/** A clock that is set by the test. */
function handClock(startMs: number) {
  let ms = startMs;
  return { nowMs: () => ms, forward: (byMs: number) => (ms += byMs) };
}

/** @param place options of the database to stand on */
export function describeIdentity(name: string, place: () => Promise<HarnessOptions>): void {
  describe(name, () => {
    const clock = handClock(Date.parse("2026-11-24T08:00:00Z"));
    let harness: Harness;
    let codes: readonly CodeFor[];
    let ada: SoftwarePasskey;
    const bo = createSoftwarePasskey(origin);

    const order = {
      name: "Test instance",
      kind: "facility",
      host: "localhost",
      organisation: { id: "quillfen" as OrganisationId, name: "Quillfen" },
      administrators: ["Ada", "Bo"],
      logKey: "test",
    } as const;

    beforeAll(async () => {
      harness = await createHarness({ ...(await place()), purpose: "real", clock });
      codes = await found(harness.opened.parts, order);
      ada = createSoftwarePasskey(origin);
    });
    afterAll(() => harness.close());

    /** A page on which nobody is signed in. */
    async function page(): Promise<Caller> {
      const answer = await harness.call(null, "GET", "/api/session");
      const [cookie = ""] = String(answer.headers["set-cookie"]).split(";");
      return { cookie, csrfToken: answer.body.csrfToken };
    }

    async function enrol(code: string, key: SoftwarePasskey, label = "Key", wrong: Wrong = {}): Promise<Answer> {
      const visitor = await page();
      const offer = await harness.call(visitor, "POST", "/api/enrolment/offer", { code });
      if (offer.status !== 200) return offer;
      const answer = { kind: "passkey", response: key.create(offer.body.passkey, wrong) };
      return harness.call(visitor, "POST", "/api/enrolment", { code, label, answer });
    }

    const signInWith = async (answer: object): Promise<Answer> =>
      harness.call(await page(), "POST", "/api/sign-in", answer);

    const offerSignIn = async () => harness.call(await page(), "POST", "/api/sign-in/offer");

    async function signIn(key: SoftwarePasskey, wrong: Wrong = {}): Promise<Answer> {
      const offer = await offerSignIn();
      if (offer.status !== 200) return offer;
      return signInWith({ kind: "passkey", response: key.get(offer.body.passkey, wrong) });
    }

    function callerOf({ headers, body }: Answer): Caller {
      const cookie = [headers["set-cookie"]].flat().join("; ");
      return { cookie: cookie.split(";")[0] ?? "", csrfToken: body.csrfToken };
    }

    const codeOf = (answer: Answer): unknown => [answer.status, answer.body.error?.code];

    it("is real, and not open before both have enrolled", async () => {
      expect((await harness.call(null, "GET", "/api/instance")).body).toEqual({
        name: "Test instance",
        kind: "facility",
        host: "localhost",
        isOpen: false,
        provider: null,
        cardPort: null,
      });
      expect(codeOf(await enrol(codes[0]?.code ?? "", ada, "Ada's laptop"))).toEqual([204, undefined]);
      expect(codeOf(await signIn(ada))).toEqual([403, "CUS-S071"]);
    });

    it("offers no fictional persons", async () => {
      expect((await harness.call(null, "GET", "/api/demonstration/persons")).status).toBe(403);
      expect(codeOf(await harness.call(await page(), "POST", "/api/session", { personId: "x" }))).toEqual([
        403,
        "CUS-S012",
      ]);
    });

    it("takes a code once, and no code that nobody gave", async () => {
      expect(codeOf(await enrol(codes[0]?.code ?? "", createSoftwarePasskey(origin)))).toEqual([403, "CUS-S072"]);
      expect(codeOf(await enrol("0000-0000", bo))).toEqual([403, "CUS-S072"]);
    });

    it("takes no key of another page, nor one that did not verify its person, nor a key that is known", async () => {
      const code = codes[1]?.code ?? "";
      expect(codeOf(await enrol(code, bo, "Bo", { origin: "http://localhost:9999" }))).toEqual([401, "CUS-S070"]);
      expect(codeOf(await enrol(code, bo, "Bo", { isUnverified: true }))).toEqual([401, "CUS-S070"]);
      expect(codeOf(await enrol(code, ada, "Bo"))).toEqual([409, "CUS-S073"]);
    });

    it("gives new codes to who has not enrolled, and opens when both have", async () => {
      const renewed = await renewCodes(harness.opened.parts);
      expect(renewed.map((each) => each.name)).toEqual(["Bo"]);
      expect(codeOf(await enrol(codes[1]?.code ?? "", bo))).toEqual([403, "CUS-S072"]);
      const typed = (renewed[0]?.code ?? "").toLowerCase().replaceAll("-", " ");
      expect(codeOf(await enrol(typed, bo, "Bo's key"))).toEqual([204, undefined]);
      expect((await harness.call(null, "GET", "/api/instance")).body.isOpen).toBe(true);
      expect(await renewCodes(harness.opened.parts)).toEqual([]);
      expect(codeOf(await enrol(codes[1]?.code ?? "", createSoftwarePasskey(origin)))).toEqual([403, "CUS-S072"]);
    });

    it("signs in who shows a key of theirs, with a fresh session", async () => {
      const answer = await signIn(ada);
      expect([answer.status, answer.body.person]).toMatchObject([200, { name: "Ada", role: "administrator" }]);
      expect((await harness.call(callerOf(answer), "GET", "/api/session")).body.person.name).toBe("Ada");
    });

    it("takes an answer once, from its own page only, of a person who was verified, by a key that is known", async () => {
      const offer = (await offerSignIn()).body.passkey;
      const response = ada.get(offer);
      expect((await signInWith({ kind: "passkey", response })).status).toBe(200);
      expect(codeOf(await signInWith({ kind: "passkey", response }))).toEqual([401, "CUS-S070"]);
      expect(codeOf(await signIn(ada, { origin: "http://evil.example" }))).toEqual([401, "CUS-S070"]);
      expect(codeOf(await signIn(ada, { isUnverified: true }))).toEqual([401, "CUS-S070"]);
      expect(codeOf(await signIn(createSoftwarePasskey(origin)))).toEqual([401, "CUS-S070"]);
      const stale = (await offerSignIn()).body.passkey;
      clock.forward(11 * minute);
      expect(codeOf(await signInWith({ kind: "passkey", response: ada.get(stale) }))).toEqual([401, "CUS-S070"]);
    });

    it("a challenge for one purpose answers no other", async () => {
      const caller = callerOf(await signIn(ada));
      const offer = (await harness.call(caller, "POST", "/api/session/confirmation/offer")).body.passkey;
      expect(codeOf(await signInWith({ kind: "passkey", response: ada.get(offer) }))).toEqual([401, "CUS-S070"]);
    });

    it("ends a session that is not used, and every session after its longest time", async () => {
      const idle = callerOf(await signIn(ada));
      clock.forward(31 * minute);
      expect((await harness.call(idle, "GET", "/api/session")).body.person).toBeNull();
      const used = callerOf(await signIn(ada));
      for (let at = 0; at < 12 * 60; at += 20) {
        expect((await harness.call(used, "GET", "/api/session")).body.person).not.toBeNull();
        clock.forward(20 * minute);
      }
      expect((await harness.call(used, "GET", "/api/session")).body.person).toBeNull();
    });

    it("signing in ends the session that was there, and each has a token of its own", async () => {
      const first = callerOf(await signIn(ada));
      const offer = (await harness.call(first, "POST", "/api/sign-in/offer")).body.passkey;
      const answer = { kind: "passkey", response: bo.get(offer) };
      const second = callerOf(await harness.call(first, "POST", "/api/sign-in", answer));
      expect(second.cookie).not.toBe(first.cookie);
      expect((await harness.call(first, "GET", "/api/session")).body.person).toBeNull();
      expect((await harness.call(second, "GET", "/api/session")).body.person.name).toBe("Bo");
    });

    describe("what is to be confirmed", () => {
      let caller: Caller;
      const confirm = async (key: SoftwarePasskey): Promise<Answer> => {
        const offer = (await harness.call(caller, "POST", "/api/session/confirmation/offer")).body.passkey;
        const answer = { kind: "passkey", response: key.get(offer) };
        return harness.call(caller, "POST", "/api/session/confirmation", answer);
      };
      beforeAll(async () => {
        caller = callerOf(await signIn(ada));
      });

      it("is refused later than five minutes after the key was shown, and done once it is shown again", async () => {
        clock.forward(6 * minute);
        const ask = () => harness.call(caller, "POST", "/api/session/authenticators/offer");
        expect(codeOf(await ask())).toEqual([403, "CUS-S074"]);
        expect(codeOf(await confirm(bo))).toEqual([401, "CUS-S070"]);
        expect(codeOf(await ask())).toEqual([403, "CUS-S074"]);
        expect((await confirm(ada)).status).toBe(204);
        expect((await ask()).status).toBe(200);
      });

      it("adds a second key, which signs in; revoked it does not, and its sessions end", async () => {
        const spare = createSoftwarePasskey(origin);
        const offer = (await harness.call(caller, "POST", "/api/session/authenticators/offer")).body.passkey;
        const answer = { kind: "passkey", response: spare.create(offer) };
        const added = await harness.call(caller, "POST", "/api/session/authenticators", { label: "Spare", answer });
        expect(added.status).toBe(204);
        const other = callerOf(await signIn(spare));
        const list = (await harness.call(caller, "GET", "/api/session/authenticators")).body;
        const { id } = list.find(({ label }: { label: string }) => label === "Spare");
        expect((await harness.call(caller, "DELETE", `/api/session/authenticators/${id}`)).status).toBe(204);
        expect((await harness.call(other, "GET", "/api/session")).body.person).toBeNull();
        expect(codeOf(await signIn(spare))).toEqual([401, "CUS-S070"]);
      });

      it("leaves the last key", async () => {
        const list = (await harness.call(caller, "GET", "/api/session/authenticators")).body;
        const standing = list.filter(({ revokedAt }: { revokedAt: string | null }) => revokedAt === null);
        expect(standing).toHaveLength(1);
        const answer = await harness.call(caller, "DELETE", `/api/session/authenticators/${standing[0].id}`);
        expect(codeOf(answer)).toEqual([409, "CUS-S075"]);
      });

      it("ends a session elsewhere", async () => {
        const elsewhere = callerOf(await signIn(ada));
        const open = (await harness.call(caller, "GET", "/api/session/open")).body;
        const other = open.findLast(({ isThisOne }: { isThisOne: boolean }) => !isThisOne);
        expect((await harness.call(caller, "DELETE", `/api/session/open/${other.id}`)).status).toBe(204);
        expect((await harness.call(elsewhere, "GET", "/api/session")).body.person).toBeNull();
      });
    });

    it("a person's own key signs in by a word that is carried to it and back", async () => {
      const key = openOwnKey(createOwnKey("correct horse battery"), "correct horse battery");
      if (!key.ok) throw new Error("The key does not open");
      const caller = callerOf(await signIn(bo));
      const { ownKey: question } = (await harness.call(caller, "POST", "/api/session/authenticators/offer")).body;
      const answer = { kind: "own key", question, answer: key.value.answer(question) };
      const added = await harness.call(caller, "POST", "/api/session/authenticators", { label: "By hand", answer });
      expect(added.status).toBe(204);
      const asked = (await offerSignIn()).body.ownKey;
      const shown = { kind: "own key", question: asked, answer: key.value.answer(asked) };
      expect((await signInWith(shown)).body.person.name).toBe("Bo");
      expect(codeOf(await signInWith(shown))).toEqual([401, "CUS-S070"]);
      const again = (await offerSignIn()).body.ownKey;
      const crossed = { ...shown, question: again };
      expect(codeOf(await signInWith(crossed))).toEqual([401, "CUS-S070"]);
    });

    describe("changes of persons, by two administrators", () => {
      const enter = async (key: SoftwarePasskey) => callerOf(await signIn(key));
      const decide = async (caller: Caller, key: SoftwarePasskey, approval: string): Promise<Answer> => {
        const seen = (await harness.call(caller, "GET", `/api/approvals/${approval}`)).body;
        const statement = seen.statements.approve;
        const { id: keyId } = seen.keys.find(({ credential }: { credential: string }) => credential === key.id);
        const challenge = Buffer.from(challengeOf(statement)).toString("base64url");
        const { response } = key.get({ challenge, rpId: "localhost" }) as {
          response: { clientDataJSON: string; authenticatorData: string; signature: string };
        };
        const { clientDataJSON: clientDataJson, authenticatorData, signature } = response;
        const evidence = { kind: "passkey", authenticatorData, clientDataJson, signature };
        const url = `/api/approvals/${approval}/decision`;
        return harness.call(caller, "POST", url, { decision: "approve", note: "", keyId, evidence });
      };
      const carryOut = async (caller: Caller, approval: string): Promise<Answer> => {
        const { contentHash } = (await harness.call(caller, "GET", `/api/approvals/${approval}`)).body;
        return harness.call(caller, "POST", `/api/people/changes/${approval}/carried-out`, { contentHash });
      };
      const ask = (caller: Caller, change: object) =>
        harness.call(caller, "POST", "/api/people/changes", { reason: "Test", ...change });
      const personNamed = async (caller: Caller, wanted: string) =>
        (await harness.call(caller, "GET", "/api/people")).body.find((each: { name: string }) => each.name === wanted);

      const cy = createSoftwarePasskey(origin);
      /** Cy's, after the first was lost. */
      let auditor: SoftwarePasskey;

      it("nobody is registered by one alone; approved by the other and carried out, the person enrols and signs in", async () => {
        const [first, second] = [await enter(ada), await enter(bo)];
        const asked = await ask(first, { kind: "register", name: "Cy", role: "analyst" });
        expect(asked.status).toBe(201);
        const { approval, code } = asked.body;
        expect((await carryOut(first, approval)).status).toBeGreaterThanOrEqual(400);
        expect(codeOf(await enrol(code, cy))).toEqual([403, "CUS-S072"]);
        expect((await harness.call(first, "GET", `/api/approvals/${approval}`)).body.statements).toBeNull();
        expect((await decide(second, bo, approval)).status).toBe(200);
        expect((await carryOut(first, approval)).status).toBe(204);
        expect((await enrol(code, cy, "Cy's key")).status).toBe(204);
        expect((await signIn(cy)).body.person).toMatchObject({ name: "Cy", role: "analyst" });
      });

      it("a role is changed, and a lost key replaced, by two; the old key signs in no more", async () => {
        const [first, second] = [await enter(ada), await enter(bo)];
        const person = (await personNamed(first, "Cy")).id;
        const given = (await ask(first, { kind: "give-role", person, role: "auditor" })).body.approval;
        await decide(second, bo, given);
        expect((await carryOut(first, given)).status).toBe(204);
        expect((await signIn(cy)).body.person.role).toBe("auditor");
        const lost = (await ask(second, { kind: "recover", person })).body;
        await decide(first, ada, lost.approval);
        expect((await carryOut(second, lost.approval)).status).toBe(204);
        expect(codeOf(await signIn(cy))).toEqual([401, "CUS-S070"]);
        auditor = createSoftwarePasskey(origin);
        expect((await enrol(lost.code, auditor)).status).toBe(204);
        expect((await signIn(auditor)).status).toBe(200);
      });

      describe("signed on another machine", () => {
        let own: OwnKey;
        let first: Caller;
        let second: Caller;
        let approval: string;
        let carried: OpenedRequest;
        const bring = async (answer: object, caller?: Caller): Promise<Answer> =>
          harness.call(caller ?? (await page()), "POST", "/api/approvals/answers", answer);

        beforeAll(async () => {
          const key = openOwnKey(createOwnKey("correct horse battery"), "correct horse battery");
          if (!key.ok) throw new Error("The key does not open");
          own = key.value;
          second = await enter(bo);
          const { ownKey: question } = (await harness.call(second, "POST", "/api/session/authenticators/offer")).body;
          const answer = { kind: "own key", question, answer: own.answer(question) };
          await harness.call(second, "POST", "/api/session/authenticators", { label: "Safe", answer });
        });
        beforeEach(async () => {
          [first, second] = [await enter(ada), await enter(bo)];
          const person = (await personNamed(first, "Cy")).id;
          approval = (await ask(first, { kind: "give-role", person, role: "analyst" })).body.approval;
          const { body } = await harness.call(second, "GET", `/api/approvals/${approval}/to-carry`);
          const opened = openCarriedRequest(body.text);
          if (!opened.ok) throw new Error(opened.error);
          carried = opened.value;
        });

        it("is taken by who may decide, signed by this instance, with who asked and why", async () => {
          const { verifierKey } = (await harness.call(first, "GET", "/api/ledger/checkpoint")).body;
          expect([carried.key, carried.asked.by, carried.asked.reason, carried.approver]).toEqual([
            verifierKey,
            "Ada",
            "Test",
            "Bo",
          ]);
          expect(codeOf(await harness.call(first, "GET", `/api/approvals/${approval}/to-carry`))).toEqual([
            403,
            "CUS-T026",
          ]);
        });

        it("is accepted from anybody, once, and is then carried out", async () => {
          const answer = own.decide(carried.statements.approve, "Seen elsewhere");
          expect((await bring(answer)).body).toEqual({ state: "approved" });
          expect(codeOf(await bring(answer, first))).toEqual([409, "CUS-T022"]);
          const seen = (await harness.call(first, "GET", `/api/approvals/${approval}`)).body;
          expect(seen.decisions).toMatchObject([{ approver: "Bo", keyKind: "own key", note: "Seen elsewhere" }]);
          expect((await carryOut(first, approval)).status).toBe(204);
        });

        it("refuses with its reason", async () => {
          expect((await bring(own.decide(carried.statements.refuse, "Not him"), first)).body).toEqual({
            state: "refused",
          });
        });

        it("is not accepted changed on the way, by another's key, of another request, or too late", async () => {
          const answer = own.decide(carried.statements.refuse, "Not him");
          expect(codeOf(await bring({ ...answer, note: "Fine" }))).toEqual([403, "CUS-S082"]);
          expect(codeOf(await bring({ ...answer, decision: "approve" }))).toEqual([403, "CUS-S082"]);
          const stranger = openOwnKey(createOwnKey("a stranger's passphrase"), "a stranger's passphrase");
          const forged = stranger.ok && stranger.value.decide(carried.statements.approve, "");
          expect(codeOf(await bring(forged || {}))).toEqual([403, "CUS-S082"]);
          const other = own.decide({ ...carried.statements.approve, request: "f".repeat(32) }, "");
          expect(codeOf(await bring(other))).toEqual([404, "CUS-S008"]);
          const elsewhere = own.decide({ ...carried.statements.approve, contentHash: "0".repeat(64) }, "");
          expect(codeOf(await bring(elsewhere))).toEqual([422, "CUS-T027"]);
          clock.forward(73 * 60 * minute);
          expect(codeOf(await bring(own.decide(carried.statements.approve, "")))).toEqual([409, "CUS-T024"]);
        });

        it("is not accepted by a key that was revoked", async () => {
          const list = (await harness.call(second, "GET", "/api/session/authenticators")).body;
          const { id } = list.find(({ label }: { label: string }) => label === "Safe");
          expect((await harness.call(second, "DELETE", `/api/session/authenticators/${id}`)).status).toBe(204);
          expect(codeOf(await bring(own.decide(carried.statements.approve, "")))).toEqual([403, "CUS-S082"]);
        });
      });

      it("an administrator ends all sessions of another, who is told by whom, and signs in again", async () => {
        const first = await enter(ada);
        const others = [await enter(bo), await enter(bo)];
        const { id } = await personNamed(first, "Bo");
        const answer = await harness.call(first, "DELETE", `/api/people/${id}/sessions`);
        expect([answer.status, answer.body.ended >= 2]).toEqual([200, true]);
        for (const other of others) {
          expect((await harness.call(other, "GET", "/api/session")).body.person).toBeNull();
        }
        expect((await harness.call(first, "GET", "/api/session")).body.person.name).toBe("Ada");
        const told = (await harness.call(await enter(bo), "GET", "/api/session/ended")).body;
        expect(told).toMatchObject([{ by: "Ada", at: new Date(clock.nowMs()).toISOString() }]);
        expect((await harness.call(first, "GET", "/api/session/ended")).body).toEqual([]);
        const rows = await harness.opened.parts.store.outbox.claim(200, minute);
        expect(rows.map(({ payload }) => payload)).toContainEqual({
          subject: "sessions-ended",
          record: expect.stringMatching(/^[0-9a-f]{32}$/),
          to: { person: id },
        });
      });

      it("nobody else ends another's sessions, and of nobody's there are none to end", async () => {
        const first = await enter(ada);
        const analyst = callerOf(await signIn(auditor));
        const { id } = await personNamed(first, "Bo");
        expect(codeOf(await harness.call(analyst, "DELETE", `/api/people/${id}/sessions`))).toEqual([403, "CUS-S003"]);
        expect(codeOf(await harness.call(first, "DELETE", "/api/people/gone/sessions"))).toEqual([404, "CUS-S008"]);
      });

      it("a person has ten sessions at once: the oldest ends for the one beyond", async () => {
        const opened: Caller[] = [];
        for (let count = 0; count < 11; count++) {
          clock.forward(1000);
          opened.push(await enter(bo));
        }
        const people = [];
        for (const caller of opened) people.push((await harness.call(caller, "GET", "/api/session")).body.person?.name);
        expect(people).toEqual([undefined, ...Array(10).fill("Bo")]);
      });

      it("the entry of signing in says what was shown", async () => {
        const first = await enter(ada);
        const [entry] = await harness.opened.parts.store.ledger.page(
          { organisations: ["quillfen" as OrganisationId] },
          { limit: 1 },
        );
        expect([entry?.action, entry?.details]).toEqual(["session.open", expect.objectContaining({ by: "passkey" })]);
        expect((await harness.call(first, "GET", "/api/session/rights")).body).toMatchObject({
          role: "administrator",
          grantedBy: ["administrator"],
        });
      });

      it("two administrators remain: neither leaves while there is no third", async () => {
        const [first, second] = [await enter(ada), await enter(bo)];
        const third = (await personNamed(first, "Cy")).id;
        const { id: person } = await personNamed(first, "Bo");
        const asked = (await ask(first, { kind: "leave", person })).body.approval;
        await decide(second, bo, asked);
        expect(codeOf(await carryOut(first, asked))).toEqual([409, "CUS-S077"]);
        const staying = callerOf(await signIn(auditor));
        const leaves = (await ask(first, { kind: "leave", person: third })).body.approval;
        await decide(second, bo, leaves);
        expect((await carryOut(first, leaves)).status).toBe(204);
        expect(await personNamed(first, "Cy")).toMatchObject({
          hasLeft: true,
          accounts: [],
          roles: [{ isHeld: false }, { isHeld: false }, { isHeld: false }],
          authenticators: [{ revokedAt: expect.any(String) }, { revokedAt: expect.any(String) }],
        });
        expect((await harness.call(staying, "GET", "/api/session")).body.person).toBeNull();
        expect(codeOf(await signIn(auditor))).toEqual([401, "CUS-S070"]);
      });
    });

    it("who has left does not sign in, and stays in the register", async () => {
      const { store } = harness.opened.parts;
      const caller = callerOf(await signIn(ada));
      const people = (await harness.call(caller, "GET", "/api/people")).body;
      const left = people.find((person: { name: string }) => person.name === "Bo");
      const provenance = {
        actor: left.id,
        atMs: clock.nowMs(),
        marking: { tlp: "amber", releasedTo: [], caveats: [], reason: "Test" },
        entryIndex: 0,
      } as const;
      await store.transaction({ organisations: ["quillfen" as OrganisationId] }, (tx) =>
        tx.register.closeAccount(`${left.id}.local`, provenance),
      );
      expect(codeOf(await signIn(bo))).toEqual([401, "CUS-S070"]);
      const after = (await harness.call(caller, "GET", "/api/people")).body;
      expect(after.find((person: { name: string }) => person.name === "Bo")).toMatchObject({ hasLeft: true });
    });
  });
}
