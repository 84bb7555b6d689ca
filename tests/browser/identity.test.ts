/** A real instance in a real browser: two administrators enrol by their codes with passkeys, sign in, and add a second. */
import type { CDPSession, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { runProgram } from "../../apps/cli/index.ts";
import { addAuthenticator, withAuthenticator } from "./authenticator.ts";
import { violations } from "./axe.ts";
import { type House, openHouseOn } from "./harness.ts";

let house: House;
let codes: readonly { readonly name: string; readonly code: string }[] = [];

async function found(dataFolder: string): Promise<void> {
  let out = "";
  const args = ["init", "--data", dataFolder, "--name", "Quillfen Test", "--json"];
  const persons = ["--administrator", "Ada Test", "--administrator", "Bo Test"];
  await runProgram([...args, ...persons], {
    out: (text) => (out += text),
    err: () => undefined,
    readStandardInput: async () => new Uint8Array(),
    environment: {},
    nowMs: () => 0,
  });
  codes = JSON.parse(out).codes;
}

beforeAll(async () => {
  house = await openHouseOn(found);
}, 120_000);
afterAll(() => house?.close());

async function enrol(page: Page, code: string, label: string): Promise<void> {
  await page.goto(`${house.address}/enrol`);
  await page.getByLabel("Code").fill(code);
  await page.getByRole("button", { name: "Go on" }).click();
  await page.getByLabel("What to call it").fill(label);
  await page.getByRole("button", { name: "Make a passkey" }).click();
  await page.getByText("Your authenticator is registered.").waitFor();
}

it("opens when both have enrolled; then a passkey signs in, and another is added and signs in too", async () => {
  const ada = await house.visit();
  const { session, authenticatorId } = await withAuthenticator(ada);
  await enrol(ada, codes[0]?.code ?? "", "Ada's laptop");
  await ada.getByRole("link", { name: "Sign in", exact: true }).last().click();
  await ada.getByText("This instance opens when both").waitFor();
  expect(await violations(ada)).toEqual([]);

  const bo = await house.visit();
  await withAuthenticator(bo);
  await enrol(bo, codes[1]?.code ?? "", "Bo's key");

  await ada.goto(`${house.address}/sign-in`);
  await ada.getByRole("button", { name: "Sign in with a passkey" }).waitFor();
  expect(await violations(ada)).toEqual([]);
  await ada.getByRole("button", { name: "Sign in with a passkey" }).click();
  await ada.waitForURL("**/home");

  await signInElsewhere(session, authenticatorId);

  await ada.goto(`${house.address}/account`);
  await ada.getByText("This is your only one.").waitFor();
  expect(await violations(ada)).toEqual([]);
  await session.send("WebAuthn.removeVirtualAuthenticator", { authenticatorId });
  await addAuthenticator(session);
  await ada.getByRole("button", { name: "Add an authenticator" }).click();
  await ada.getByLabel("What to call it").fill("Spare");
  await ada.getByRole("button", { name: "Make a passkey" }).click();
  await ada.getByRole("rowheader", { name: "Spare" }).waitFor();
  await ada.getByText("You are signed in elsewhere once.").waitFor();
  expect(await violations(ada)).toEqual([]);
  await ada.getByRole("button", { name: "End the other sessions" }).click();
  await ada.getByText("You are signed in here only.").waitFor();
  await ada.getByRole("button", { name: /Revoke.*Spare/ }).click();
  await ada.getByText("This is your only one.").waitFor();

  await ada.goto(`${house.address}/people`);
  await ada.getByRole("heading", { name: "Bo Test" }).waitFor();
  expect(await violations(ada)).toEqual([]);
  expect(house.complaints).toEqual([]);
}, 120_000);

/** The same passkey in another browser, as one that is kept in step over machines. */
async function signInElsewhere(session: CDPSession, authenticatorId: string): Promise<void> {
  const { credentials } = await session.send("WebAuthn.getCredentials", { authenticatorId });
  const [credential] = credentials;
  if (!credential) throw new Error("There is no passkey");
  const page = await house.visit();
  const other = await withAuthenticator(page);
  await other.session.send("WebAuthn.addCredential", { authenticatorId: other.authenticatorId, credential });
  await page.goto(`${house.address}/sign-in`);
  await page.getByRole("button", { name: "Sign in with a passkey" }).click();
  await page.waitForURL("**/home");
}

it("a code that was used is refused in words", async () => {
  const page = await house.visit();
  await page.goto(`${house.address}/enrol`);
  await page.getByLabel("Code").fill(codes[0]?.code ?? "");
  await page.getByRole("button", { name: "Go on" }).click();
  await page.getByText("The code is not known, was used already, or has expired.").waitFor();
}, 60_000);
