/** Accounts that prove to a database server who they are by a certificate of their own, and no password. */
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openStore } from "@custodiet/store";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createCardAuthority } from "../../../apps/server/test/card-authority.ts";
import { startOwnCluster, type TestCluster, withClient } from "./postgres-cluster.ts";
import { seededRandomness, standingClock } from "./suite/fixtures.ts";

const app = "custodiet_app";
const owner = "custodiet_owner";
const folder = mkdtempSync(join(tmpdir(), "custodiet-certificates-"));
const options = { clock: standingClock(), randomness: seededRandomness(1), purposeIfNew: "demonstration" } as const;

/** Only who shows a certificate that names the account gets in; the superuser comes by the socket of the tests' own. */
const whoMayConnect = `
host    all  postgres  127.0.0.1/32  trust
hostssl all  all       127.0.0.1/32  cert clientcert=verify-full
`;

let cluster: TestCluster;

beforeAll(async () => {
  const [site, another] = await Promise.all([createCardAuthority("Site"), createCardAuthority("Another")]);
  const server = await site.issueServer("localhost");
  cluster = await startOwnCluster({
    files: {
      "server.pem": server.pem,
      "server.key": server.key,
      "authority.pem": site.pem,
      "pg_hba.conf": whoMayConnect,
    },
    settings: ["ssl=on", "ssl_cert_file=server.pem", "ssl_key_file=server.key", "ssl_ca_file=authority.pem"],
  });
  const issued = {
    [app]: await site.issueCard({ name: app }),
    [owner]: await site.issueCard({ name: owner }),
    over: await site.issueCard({ name: app, notBefore: new Date("2020-01-01"), notAfter: new Date("2020-02-01") }),
    stranger: await another.issueCard({ name: app }),
  };
  for (const [name, { pem, key }] of Object.entries(issued)) keep(name, pem, key);
  writeFileSync(join(folder, "authority.pem"), site.pem);
  writeFileSync(join(folder, "another.pem"), another.pem);
}, 60_000);

afterAll(async () => {
  await cluster?.stop();
  rmSync(folder, { recursive: true, force: true });
});

function keep(name: string, pem: string, key: string): void {
  writeFileSync(join(folder, `${name}.pem`), pem);
  writeFileSync(join(folder, `${name}.key`), key, { mode: 0o600 });
}

interface Shown {
  readonly certificate?: string | null;
  readonly key?: string | null;
  readonly authority?: string;
}

/** The address of a database, without a password, by the certificate of an account. */
function addressOf(database: string, account: string, shown: Shown = {}): string {
  const url = new URL(cluster.adminUrl);
  Object.assign(url, { hostname: "localhost", username: account, password: "", pathname: `/${database}` });
  const { certificate = account, key = certificate, authority = "authority" } = shown;
  url.searchParams.set("sslmode", "verify-full");
  url.searchParams.set("sslrootcert", join(folder, `${authority}.pem`));
  if (certificate !== null) url.searchParams.set("sslcert", join(folder, `${certificate}.pem`));
  if (key !== null) url.searchParams.set("sslkey", join(folder, `${key}.key`));
  return url.href;
}

async function faultOf(databaseUrl: string) {
  const opened = await openStore({ databaseUrl }, options);
  if (opened.ok) {
    await opened.value.close();
    throw new Error(`${databaseUrl} was opened`);
  }
  return opened.error;
}

