/** Codes to enrol by and challenges under way, on every database. */
import type { PersonId } from "@custodiet/core";
import type { Provenance, Store, StoreTransaction } from "@custodiet/store";
import type { Scope } from "@custodiet/trust";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { amber, hospital, operator, standingClock, type TestClock } from "./fixtures.ts";
import type { OpenForTest } from "./records.ts";

const ada = "p-ada" as PersonId;
const ours: Scope = { organisations: [operator] };
const made = (atMs: number, entryIndex = 0): Provenance => ({ actor: ada, atMs, marking: amber, entryIndex });

export function testSignIn(open: OpenForTest): void {
  describe("signing in", () => {
    let store: Store;
    let clock: TestClock;
    const write = <T>(work: (tx: StoreTransaction) => Promise<T>, within = ours) => store.transaction(within, work);
    beforeEach(async () => {
      clock = standingClock(1000);
      store = await open(clock);
      const person = { id: ada, organisation: operator, name: "Ada", role: "analyst", isFictional: false };
      await write((tx) => tx.persons.insert(person, made(1)));
    });
    afterEach(() => store.close());

    const enrolment = (codeHash: string) =>
      ({ codeHash, person: ada, organisation: operator, purpose: "added", expiresAtMs: 50 }) as const;

    test("a code is used once, until it expires, within its organisation", async () => {
      await write((tx) => tx.enrolments.insert(enrolment("c1"), made(1)));
      expect(await write((tx) => tx.enrolments.use("c1", made(2)), { organisations: [hospital] })).toBe(false);
      expect(await write((tx) => tx.enrolments.use("c1", made(50)))).toBe(false);
      expect(await write((tx) => tx.enrolments.use("c1", made(49, 3)))).toBe(true);
      expect(await write((tx) => tx.enrolments.use("c1", made(49)))).toBe(false);
      expect(await store.enrolments.find("c1")).toEqual({ ...enrolment("c1"), spentAtMs: 49 });
    });

    test("a new code takes the place of the person's older one", async () => {
      await write((tx) => tx.enrolments.insert(enrolment("c1"), made(1)));
      await write((tx) => tx.enrolments.insert(enrolment("c2"), made(2)));
      expect(await write((tx) => tx.enrolments.use("c1", made(3)))).toBe(false);
      expect((await store.enrolments.ofPurpose("added")).map((each) => each.spentAtMs)).toEqual([2, null]);
      expect(await store.enrolments.ofPurpose("founding")).toEqual([]);
    });

    test("a challenge is taken once, for what it was given out for, until it expires", async () => {
      const asked = { challenge: "x", purpose: "sign-in", subject: "s" } as const;
      await store.ceremonies.begin({ ...asked, expiresAtMs: 2000 });
      expect(await store.ceremonies.take({ ...asked, purpose: "confirm" })).toBe(false);
      expect(await store.ceremonies.take({ ...asked, subject: "other" })).toBe(false);
      expect(await store.ceremonies.take(asked)).toBe(true);
      expect(await store.ceremonies.take(asked)).toBe(false);
      await store.ceremonies.begin({ ...asked, expiresAtMs: 2000 });
      clock.set(2000);
      expect(await store.ceremonies.take(asked)).toBe(false);
    });

    test("an instance is said once", async () => {
      expect(await store.instances.get()).toBeNull();
      const record = { id: "i", organisation: operator, name: "Test", kind: "facility", host: "localhost" } as const;
      await write((tx) => tx.instances.insert({ ...record, logKey: "k", foundedAtMs: 7 }, made(7)));
      expect(await store.instances.get()).toEqual({ ...record, logKey: "k", foundedAtMs: 7 });
      const again = write((tx) => tx.instances.insert({ ...record, logKey: "k", foundedAtMs: 8 }, made(8)));
      await expect(again).rejects.toThrow();
    });

    test("a person's sessions end together, or those that an authenticator opened", async () => {
      const session = (tokenHash: string, authenticator: string | null) => ({
        ...{ tokenHash, person: ada, organisation: operator, csrfToken: "c", account: "a", authenticator },
        ...{ openedAtMs: 1, lastSeenAtMs: 1, expiresAtMs: 9000, confirmedAtMs: null },
      });
      for (const [token, key] of [
        ["t1", "k1"],
        ["t2", "k2"],
        ["t3", null],
      ] as const) {
        await write((tx) => tx.sessions.insert(session(token, key), made(1)));
      }
      await store.sessions.confirm("t3", "k2");
      expect(await store.sessions.find("t3")).toMatchObject({ authenticator: "k2", confirmedAtMs: 1000 });
      expect(await write((tx) => tx.sessions.endShownBy("k2"))).toBe(2);
      expect((await store.sessions.ofPerson(ada)).map((each) => each.tokenHash)).toEqual(["t1"]);
      expect(await write((tx) => tx.sessions.endAllOf(ada), { organisations: [hospital] })).toBe(0);
      expect(await write((tx) => tx.sessions.endAllOf(ada))).toBe(1);
      expect(await store.sessions.ofPerson(ada)).toEqual([]);
    });
  });
}
