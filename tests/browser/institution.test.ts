/** Signing in at an institution's provider in a real browser, against the real program on this machine. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { challengeOf } from "@custodiet/verification";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { runProgram } from "../../apps/cli/index.ts";
import { type LocalProvider, startLocalProvider } from "../../apps/server/test/local-provider.ts";
import { createSoftwarePasskey, type Offered, type SoftwarePasskey } from "../../apps/server/test/software-passkey.ts";
import { violations } from "./axe.ts";
import { type House, openHouseOn } from "./harness.ts";
import { shoot } from "./shots.ts";

let house: House;
let local: LocalProvider;
let codes: readonly { readonly code: string }[] = [];
let keys: readonly SoftwarePasskey[] = [];

async function found(dataFolder: string, address: string): Promise<void> {
  let out = "";
  const named = ["--name", "Quillfen Test", "--administrator", "Ada Test", "--administrator", "Bo Test"];
  await runProgram(["init", "--data", dataFolder, ...named, "--json"], {
    out: (text) => (out += text),
    err: () => undefined,
    readStandardInput: async () => new Uint8Array(),
    environment: {},
    nowMs: () => 0,
  });
  codes = JSON.parse(out).codes;
  keys = [createSoftwarePasskey(address), createSoftwarePasskey(address)];
  local = await startLocalProvider(`${address}/sign-in/provider`);
  writeFileSync(join(dataFolder, "provider-secret"), `${local.secret}\n`);
  const provider = {
    name: "Quillfen staff",
    issuer: local.issuer,
    clientId: local.clientId,
    secretFile: "provider-secret",
  };
  writeFileSync(join(dataFolder, "settings.yaml"), JSON.stringify({ provider }));
}

beforeAll(async () => {
  house = await openHouseOn(found);
  for (const [at, key] of keys.entries()) await enrol(codes[at]?.code ?? "", key);
}, 180_000);
afterAll(async () => {
  await house?.close();
  await local?.close();
});

/** By the interface's own requests: how one enrols is tried in identity.test.ts. */
async function post(page: Page, path: string, data?: object) {
  const { request } = page.context();
  const { csrfToken } = (await (await request.get(`${house.address}/api/session`)).json()) as { csrfToken: string };
  const answer = await request.post(`${house.address}${path}`, {
    headers: { "x-csrf-token": csrfToken },
    ...(data ? { data } : {}),
  });
  if (!answer.ok()) throw new Error(`${path}: ${await answer.text()}`);
  // biome-ignore lint/suspicious/noExplicitAny: a test reads whatever came
  return answer.status() === 204 ? null : ((await answer.json()) as any);
}

async function enrol(code: string, key: SoftwarePasskey): Promise<void> {
  const page = await house.visit();
  const offer = await post(page, "/api/enrolment/offer", { code });
  const answer = { kind: "passkey", response: key.create(offer.passkey) };
  await post(page, "/api/enrolment", { code, label: "Key", answer });
}

async function signedIn(key: SoftwarePasskey): Promise<Page> {
  const page = await house.visit();
  const offer = await post(page, "/api/sign-in/offer");
  await post(page, "/api/sign-in", { kind: "passkey", response: key.get(offer.passkey as Offered) });
  return page;
}

async function approve(page: Page, key: SoftwarePasskey, approval: string): Promise<void> {
  const seen = await (await page.context().request.get(`${house.address}/api/approvals/${approval}`)).json();
  const challenge = Buffer.from(challengeOf(seen.statements.approve)).toString("base64url");
  const { response } = key.get({ challenge, rpId: "localhost" }) as {
    response: { clientDataJSON: string; authenticatorData: string; signature: string };
  };
  const { clientDataJSON: clientDataJson, authenticatorData, signature } = response;
  const evidence = { kind: "passkey", authenticatorData, clientDataJson, signature };
  const keyId = seen.keys[0].id;
  await post(page, `/api/approvals/${approval}/decision`, { decision: "approve", note: "", keyId, evidence });
}

async function signInAtProvider(page: Page, account: string): Promise<void> {
  await page.goto(`${house.address}/sign-in`);
  await page.getByRole("button", { name: /Sign in at .?Quillfen staff/ }).click();
  await page.waitForURL(`${local.issuer}/**`);
  await page.getByLabel("Account").fill(account);
  await page.getByRole("button", { name: "Sign in there" }).click();
}

