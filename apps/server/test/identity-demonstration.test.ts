/** A demonstration has no real persons, and never becomes an instance that has. */
import type { OrganisationId } from "@custodiet/core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { createHarness, type Harness } from "./harness.ts";

let harness: Harness;
beforeAll(async () => {
  harness = await createHarness();
});
afterAll(() => harness.close());

it("says that it is none, and neither offers nor takes an authenticator", async () => {
  const analyst = await harness.signIn("operator-a.analyst");
  expect((await harness.call(null, "GET", "/api/instance")).body).toBeNull();
  for (const url of ["/api/sign-in/offer", "/api/session/confirmation/offer", "/api/session/authenticators/offer"]) {
    const answer = await harness.call(analyst, "POST", url);
    expect([url, answer.status, answer.body.error.code]).toEqual([url, 403, "CUS-S076"]);
  }
});

it("shows its fictional persons in the register, as what they are", async () => {
  const auditor = await harness.signIn("operator-a.auditor");
  const people = (await harness.call(auditor, "GET", "/api/people")).body;
  const organisation = "operator-a" as OrganisationId;
  expect(people.every(({ isFictional }: { isFictional: boolean }) => isFictional)).toBe(true);
  expect(people.every(({ id }: { id: string }) => id.startsWith(organisation))).toBe(true);
  expect(people[0]).toMatchObject({ accounts: [{ kind: "demonstration" }], hasLeft: false, authenticators: [] });
});
