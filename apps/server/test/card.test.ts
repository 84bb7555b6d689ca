/** Signing in by a certificate of a card over a real connection, and each thing that can be wrong with one. */
import { mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { request as ask } from "node:https";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { listenForCards } from "../src/http/card-port.ts";
import { KeyUsageFlags } from "../src/identity/x509.ts";
import { type Cards, openInstitution } from "../src/institution.ts";
import { createCardAuthority, type Issued, type ListTerms } from "./card-authority.ts";
import type { Answer } from "./harness.ts";
import { callerOf, codeOf, type FoundedInstance, foundByTwo } from "./two-administrators.ts";

const settingsWith = <Certificates>(certificates: Certificates) => ({
  timeZone: "UTC",
  freeMegabytes: 1000,
  evidenceMegabytes: 25,
  ceiling: "red" as const,
  witnesses: [],
  certificates,
});

const day = 86_400_000;

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, "localhost", resolve));
  const { port } = probe.address() as { port: number };
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

describe("certificates of cards", () => {
  let folder: string;
  let authority: Awaited<ReturnType<typeof createCardAuthority>>;
  let server: Issued;
  let card: Issued;
  let house: FoundedInstance;
  let port: number;
  let closeCards: () => Promise<void>;
  let written = 0;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "custodiet-card-"));
    authority = await createCardAuthority("Cards of Quillfen");
    [server, card] = [await authority.issueServer("localhost"), await authority.issueCard({ name: "Cy" })];
    port = await freePort();
    writeFileSync(join(folder, "authorities.pem"), authority.pem);
    await bringList();
    const certificates = {
      authorityFile: "authorities.pem",
      revokedFile: "revoked.pem",
      revokedMaxAgeHours: 168,
      port,
    };
    const settings = settingsWith(certificates);
    const tls = { certificate: server.pem, key: server.key };
    const institution = openInstitution(settings, { dataFolder: folder, tls, nowMs: Date.now });
    house = await foundByTwo({ clock: { nowMs: Date.now }, parts: { institution } });
    closeCards = await listenForCards(house.harness.app, institution.cards as Cards, "localhost");
    const { ada, bo } = house;
    await house.changeByTwo(ada, bo, { kind: "register", name: "Cy", role: "analyst" });
    const { id: person } = await house.personNamed(callerOf(await house.signIn(ada)), "Cy");
    const tied = { kind: "tie-account", person, way: "certificate", subject: card.keyHash.toUpperCase() };
    expect(codeOf(await house.changeByTwo(ada, bo, tied))).toEqual([204]);
  }, 120_000);
  afterAll(async () => {
    await closeCards();
    await house.harness.close();
    rmSync(folder, { recursive: true, force: true });
  });
  beforeEach(() => bringList());

  /** Puts another list in place, with a time that the file system tells apart. */
  async function bringList(terms: ListTerms = {}): Promise<void> {
    const path = join(folder, "revoked.pem");
    writeFileSync(path, await authority.list(terms));
    written += 1;
    utimesSync(path, written, written);
  }

  function send(shown: Pick<Issued, "pem" | "key"> | null, method: string, path: string, headers: object = {}) {
    return new Promise<Answer>((resolve, reject) => {
      const options = {
        host: "localhost",
        port,
        path,
        method,
        headers: { ...headers },
        ca: authority.pem,
        agent: false,
      };
      const sent = ask({ ...options, ...(shown ? { cert: shown.pem, key: shown.key } : {}) }, (answer) => {
        let text = "";
        answer.setEncoding("utf8").on("data", (part) => (text += part));
        answer.on("end", () =>
          resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: JSON.parse(text) }),
        );
      });
      sent.once("error", reject).end();
    });
  }

  async function signInWith(shown: Pick<Issued, "pem" | "key"> | null): Promise<Answer> {
    const page = await send(shown, "GET", "/api/session");
    const cookie = String(page.headers["set-cookie"]).split(";")[0];
    return send(shown, "POST", "/api/sign-in/certificate", { cookie, "x-csrf-token": page.body.csrfToken });
  }

  it("sign in whom two administrators tied to the key, with a session for the usual port", async () => {
    const answer = await signInWith(card);
    expect([answer.status, answer.body.person]).toMatchObject([200, { name: "Cy", role: "analyst" }]);
    expect((await house.harness.call(callerOf(answer), "GET", "/api/session")).body.person.name).toBe("Cy");
    const open = (await house.harness.call(callerOf(answer), "GET", "/api/session/open")).body;
    expect(open).toContainEqual(expect.objectContaining({ isThisOne: true, way: "card", by: null }));
  });

  it("confirm nothing: what is sensitive waits for an authenticator of the person's own", async () => {
    const caller = callerOf(await signInWith(card));
    const add = await house.harness.call(caller, "POST", "/api/session/authenticators/offer");
    expect(codeOf(add)).toEqual([403, "CUS-S074"]);
  });

  it("let nobody in whom nobody tied, and name the key to give to an administrator", async () => {
    const other = await authority.issueCard({ name: "Cy" });
    const answer = await signInWith(other);
    expect([codeOf(answer), answer.body.error.detail]).toEqual([
      [403, "CUS-S147"],
      `No person here is tied to the certificate with the key ${other.keyHash}.`,
    ]);
  });

  it("are asked for: without one nobody signs in", async () => {
    expect(codeOf(await signInWith(null))).toEqual([401, "CUS-S141"]);
  });

  it.each([
    [
      "of another authority under the same name",
      "CUS-S142",
      async () => (await createCardAuthority("Cards of Quillfen")).issueCard(),
    ],
    [
      "that has expired",
      "CUS-S143",
      () => authority.issueCard({ notBefore: new Date(0), notAfter: new Date(Date.now() - day) }),
    ],
    ["that is not valid yet", "CUS-S143", () => authority.issueCard({ notBefore: new Date(Date.now() + day) })],
    ["for signing documents", "CUS-S144", () => authority.issueCard({ purposes: ["1.3.6.1.5.5.7.3.36"] })],
    ["for encryption", "CUS-S144", () => authority.issueCard({ usages: KeyUsageFlags.keyEncipherment })],
    ["of a server", "CUS-S144", async () => server],
  ])("are refused when %s", async (_what, code, issue) => {
    expect(codeOf(await signInWith(await issue()))).toEqual([401, code]);
  });

  it("are refused when revoked, from the moment the list is there", async () => {
    expect((await signInWith(card)).status).toBe(200);
    await bringList({ revoked: [card.certificate] });
    expect(codeOf(await signInWith(card))).toEqual([401, "CUS-S145"]);
  });

  it.each<[string, ListTerms]>([
    ["older than the settings allow", { thisUpdate: new Date(Date.now() - 8 * day) }],
    ["due to be followed by another", { nextUpdate: new Date(Date.now() - 1000) }],
    ["of the future", { thisUpdate: new Date(Date.now() + day) }],
    ["signed by another", { signedBy: "another" }],
    ["of some certificates only", { isPartial: true }],
  ])("let nobody in while the list of those revoked is %s", async (_what, terms) => {
    await bringList(terms);
    expect(codeOf(await signInWith(card))).toEqual([503, "CUS-S146"]);
  });

  it("let nobody in while there is no list", async () => {
    rmSync(join(folder, "revoked.pem"));
    expect(codeOf(await signInWith(card))).toEqual([503, "CUS-S146"]);
  });

  it("have a port of their own, where nothing else is done; a header that tells of one is not believed elsewhere", async () => {
    expect(codeOf(await send(card, "POST", "/api/sign-in/offer"))).toEqual([421, "CUS-S148"]);
    expect(codeOf(await send(card, "GET", "/api/facilities"))).toEqual([421, "CUS-S148"]);
    const told = await house.harness.app.inject({
      method: "POST",
      url: "/api/sign-in/certificate",
      headers: { ...(await visitor()), "x-client-cert": card.pem, "x-ssl-client-verify": "SUCCESS" },
    });
    expect([told.statusCode, told.json().error.code]).toEqual([404, "CUS-S140"]);
  });

  async function visitor() {
    const { cookie, csrfToken } = await house.page();
    return { cookie, "x-csrf-token": csrfToken };
  }

  it("are not set up without a certificate of the server's own, nor with a file that holds none", () => {
    const certificates = {
      authorityFile: "authorities.pem",
      revokedFile: "revoked.pem",
      revokedMaxAgeHours: 168,
      port,
    };
    const settings = settingsWith(certificates);
    const place = { dataFolder: folder, tls: null, nowMs: Date.now };
    expect(() => openInstitution(settings, place)).toThrow("they need the server's own certificate");
    writeFileSync(join(folder, "empty.pem"), "nothing");
    const tls = { certificate: server.pem, key: server.key };
    const empty = { ...settings, certificates: { ...certificates, authorityFile: "empty.pem" } };
    expect(() => openInstitution(empty, { ...place, tls })).toThrow("empty.pem: it holds no certificate");
  });
});
