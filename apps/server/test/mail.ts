/** Mail, against a real mail server: what is chosen, what is sent, what never is. */
import { readFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import type { OrganisationId, PersonId } from "@custodiet/core";
import { scopeOf } from "@custodiet/trust";
import { SMTPServer } from "smtp-server";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { deliverMail } from "../src/mail/deliver.ts";
import { remindByMail } from "../src/mail/remind.ts";
import { createOutbound } from "../src/outbound/allowed.ts";
import { smtpContact } from "../src/outbound/mail-contact.ts";
import { type Caller, createHarness, type Harness, type HarnessOptions, tinyText } from "./harness.ts";

interface Received {
  readonly from: string;
  readonly to: readonly string[];
  readonly text: string;
}

const file = (name: string): string => readFileSync(new URL(`./fixtures/tls/${name}.pem`, import.meta.url), "utf8");

/** A mail server that keeps what it is given, and may be told to refuse. */
async function startMailServer() {
  const received: Received[] = [];
  const state = { refusal: null as string | null };
  const server = new SMTPServer({
    key: file("key"),
    cert: file("certificate"),
    authMethods: ["PLAIN"],
    onAuth: ({ username, password }, _session, done) =>
      username === "custodiet" && password === "secret" ? done(null, { user: username }) : done(new Error("no")),
    onData: (stream, { envelope }, done) => {
      const parts: Buffer[] = [];
      stream.on("data", (part: Buffer) => parts.push(part));
      stream.on("end", () => {
        if (state.refusal !== null) return done(Object.assign(new Error(state.refusal), { responseCode: 451 }));
        const from = envelope.mailFrom === false ? "" : envelope.mailFrom.address;
        const to = envelope.rcptTo.map(({ address }) => address);
        received.push({ from, to, text: Buffer.concat(parts).toString() });
        done();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.server.address() as AddressInfo;
  return { received, state, port, close: () => new Promise<void>((resolve) => server.close(() => resolve())) };
}

const instance = "https://custodiet.plant.example";
const operator = "operator-a" as OrganisationId;

/** @param place options of the database to stand on */
export function describeMail(name: string, place: () => Promise<HarnessOptions>): void {
  describe(name, () => {
    let nowMs = Date.parse("2026-11-24T08:00:00Z");
    let server: Awaited<ReturnType<typeof startMailServer>>;
    let harness: Harness;
    let security: Caller;
    let analyst: Caller;

    beforeAll(async () => {
      server = await startMailServer();
      const settings = {
        ...{
          host: "localhost",
          port: server.port,
          tls: "starttls" as const,
          from: "custodiet@plant.example",
          instance,
        },
        credentials: { user: "custodiet", password: "secret" },
        authority: file("certificate"),
      } as const;
      const outbound = createOutbound([{ host: "localhost", port: server.port, why: "mail" }]);
      const mailOut = { contact: smtpContact(settings, outbound), instance };
      harness = await createHarness({ ...(await place()), clock: { nowMs: () => nowMs }, mailOut });
      security = await harness.signIn("operator-a.security-manager");
      analyst = await harness.signIn("operator-a.analyst");
      const files = [
        {
          name: "facility.yaml",
          text: tinyText.replace("id: tiny", "id: real").replace("fictional: true", "fictional: false"),
        },
      ];
      const stored = await harness.call(security, "POST", "/api/facilities", { files, reason: "First" });
      expect(stored.status).toBe(201);
    });
    afterAll(async () => {
      await harness.close();
      await server.close();
    });
    beforeEach(() => {
      server.received.length = 0;
      server.state.refusal = null;
    });

    const choose = (who: Caller, address: string) => harness.call(who, "POST", "/api/session/mail", { address });
    const confirm = (who: Caller, code: string) =>
      harness.call(who, "POST", "/api/session/mail/confirmation", { code });
    const codeSent = () => /^([0-9A-Z]{4}-){7}[0-9A-Z]{4}/m.exec(server.received.at(-1)?.text ?? "")?.[0] ?? "";
    const look = () => deliverMail({ parts: harness.opened.parts, mail: harness.opened.parts.mailOut });
    const ask = async (): Promise<string> => {
      const order = { what: "model json", reason: "Secret reason of the request" };
      const asked = await harness.call(analyst, "POST", "/api/facilities/real/exports/request", order);
      expect(asked.status).toBe(201);
      return asked.body.approval;
    };
    const counts = () => harness.opened.parts.store.mail.counts();

    it("sends nothing to who has not chosen it", async () => {
      await ask();
      await look();
      expect(server.received).toEqual([]);
      expect((await harness.call(security, "GET", "/api/session/mail")).body).toEqual({
        isOffered: true,
        areRemindersWanted: true,
        chosen: null,
      });
    });

    it("sends nothing but a code to an address until the code has come back", async () => {
      expect((await choose(security, "security@plant.example")).status).toBe(204);
      await ask();
      await look();
      expect(server.received.map(({ to }) => to)).toEqual([["security@plant.example"]]);
      expect((await confirm(security, "0000-0000")).body.error.code).toBe("CUS-S162");
      expect((await confirm(analyst, codeSent())).body.error.code).toBe("CUS-S162");
      expect((await confirm(security, codeSent())).status).toBe(204);
      expect((await harness.call(security, "GET", "/api/session/mail")).body.chosen).toEqual({
        address: "security@plant.example",
        confirmedAt: new Date(nowMs).toISOString(),
      });
    });

    it("a mail says a number and where the instance is, and nothing else", async () => {
      const id = await ask();
      await look();
      const [{ from, to, text } = { from: "", to: [], text: "" }] = server.received;
      expect([from, to, server.received.length]).toEqual(["custodiet@plant.example", ["security@plant.example"], 1]);
      const [head = "", body] = text.split("\r\n\r\n");
      expect(body).toBe(`${id}\r\n${instance}\r\n`);
      const headers = head.split("\r\n").filter((line) => !/^(Date):/.test(line));
      expect(headers.sort()).toEqual([
        "Auto-Submitted: auto-generated",
        "Content-Transfer-Encoding: 7bit",
        "Content-Type: text/plain; charset=utf-8",
        "From: Custodiet <custodiet@plant.example>",
        "MIME-Version: 1.0",
        expect.stringMatching(/^Message-ID: <[0-9a-f]{32}@plant\.example>$/),
        `Subject: Custodiet ${id.slice(0, 8)}`,
        "To: security@plant.example",
      ]);
    });

    it("sends a notice once, however often it is looked for", async () => {
      await ask();
      await Promise.all([look(), look()]);
      await look();
      expect(server.received).toHaveLength(1);
    });

    it("reminds of what comes near in the working group, once, by a number, of nothing above green, and not whom it bothers", async () => {
      const remind = async () => {
        const { parts } = harness.opened;
        await remindByMail({ parts, mail: parts.mailOut });
        await look();
        return server.received.splice(0).map(({ text }) => text.split("\r\n\r\n")[1]?.split("\r\n")[0]);
      };
      const offer = async (tlp: string, until: string): Promise<string> => {
        const fields = { title: { en: "Places" }, exchanged: "hosting", "offered-by": "BEL", until };
        const marking = { tlp, releasedTo: [], caveats: [], reason: "Test" };
        return (await harness.call(security, "POST", "/api/group/offer", { fields, marking })).body.record.id;
      };
      const near = await offer("green", "2026-12-20");
      await offer("amber", "2026-12-20");
      await offer("green", "2027-11-20");
      expect(await remind()).toEqual([near]);
      expect(await remind()).toEqual([]);
      const choose = (areWanted: boolean) =>
        harness.call(security, "POST", "/api/session/mail/reminders", { areWanted });
      expect((await choose(false)).status).toBe(204);
      expect((await harness.call(security, "GET", "/api/session/mail")).body.areRemindersWanted).toBe(false);
      const other = await offer("green", "2026-12-21");
      expect(await remind()).toEqual([]);
      expect((await choose(true)).status).toBe(204);
      expect(await remind()).toEqual([other]);
    });

    it("tries again with growing pauses, and gives up in the end", async () => {
      server.state.refusal = "security@plant.example is not here";
      await ask();
      await look();
      await look();
      expect(await counts()).toMatchObject({ waiting: 1, givenUp: 0, fault: "EMESSAGE 451" });
      for (const minutes of [1, 5, 15, 60, 240, 720, 1440]) {
        nowMs += minutes * 60_000 - 1;
        await look();
        nowMs += 1;
        expect((await counts()).givenUp).toBe(0);
        await look();
      }
      expect(await counts()).toMatchObject({ waiting: 0, givenUp: 1, fault: "EMESSAGE 451" });
      server.state.refusal = null;
      nowMs += 7 * 24 * 3_600_000;
      await look();
      expect(server.received).toEqual([]);
      // Sessions do not last as long.
      security = await harness.signIn("operator-a.security-manager");
      analyst = await harness.signIn("operator-a.analyst");
    });

    it("what is sent again after a crash has the same Message-ID", async () => {
      const idOf = ({ text }: Received) => /^Message-ID: (.+)$/m.exec(text)?.[1];
      await ask();
      const { parts } = harness.opened;
      const dies = { ...parts.store.mail, sent: () => Promise.reject(new Error("The process died here")) };
      const dying = { ...parts, store: { ...parts.store, mail: { ...dies, failed: dies.sent } } };
      await expect(deliverMail({ parts: dying, mail: parts.mailOut })).rejects.toThrow("died");
      nowMs += 120_000;
      await look();
      const ids = server.received.map(idOf);
      expect([ids.length, new Set(ids).size]).toEqual([2, 1]);
    });

    it.each([
      "a@b.example\r\nBcc: other@evil.example",
      "a@b.example\nSubject: x",
      "a@b.example, other@evil.example",
      "a@b.example;other@evil.example",
      "<a@b.example>",
      '"a\\r\\nBcc: x"@b.example',
      "Other <a@b.example>",
      "a@b.example\0",
      "a@b.example\u2028Bcc: x@y.example",
      "a b@c.example",
      "a@b..example",
      "@b.example",
      `${"a".repeat(65)}@b.example`,
    ])("takes no address that could carry a header or a second receiver: %j", async (address) => {
      expect((await choose(analyst, address)).status).toBe(400);
      expect(server.received).toEqual([]);
    });

    it("sends nothing where such an address was put into the database by hand", async () => {
      const { parts } = harness.opened;
      const person = "operator-a.security-manager" as PersonId;
      const kept = await parts.store.mail.addressOf(person);
      const address = "a@b.example\r\nBcc: other@evil.example";
      const made = {
        actor: person,
        atMs: nowMs,
        marking: { tlp: "amber", releasedTo: [], caveats: [], reason: "" },
        entryIndex: 0,
      };
      const put = (value: string) =>
        parts.store.transaction(scopeOf(operator), async ({ mail }) => {
          await mail.ask(
            { person, organisation: operator, address: value, codeHash: "c", codeExpiresAtMs: nowMs + 1 },
            made as never,
          );
          await mail.confirm(person, "c", made as never);
        });
      await put(address);
      await ask();
      await look();
      expect(server.received).toEqual([]);
      await put(kept?.address ?? "");
    });

    it("connects to no host but that of the settings", async () => {
      const settings = {
        ...{ host: "localhost", port: server.port, tls: "none" as const, from: "custodiet@plant.example", instance },
        ...{ credentials: null, authority: null },
      } as const;
      const mail = { id: "1", to: "a@b.example", subject: "x", text: "x" };
      await expect(smtpContact(settings, createOutbound([])).send(mail)).rejects.toThrow("allow no connection");
    });

    it("speaks to no mail server whose certificate nobody vouches for, nor without TLS", async () => {
      const outbound = createOutbound([{ host: "localhost", port: server.port, why: "mail" }]);
      const settings = {
        ...{
          host: "localhost",
          port: server.port,
          tls: "starttls" as const,
          from: "custodiet@plant.example",
          instance,
        },
        ...{ credentials: null, authority: null },
      } as const;
      const mail = { id: "1", to: "a@b.example", subject: "x", text: "x" };
      await expect(smtpContact(settings, outbound).send(mail)).rejects.toThrow(/certificate/);
      expect(server.received).toEqual([]);
    });

    it("forgets the address of who wants no more, and whose mail then waited", async () => {
      server.state.refusal = "later";
      await ask();
      await look();
      expect((await harness.call(security, "DELETE", "/api/session/mail")).status).toBe(204);
      expect((await harness.call(security, "DELETE", "/api/session/mail")).status).toBe(404);
      expect(await harness.opened.parts.store.mail.addressOf("operator-a.security-manager" as PersonId)).toBeNull();
      server.state.refusal = null;
      nowMs += 60_000;
      await look();
      expect([server.received, (await counts()).waiting]).toEqual([[], 0]);
    });
  });
}
