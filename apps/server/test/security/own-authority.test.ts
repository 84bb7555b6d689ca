/** An instance's own authority: whom it can vouch for, how its files are kept, and how a renewed certificate serves. */
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { connect } from "node:tls";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { requireUsable } from "../../src/certificate/check.ts";
import { keptFiles, putCertificate, readKept, renewCertificate, startAuthority } from "../../src/certificate/kept.ts";
import { authorityDays, issueForServer, makeAuthority, serverDays } from "../../src/certificate/local-authority.ts";
import { followTlsFiles } from "../../src/http/tls-files.ts";
import { endOf } from "../../src/operation/surroundings.ts";
import { systemRandomness as randomness } from "../../src/ports.ts";
import { createHarness } from "../harness.ts";

const host = "custodiet.quillfen.example";
const dayMs = 86_400_000;
const ports = { nowMs: Date.now(), randomness };

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "custodiet-tls-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** What a client that trusts the authority says to who serves by the pair; the certificate's serial number, or the fault. */
async function shake(port: number, authority: string, servername = host): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect({ host: "localhost", port, ca: authority, servername });
    socket.once("secureConnect", () => {
      resolve(socket.getPeerCertificate().serialNumber);
      socket.destroy();
    });
    socket.once("error", ({ message }) => resolve(message));
  });
}

async function serving(parts: NonNullable<Parameters<typeof createHarness>[0]>["parts"]) {
  const harness = await createHarness({ parts: parts ?? {} });
  await harness.app.listen({ host: "localhost", port: 0 });
  return { port: (harness.app.server.address() as AddressInfo).port, close: harness.close };
}

describe("an authority of one's own", () => {
  it("is kept with its key, and the server's with its, for this account alone", async () => {
    const kept = await startAuthority(folder, host, ports);
    const modes = ["authority-key.pem", "certificate-key.pem", "certificate.pem"].map(
      (name) => statSync(join(folder, "tls", name)).mode & 0o777,
    );
    expect([modes, statSync(join(folder, "tls")).mode & 0o777]).toEqual([[0o600, 0o600, 0o600], 0o700]);
    expect([kept.names, kept.issuer, kept.authority?.issuer]).toEqual([
      [host],
      expect.stringContaining(host),
      kept.issuer,
    ]);
    expect(Math.round((kept.endsMs - ports.nowMs) / dayMs)).toBe(serverDays);
    expect(Math.round(((kept.authority?.endsMs ?? 0) - ports.nowMs) / dayMs)).toBe(authorityDays);
  });

  it("vouches for its name and what is under it; for another name nobody believes it", async () => {
    const authority = await makeAuthority(host, ports);
    const answers: Record<string, string> = {};
    for (const name of [host, `cards.${host}`, "quillfen.example", "bank.example"]) {
      const { certificate, key } = await issueForServer(authority, name, ports);
      const tls = { reach: { isTls: true, names: [] }, connections: { tls: { certificate, key }, proxies: [] } };
      const { port, close } = await serving(tls);
      answers[name] = await shake(port, authority.certificate, name);
      await close();
    }
    expect(answers).toEqual({
      [host]: expect.stringMatching(/^4[0-9A-F]{31}$/),
      [`cards.${host}`]: expect.stringMatching(/^4[0-9A-F]{31}$/),
      "quillfen.example": "permitted subtree violation",
      "bank.example": "permitted subtree violation",
    });
  });

  it("renews under another key, never beyond its own time, and says that it has ended", async () => {
    const first = await startAuthority(folder, host, ports);
    const keyOf = () => readFileSync(join(folder, "tls", "certificate-key.pem"), "utf8");
    const before = keyOf();
    const nearEnd = { nowMs: (first.authority?.endsMs ?? 0) - 10 * dayMs, randomness };
    const renewed = await renewCertificate(folder, host, nearEnd);
    expect([renewed.endsMs, keyOf() === before]).toEqual([first.authority?.endsMs, false]);
    const late = { nowMs: nearEnd.nowMs + 11 * dayMs, randomness };
    await expect(renewCertificate(folder, host, late)).rejects.toMatchObject({ code: "CUS-S106" });
    expect(readKept(folder)).toEqual(renewed);
  });
});

describe("a renewed certificate", () => {
  it("serves new connections without a restart; one that does not fit its key is not taken", async () => {
    await startAuthority(folder, host, ports);
    const files = keptFiles(folder);
    if (files === null) throw new Error("Nothing was kept");
    const tls = followTlsFiles(files);
    const { port, close } = await serving({ reach: { isTls: true, names: [] }, connections: { tls, proxies: [] } });
    const authority = readFileSync(join(folder, "tls", "authority.pem"), "utf8");
    const first = await shake(port, authority);
    await renewCertificate(folder, host, ports);
    expect(await shake(port, authority)).toBe(first);
    tls.look();
    const second = await shake(port, authority);
    expect(second).not.toBe(first);
    const other = await issueForServer(await makeAuthority(host, ports), host, ports);
    writeFileSync(files.keyFile, other.key);
    tls.look();
    expect(await shake(port, authority)).toBe(second);
    tls.close();
    await close();
  });

  it("tells when it ends, and a file that is gone has ended", async () => {
    const { file, endsMs } = await startAuthority(folder, host, ports);
    expect([await endOf(file), await endOf(join(folder, "gone"))]).toEqual([endsMs, 0]);
  });
});

describe("a certificate that is given", () => {
  it("is taken for the instance's name, by a star for one label too, and keeps nothing where it is not", async () => {
    const authority = await makeAuthority("quillfen.example", ports);
    const own = await issueForServer(authority, host, ports);
    const starred = await issueForServer(authority, "*.quillfen.example", ports);
    const other = await issueForServer(authority, "other.quillfen.example", ports);
    const detailOf = (act: () => unknown): string => {
      try {
        act();
        return "taken";
      } catch (thrown) {
        return (thrown as Error).message;
      }
    };
    expect(detailOf(() => requireUsable(starred, host, ports.nowMs))).toBe("taken");
    expect(detailOf(() => requireUsable(starred, `a.${host}`, ports.nowMs))).toContain("not for a.custodiet");
    expect(detailOf(() => requireUsable(starred, "quillfen.example", ports.nowMs))).toContain("not for quillfen");
    expect(detailOf(() => putCertificate(folder, other, host, ports.nowMs))).toContain(`not for ${host}`);
    expect(detailOf(() => putCertificate(folder, own, host, ports.nowMs + 400 * dayMs))).toContain("It is valid from");
    expect(detailOf(() => putCertificate(folder, { ...own, key: other.key }, host, ports.nowMs))).toContain("key");
    expect(detailOf(() => putCertificate(folder, { ...own, certificate: "hello" }, host, ports.nowMs))).not.toBe(
      "taken",
    );
    expect(detailOf(() => putCertificate(folder, authority, "quillfen.example", ports.nowMs))).toContain("no DNS name");
    expect(readKept(folder)).toBeNull();
    expect(putCertificate(folder, own, host, ports.nowMs)).toMatchObject({ names: [host], authority: null });
  });
});
