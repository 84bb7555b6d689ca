/** Rows and passwords cross no network in clear: such an address is refused before anything is sent to it. */
import { openStore } from "@custodiet/store";
import { expect, test } from "vitest";
import { goesInClear, isAskedByPassword } from "../src/postgresql/transport.ts";
import { seededRandomness, standingClock } from "./suite/fixtures.ts";

test.each([
  "postgres://app:x@db.site.example/custodiet",
  "postgres://app:x@10.1.2.3:5432/custodiet",
  "postgres://app:x@db.site.example/custodiet?sslmode=require",
  "postgres://app:x@db.site.example/custodiet?sslmode=disable",
  "postgres://app:x@localhost/custodiet?host=db.site.example",
  "postgres://app:x@localhost.site.example/custodiet",
  "postgres://app:x@db.site.example/custodiet?sslmode=verify-full&sslmode=disable",
])("%s would go in clear, or to whoever answers", (url) => {
  expect(goesInClear(url)).toBe(true);
});

test.each([
  "postgres://app:x@db.site.example/custodiet?sslmode=verify-full",
  "postgres://app:x@localhost:5432/custodiet",
  "postgres://app:x@127.0.0.1/custodiet",
  "postgres://app:x@[::1]/custodiet",
  "postgres:///custodiet?host=/var/run/postgresql",
])("%s does not", (url) => {
  expect(goesInClear(url)).toBe(false);
});

test("an account is asked by a password where it is on another machine and has no certificate of its own", () => {
  const asked = [
    "postgres://app:x@db.site.example/custodiet?sslmode=verify-full",
    "postgres://app@db.site.example/custodiet?sslmode=verify-full&sslcert=app.pem&sslkey=app.key",
    "postgres://app:x@localhost/custodiet",
    "postgres:///custodiet?host=/var/run/postgresql",
  ].map(isAskedByPassword);
  expect(asked).toEqual([true, false, false, false]);
});

test("a store behind such an address is not opened, and the password is not told", async () => {
  const options = { clock: standingClock(), randomness: seededRandomness(1), purposeIfNew: "demonstration" } as const;
  const opened = await openStore({ databaseUrl: "postgres://app:secret@db.invalid/custodiet" }, options);
  expect(opened).toMatchObject({ ok: false, error: { code: "CUS-D030" } });
  expect(JSON.stringify(opened)).not.toContain("secret");
  const owner = { databaseUrl: "postgres://app@localhost:1/x", ownerUrl: "postgres://owner:secret@db.invalid/x" };
  expect(await openStore(owner, options)).toMatchObject({ ok: false, error: { code: "CUS-D030" } });
});
