/** The register of persons, on every database. */
import type { OrganisationId, PersonId } from "@custodiet/core";
import { type AuthenticatorKey, isHeldAt, type Provenance, type Store, type StoreTransaction } from "@custodiet/store";
import type { Scope } from "@custodiet/trust";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { amber, hospital, operator, standingClock } from "./fixtures.ts";
import type { OpenForTest } from "./records.ts";

const ada = "p-ada" as PersonId;
const hal = "p-hal" as PersonId;
const scope: Scope = { organisations: [operator, hospital] };
const made = (atMs: number, entryIndex = 0): Provenance => ({ actor: ada, atMs, marking: amber, entryIndex });

const passkey: AuthenticatorKey = {
  kind: "passkey",
  jwk: { kty: "EC", crv: "P-256", x: "x", y: "y" },
  rpId: "localhost",
  origins: ["http://localhost:8908"],
  credential: "credential-1",
  cose: "AA",
  transports: ["internal"],
};

export function testRegister(open: OpenForTest): void {
  describe("the register of persons", () => {
    let store: Store;
    beforeEach(async () => {
      store = await open(standingClock());
      for (const [id, organisation] of [
        [ada, operator],
        [hal, hospital],
      ] as const) {
        await write((tx) =>
          tx.persons.insert({ id, organisation, name: id, role: "analyst", isFictional: false }, made(1)),
        );
      }
    });
    afterEach(() => store.close());

    const write = <T>(work: (tx: StoreTransaction) => Promise<T>, within = scope) => store.transaction(within, work);
    const key = (id: string, more: Partial<{ person: PersonId; organisation: OrganisationId }> = {}) => ({
      id,
      person: ada,
      organisation: operator,
      key: passkey,
      label: "Blue key",
      ...more,
    });

    test("an authenticator is read as it was added", async () => {
      expect(await write((tx) => tx.register.addAuthenticator(key("k1"), made(5)))).toBe(true);
      expect(await store.register.authenticatorsOf(ada)).toEqual([
        { ...key("k1"), addedAtMs: 5, revokedAtMs: null, lastUsedAtMs: null, signCount: 0 },
      ]);
      expect(await store.register.authenticatorsOf(hal)).toEqual([]);
    });

    test("one key never stands for two persons, nor twice for one, also when it calls itself another kind", async () => {
      await write((tx) => tx.register.addAuthenticator(key("k1"), made(5)));
      const again = [
        key("k2"),
        key("k3", { person: hal, organisation: hospital }),
        { ...key("k4"), key: { kind: "own key", jwk: { ...passkey.jwk, alg: "ES256" } } as const },
      ];
      for (const each of again) {
        expect(await write((tx) => tx.register.addAuthenticator(each, made(6))), each.id).toBe(false);
      }
      expect((await store.register.authenticatorsOf(hal)).length).toBe(0);
    });

    test("a revoked authenticator stays in the register, and is not revoked twice", async () => {
      await write((tx) => tx.register.addAuthenticator(key("k1"), made(5)));
      expect(await write((tx) => tx.register.revokeAuthenticator("k1", made(9, 3)))).toBe(true);
      expect(await write((tx) => tx.register.revokeAuthenticator("k1", made(10, 4)))).toBe(false);
      expect(await store.register.authenticatorsOf(ada)).toMatchObject([{ revokedAtMs: 9 }]);
    });

    test("a role is held from when it is given until it is taken away", async () => {
      const holding = { id: "h1", person: ada, organisation: operator, role: "analyst", untilMs: null };
      await write((tx) => tx.register.giveRole(holding, made(5, 2)));
      expect(await store.register.holdingsOf(ada)).toEqual([{ ...holding, fromMs: 5, entryIndex: 2 }]);
      expect(await write((tx) => tx.register.endRole("h1", made(8, 3)))).toBe(true);
      expect(await write((tx) => tx.register.endRole("h1", made(9, 4)))).toBe(false);
      const ended = (await store.register.holdingsOf(ada))[0];
      expect(ended).toEqual({ ...holding, fromMs: 5, untilMs: 8, entryIndex: 3 });
      expect([4, 5, 7, 8].map((atMs) => ended && isHeldAt(ended, atMs))).toEqual([false, true, true, false]);
    });

    test("accounts of one person, open and closed; a provider's subject opens one account at a time", async () => {
      const account = { person: ada, organisation: operator, kind: "oidc", subject: '["https://idp","7"]' } as const;
      await write((tx) => tx.register.openAccount({ ...account, id: "a1" }, made(5)));
      await expect(write((tx) => tx.register.openAccount({ ...account, id: "a2" }, made(6)))).rejects.toThrow();
      expect(await write((tx) => tx.register.closeAccount("a1", made(7)))).toBe(true);
      await write((tx) => tx.register.openAccount({ ...account, id: "a2" }, made(8)));
      expect(await store.register.accountsOf(ada)).toEqual([
        { ...account, id: "a1", openedAtMs: 5, closedAtMs: 7 },
        { ...account, id: "a2", openedAtMs: 8, closedAtMs: null },
      ]);
    });

    test("another organisation's can be neither made nor ended", async () => {
      const ours: Scope = { organisations: [hospital] };
      const holding = { id: "h1", person: ada, organisation: operator, role: "analyst", untilMs: null };
      const account = { id: "a1", person: ada, organisation: operator, kind: "local", subject: null } as const;
      await expect(write((tx) => tx.register.giveRole(holding, made(5)), ours)).rejects.toThrow("outside its scope");
      await expect(write((tx) => tx.register.openAccount(account, made(5)), ours)).rejects.toThrow("outside its");
      await expect(write((tx) => tx.register.addAuthenticator(key("k1"), made(5)), ours)).rejects.toThrow("outside");
      await write(async ({ register }) => {
        await register.giveRole(holding, made(5));
        await register.openAccount(account, made(5));
        await register.addAuthenticator(key("k1"), made(5));
      });
      const across = await write(
        async ({ register }) => [
          await register.endRole("h1", made(6)),
          await register.closeAccount("a1", made(6)),
          await register.revokeAuthenticator("k1", made(6)),
        ],
        ours,
      );
      expect(across).toEqual([false, false, false]);
    });
  });
}
