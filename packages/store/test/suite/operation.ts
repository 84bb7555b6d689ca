/** Machines, mail addresses and mails under way, on every database. */
import type { PersonId } from "@custodiet/core";
import type { Provenance, Store, StoreTransaction } from "@custodiet/store";
import type { Scope } from "@custodiet/trust";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { amber, operator, standingClock, type TestClock } from "./fixtures.ts";
import type { OpenForTest } from "./records.ts";

const ada = "p-ada" as PersonId;
const ours: Scope = { organisations: [operator] };
const made = (atMs: number, entryIndex = 0): Provenance => ({ actor: ada, atMs, marking: amber, entryIndex });
const reader = "machine-1" as PersonId;

export function testOperation(open: OpenForTest): void {
  describe("machines and mail", () => {
    let store: Store;
    let clock: TestClock;
    const write = <T>(work: (tx: StoreTransaction) => Promise<T>) => store.transaction(ours, work);
    beforeEach(async () => {
      clock = standingClock(1000);
      store = await open(clock);
      const person = { id: ada, organisation: operator, name: "Ada", role: "analyst", isFictional: false };
      await write((tx) => tx.persons.insert(person, made(1)));
    });
    afterEach(() => store.close());

    const machine = { id: reader, organisation: operator, name: "Historian", actions: ["facility.read"] };
    const token = { tokenHash: "t1", prefix: "custodiet_1", expiresAtMs: 50 };

    test("a machine is found by its token's hash, notes its use once in a while, and is revoked once", async () => {
      await write((tx) => tx.machines.insert({ ...machine, ...token }, made(1)));
      const kept = { ...machine, ...token, createdAtMs: 1, revokedAtMs: null, lastUsedAtMs: null };
      expect(await store.machines.find("t1")).toEqual(kept);
      expect(await store.machines.find("t2")).toBeNull();
      expect(await write((tx) => tx.machines.use(reader, 0, made(7)))).toBe(true);
      expect(await write((tx) => tx.machines.use(reader, 7, made(8)))).toBe(false);
      expect(await write((tx) => tx.machines.use(reader, 8, made(9)))).toBe(true);
      expect(await write((tx) => tx.machines.revoke(reader, made(10)))).toBe(true);
      expect(await write((tx) => tx.machines.revoke(reader, made(11)))).toBe(false);
      expect(await write((tx) => tx.machines.use(reader, 99, made(12)))).toBe(false);
      expect(await store.machines.named([reader, ada])).toEqual([{ ...kept, revokedAtMs: 10, lastUsedAtMs: 9 }]);
    });

    test("two machines never have one token", async () => {
      await write((tx) => tx.machines.insert({ ...machine, ...token }, made(1)));
      const again = write((tx) => tx.machines.insert({ ...machine, id: "other" as PersonId, ...token }, made(1)));
      await expect(again).rejects.toThrow();
    });

    const asked = { person: ada, organisation: operator, address: "ada@test.example", codeHash: "c1" };

    test("an address is confirmed by its code, once, in time; another takes its place", async () => {
      await write((tx) => tx.mail.ask({ ...asked, codeExpiresAtMs: 50 }, made(1)));
      expect(await store.mail.confirmed(ours)).toEqual([]);
      expect(await store.mail.wanting()).toEqual([]);
      expect(await write((tx) => tx.mail.confirm(ada, "c2", made(2)))).toBe(false);
      expect(await write((tx) => tx.mail.confirm(ada, "c1", made(50)))).toBe(false);
      expect(await write((tx) => tx.mail.confirm(ada, "c1", made(49)))).toBe(true);
      expect(await write((tx) => tx.mail.confirm(ada, "c1", made(49)))).toBe(false);
      expect(await store.mail.confirmed(ours)).toEqual([{ ...asked, codeExpiresAtMs: 50, confirmedAtMs: 49 }]);
      expect(await store.mail.wanting()).toEqual([ada]);
      const other = { ...asked, address: "a@test.example", codeHash: "c2", codeExpiresAtMs: 90 };
      await write((tx) => tx.mail.ask(other, made(60)));
      expect(await store.mail.addressOf(ada)).toEqual({ ...other, confirmedAtMs: null });
      expect(await write((tx) => tx.mail.remove(ada))).toBe(true);
      expect(await write((tx) => tx.mail.remove(ada))).toBe(false);
      expect(await store.mail.addressOf(ada)).toBeNull();
    });

    test("a calendar address is found by its token's hash until another takes its place or it is revoked", async () => {
      const feed = { person: ada, organisation: operator, tokenHash: "f1", prefix: "0123", language: "ar" };
      await write((tx) => tx.feeds.keep(feed, made(5)));
      expect(await store.feeds.find("f1")).toEqual({ ...feed, madeAtMs: 5 });
      expect(await store.feeds.ofPerson(ada)).toEqual({ ...feed, madeAtMs: 5 });
      await write((tx) => tx.feeds.keep({ ...feed, tokenHash: "f2" }, made(6)));
      expect(await store.feeds.find("f1")).toBeNull();
      expect(await store.feeds.find("f2")).toEqual({ ...feed, tokenHash: "f2", madeAtMs: 6 });
      expect(await write((tx) => tx.feeds.remove(ada))).toBe(true);
      expect(await write((tx) => tx.feeds.remove(ada))).toBe(false);
      expect(await store.feeds.find("f2")).toBeNull();
    });

    test("whoever chose no reminders is known until they choose them again", async () => {
      const choose = (isWanted: boolean) =>
        write((tx) => tx.feeds.chooseReminders({ person: ada, organisation: operator, isWanted }, made(7)));
      expect(await store.feeds.unreminded()).toEqual(new Set());
      await choose(false);
      expect(await store.feeds.unreminded()).toEqual(new Set([ada]));
      await choose(true);
      expect(await store.feeds.unreminded()).toEqual(new Set());
    });

    test("a mail is leased, given out again, put off, given up or forgotten, and never written twice", async () => {
      const to = (id: string) => ({ id, person: ada, organisation: operator, actor: ada, record: "r" });
      const given = (id: string, attempts: number) => ({
        id,
        person: ada,
        organisation: operator,
        record: "r",
        attempts,
      });
      await store.mail.enqueue([to("m1"), to("m2")]);
      await store.mail.enqueue([to("m1"), to("m3"), to("m4")]);
      expect(await store.mail.claim(9, 100)).toEqual(["m1", "m2", "m3", "m4"].map((id) => given(id, 1)));
      expect(await store.mail.claim(9, 100)).toEqual([]);
      await store.mail.sent("m1");
      await store.mail.failed("m2", "no answer", 2000);
      await store.mail.failed("m3", "refused", null);
      expect(await store.mail.counts()).toEqual({ waiting: 2, sent: 1, givenUp: 1, fault: expect.any(String) });
      clock.set(1100);
      expect(await store.mail.claim(9, 100)).toEqual([given("m4", 2)]);
      await store.mail.drop("m4");
      clock.set(2000);
      expect(await store.mail.claim(9, 100)).toEqual([given("m2", 2)]);
      expect(await store.mail.counts()).toMatchObject({ waiting: 1, sent: 1, givenUp: 1 });
    });

    test("messages of one kind are given out apart from the others", async () => {
      const row = { organisation: operator, actor: ada, marking: amber, entryIndex: 0, createdAtMs: 1, payload: {} };
      await write((tx) =>
        tx.ledger.enqueue([
          { ...row, id: "a", kind: "notice" },
          { ...row, id: "b", kind: "assess" },
        ]),
      );
      expect((await store.outbox.claim(9, 1, "assess")).map(({ id }) => id)).toEqual(["b"]);
      expect((await store.outbox.claim(9, 1, "notice")).map(({ id }) => id)).toEqual(["a"]);
    });
  });
}