describe("a database server that asks each account for its certificate", () => {
  test("lets the owner make the tables and the working account work, each by its own and neither by a password", async () => {
    await cluster.createDatabase("by_certificate");
    const place = { databaseUrl: addressOf("by_certificate", app), ownerUrl: addressOf("by_certificate", owner) };
    for (const each of [place, { databaseUrl: place.databaseUrl }]) {
      const opened = await openStore(each, options);
      if (!opened.ok) throw new Error(opened.error.detail);
      expect(await opened.value.ledger.size()).toBe(0);
      const { rows } = await withClient(cluster.adminUrl, (client) =>
        client.query(`select distinct usename, ssl, client_dn from pg_stat_activity join pg_stat_ssl using (pid)
          where datname = 'by_certificate'`),
      );
      expect(rows).toEqual([{ usename: app, ssl: true, client_dn: `/CN=${app}` }]);
      await opened.value.close();
    }
  });

  test("refuses an account that shows none, or another's, and the program says that it was the certificate", async () => {
    await cluster.createDatabase("refused");
    expect(await faultOf(addressOf("refused", app, { certificate: null }))).toMatchObject({ code: "CUS-D032" });
    expect(await faultOf(addressOf("refused", app, { certificate: owner }))).toMatchObject({
      code: "CUS-D032",
      detail: expect.stringContaining(`certificate authentication failed for user "${app}"`),
    });
  });

  test.each([
    ["one that is over", "over"],
    ["one of an authority that it does not trust", "stranger"],
  ])("refuses %s", async (_what, certificate) => {
    expect(await faultOf(addressOf("postgres", app, { certificate }))).toMatchObject({ code: "CUS-D032" });
  });

  test("is itself refused where it is not of the authority that the address names, or of another host", async () => {
    expect(await faultOf(addressOf("postgres", app, { authority: "another" }))).toMatchObject({ code: "CUS-D032" });
    const byNumber = addressOf("postgres", app).replace("//custodiet_app@localhost", "//custodiet_app@127.0.0.1");
    expect(await faultOf(byNumber)).toMatchObject({ code: "CUS-D032", detail: expect.stringContaining("127.0.0.1") });
  });

  test("takes a certificate that was renewed at the next connection, without a new start", async () => {
    const { certificate, key } = { certificate: "renewed", key: "renewed" };
    const site = await createCardAuthority("Not the site's");
    const wrong = await site.issueCard({ name: app });
    keep("renewed", wrong.pem, wrong.key);
    const url = addressOf("by_certificate", app, { certificate, key });
    expect(await faultOf(url)).toMatchObject({ code: "CUS-D032" });
    const text = (name: string): string => readFileSync(join(folder, name), "utf8");
    keep("renewed", text(`${app}.pem`), text(`${app}.key`));
    const opened = await openStore({ databaseUrl: url }, options);
    if (!opened.ok) throw new Error(opened.error.detail);
    keep("renewed", wrong.pem, wrong.key);
    await withClient(cluster.adminUrl, (client) =>
      client.query(
        "select pg_terminate_backend(pid) from pg_stat_activity where datname = 'by_certificate' and query not like '%advisory%'",
      ),
    );
    await expect(opened.value.ledger.size()).rejects.toMatchObject({ storageCode: "CUS-D014" });
    keep("renewed", text(`${app}.pem`), text(`${app}.key`));
    expect(await opened.value.ledger.size()).toBe(0);
    await opened.value.close();
  });
});

describe("the files of a certificate are tried before anything is sent", () => {
  const nowhere = (parameters: Readonly<Record<string, string>>): string =>
    `postgres://app@db.invalid/custodiet?sslmode=verify-full&${new URLSearchParams(parameters)}`;
  const at = (name: string): string => join(folder, name);

  test.each([
    ["a certificate without its key", () => ({ sslcert: at("stranger.pem") }), "names `sslcert` and no `sslkey`"],
    ["a key without its certificate", () => ({ sslkey: at("stranger.key") }), "names `sslkey` and no `sslcert`"],
    [
      "a file that is not there",
      () => ({ sslcert: at("gone.pem"), sslkey: at("stranger.key") }),
      "`sslcert`: .*gone.pem cannot be read \\(ENOENT\\)",
    ],
    ["an authority that is not there", () => ({ sslrootcert: at("gone.pem") }), "`sslrootcert`: .*ENOENT"],
    ["a folder", () => ({ sslrootcert: folder }), "`sslrootcert`: .*EISDIR"],
    ["an authority that is none", () => ({ sslrootcert: at("stranger.key") }), "`sslrootcert`: .*holds no certificate"],
    [
      "a certificate that is none",
      () => ({ sslcert: at("stranger.key"), sslkey: at("stranger.key") }),
      "`sslcert`: .*holds no certificate",
    ],
    [
      "a key that is none",
      () => ({ sslcert: at("stranger.pem"), sslkey: at("no-key.key") }),
      "`sslkey`: .*holds no private key",
    ],
    [
      "the key of another certificate",
      () => ({ sslcert: at("stranger.pem"), sslkey: at("over.key") }),
      "`sslkey`: .*over.key is not the key of .*stranger.pem",
    ],
    [
      "a key that others may read",
      () => ({ sslcert: at("stranger.pem"), sslkey: at("open.key") }),
      "`sslkey`: .*open.key has mode 644: others than its owner",
    ],
  ])("%s is named with what was found", async (_what, parameters, words) => {
    writeFileSync(at("no-key.key"), "no key", { mode: 0o600 });
    writeFileSync(at("open.key"), "");
    chmodSync(at("open.key"), 0o644);
    const fault = await faultOf(nowhere(parameters()));
    expect(fault).toMatchObject({ code: "CUS-D031", detail: expect.stringMatching(words) });
    expect(fault.remedy).toContain("sslkey=FILE");
  });

  test("files that fit are no fault: only then is the server looked for", async () => {
    const files = { sslcert: at("stranger.pem"), sslkey: at("stranger.key"), sslrootcert: at("authority.pem") };
    expect(await faultOf(nowhere(files))).toMatchObject({ code: "CUS-D006" });
  });
});