const [ada, bo] = [0, 1];

it("refuses an account that nobody tied and names it; tied by two administrators, it signs in and leaves no trace in the address", async () => {
  const visitor = await house.visit();
  await signInAtProvider(visitor, "bo@quillfen");
  await visitor.getByText(`No person here is tied to the account "bo@quillfen" at ${local.issuer}.`).waitFor();
  expect(new URL(visitor.url()).search).toBe("");
  expect(await violations(visitor)).toEqual([]);

  const first = await signedIn(keys[ada] as SoftwarePasskey);
  const cy = await post(first, "/api/people/changes", {
    kind: "register",
    name: "Cy Test",
    role: "secretariat",
    reason: "New",
  });
  const second = await signedIn(keys[bo] as SoftwarePasskey);
  await carry(first, second, cy.approval);

  await first.goto(`${house.address}/people`);
  await first.getByLabel("Change", { exact: true }).selectOption({ label: "tie an account elsewhere" });
  await first.getByLabel("Person", { exact: true }).selectOption({ label: "Cy Test" });
  await first.getByRole("textbox", { name: /^Account/ }).fill("bo@quillfen");
  await first.getByRole("textbox", { name: /^Reason/ }).fill("The institution's account");
  expect(await violations(first)).toEqual([]);
  await first.getByRole("button", { name: "Ask for approval" }).click();
  await first.getByRole("link", { name: "See the request" }).click();
  await first.waitForURL(/\/approvals\/[0-9a-f]{32}$/);
  await carry(first, second, new URL(first.url()).pathname.slice("/approvals/".length));
  await first.goto(`${house.address}/people`);
  await first.getByRole("rowheader", { name: "at the institution's provider" }).waitFor();
  expect(await violations(first)).toEqual([]);

  const staff = await house.visit();
  await signInAtProvider(staff, "bo@quillfen");
  await staff.waitForURL("**/home");
  await staff.goBack();
  expect(staff.url()).not.toContain("code=");
  expect(await (await staff.context().request.get(`${house.address}/api/session`)).json()).toMatchObject({
    person: { name: "Cy Test" },
  });
  expect(house.complaints).toEqual([]);
}, 180_000);

async function carry(asker: Page, approver: Page, approval: string): Promise<void> {
  await approve(approver, keys[bo] as SoftwarePasskey, approval);
  const { contentHash } = await (
    await asker.context().request.get(`${house.address}/api/approvals/${approval}`)
  ).json();
  await post(asker, `/api/people/changes/${approval}/carried-out`, { contentHash });
}

it("offers the secretariat the public focus groups where there is none, and makes them by one entry", async () => {
  const staff = await house.visit();
  await signInAtProvider(staff, "bo@quillfen");
  await staff.waitForURL("**/home");
  await staff.goto(`${house.address}/group/focus-group`);
  await staff.getByText("Source: insiderthreatmitigation.org/working-group").waitFor();
  expect(await violations(staff)).toEqual([]);
  await shoot(staff, "focus-groups-to-set-up");
  await staff.getByRole("button", { name: "Set up the five focus groups" }).click();
  await staff.locator("main table").getByRole("link", { name: "Security culture" }).waitFor();
  const { total, states, records } = await (
    await staff.context().request.get(`${house.address}/api/group/focus-group?sort=title&order=up`)
  ).json();
  expect([total, states]).toEqual([5, { proposed: 5 }]);
  // What is not public of them stays empty.
  const known = new Set(records.flatMap(({ fields }: { fields: object }) => Object.keys(fields)));
  expect([...known].sort()).toEqual(["how-to-join", "product", "source", "title", "topic"]);
  const imports = await (
    await staff.context().request.get(`${house.address}/api/group/focus-group/table/imports`)
  ).json();
  expect(imports).toMatchObject([{ made: 5 }]);
  expect(await staff.getByRole("button", { name: "Set up the five focus groups" }).count()).toBe(0);
}, 60_000);

it("says in words that the provider is away, and offers the other ways", async () => {
  const page = await house.visit();
  await page.goto(`${house.address}/sign-in`);
  await local.close();
  await page.getByRole("button", { name: /Sign in at .?Quillfen staff/ }).click();
  await page.getByText("passkeys and own keys do not need the provider").waitFor();
  await page.getByRole("button", { name: "Sign in with a passkey" }).waitFor();
}, 60_000);
