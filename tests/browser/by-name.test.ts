/**
 * An instance that is reached by a name over TLS, its certificate of an authority made on the spot: a real browser trusts the
 * authority and nothing else, and a passkey is made and signs in at the name. The name resolves to this machine.
 */
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runProgram } from "../../apps/cli/index.ts";
import { findCertutil } from "../../scripts/find-certutil.mjs";
import { findChromium } from "../../scripts/find-chromium.mjs";
import { withAuthenticator } from "./authenticator.ts";
import { freePort, startServer, stopServer } from "./server.ts";

const host = "custodiet.quillfen.example";
const certutil = findCertutil();

let scratch: string;
let address: string;
let codes: readonly { readonly code: string }[] = [];
let server: Awaited<ReturnType<typeof startServer>>;

async function run(args: readonly string[]) {
  let out = "";
  const code = await runProgram([...args, "--json"], {
    out: (text) => (out += text),
    err: () => undefined,
    readStandardInput: async () => new Uint8Array(),
    environment: {},
    nowMs: () => 0,
  });
  return { code, answer: JSON.parse(out) };
}

/** A browser with a home of its own, in which the authority is trusted or nothing is. */
async function browse(name: string, authority: string | null): Promise<Browser> {
  const home = join(scratch, name);
  const trust = join(home, ".pki", "nssdb");
  mkdirSync(trust, { recursive: true });
  const tool = certutil ?? "certutil";
  execFileSync(tool, ["-d", `sql:${trust}`, "-N", "--empty-password"]);
  if (authority !== null) execFileSync(tool, ["-d", `sql:${trust}`, "-A", "-t", "C,,", "-n", host, "-i", authority]);
  return chromium.launch({
    executablePath: (await findChromium()) ?? "chromium",
    args: ["--no-sandbox", "--disable-gpu", `--host-resolver-rules=MAP *.quillfen.example 127.0.0.1`],
    env: { ...process.env, HOME: home } as Record<string, string>,
  });
}

async function enrol(page: Page, code: string): Promise<void> {
  await page.goto(`${address}/enrol`);
  await page.getByLabel("Code").fill(code);
  await page.getByRole("button", { name: "Go on" }).click();
  await page.getByLabel("What to call it").fill("Laptop");
  await page.getByRole("button", { name: "Make a passkey" }).click();
  await page.getByText("Your authenticator is registered.").waitFor();
}

describe.skipIf(certutil === null)("by a name", () => {
  beforeAll(async () => {
    scratch = mkdtempSync(join(tmpdir(), "custodiet-by-name-"));
    const data = join(scratch, "data");
    const port = await freePort();
    address = `https://${host}:${port}`;
    const persons = ["--administrator", "Ada Test", "--administrator", "Bo Test"];
    const founded = await run([
      "init",
      "--data",
      data,
      "--name",
      "Quillfen",
      "--host",
      host,
      "--own-authority",
      ...persons,
    ]);
    expect(founded.code).toBe(0);
    codes = founded.answer.codes;
    server = await startServer(data, port);
  }, 120_000);
  afterAll(async () => {
    if (server) await stopServer(server);
    rmSync(scratch, { recursive: true, force: true });
  });

  it("a browser that trusts the authority makes passkeys and signs in by one", async () => {
    const authority = join(scratch, "data", "tls", "authority.pem");
    const browser = await browse("trusting", authority);
    try {
      const people: Page[] = [];
      for (const { code } of codes) {
        const page = await (await browser.newContext()).newPage();
        await withAuthenticator(page);
        await enrol(page, code);
        people.push(page);
      }
      const [ada] = people;
      if (ada === undefined) throw new Error("Nobody enrolled");
      await ada.goto(`${address}/sign-in`);
      await ada.getByRole("button", { name: "Sign in with a passkey" }).click();
      await ada.waitForURL("**/home");
      expect(await ada.evaluate("isSecureContext && location.protocol")).toBe("https:");
      const cookies = await ada.context().cookies();
      expect(cookies.filter(({ name }) => name.startsWith("__Host-")).every(({ secure }) => secure)).toBe(true);
    } finally {
      await browser.close();
    }
  }, 180_000);

  it("a browser that was not told to trust it opens nothing", async () => {
    const browser = await browse("not-told", null);
    try {
      const page = await browser.newPage();
      await expect(page.goto(address)).rejects.toThrow("ERR_CERT_AUTHORITY_INVALID");
    } finally {
      await browser.close();
    }
  }, 60_000);
});
