/** What no file of the product may do, by its text: whatever would make a program or a connection out of words. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("../..", import.meta.url));

const filesOf = (folder: string): readonly string[] =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|tsx|mjs)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length))
    .filter((path) => !/(^|\/)(node_modules|dist|test|generated)\//.test(path));

const served = ["apps/server", "apps/web", "packages"].flatMap(filesOf);
const behind = served.filter((path) => !path.startsWith("apps/web/"));
const textOf = (path: string): string => readFileSync(join(root, path), "utf8");
const withText = (paths: readonly string[], pattern: RegExp): readonly string[] =>
  paths.filter((path) => pattern.test(textOf(path)));

describe("the product's own code", () => {
  it("is looked at whole", () => {
    expect(served.length).toBeGreaterThan(700);
  });

  it("makes no program out of text", () => {
    expect(withText(served, /\beval\(|new Function\(|setTimeout\(\s*["'`]|node:vm"|\.setAttribute\(\s*"on/)).toEqual(
      [],
    );
  });

  it("puts no markup together by hand: text becomes a page by the view library alone", () => {
    expect(
      withText(served, /dangerouslySetInnerHTML|\.(inner|outer)HTML\s*=|insertAdjacentHTML|document\.write/),
    ).toEqual([]);
  });

  it("starts no other program", () => {
    // One place starts processes, of this program's own files by their written names, with leave for nothing.
    const workers = "apps/server/src/work/worker.ts";
    expect(withText(behind, /node:child_process|node:cluster/)).toEqual([workers]);
    expect(textOf(workers)).toContain('import { type ChildProcess, fork } from "node:child_process";');
    expect(textOf(workers)).toContain('"--permission"');
    const starting = withText(behind, /\b(?:startWorker|runInWorker|keepWorkers?)(?:<[^>]*>)?\(/);
    const own = ["worker.ts", "kept-worker.ts", "worker-pool.ts"].map((name) => `apps/server/src/work/${name}`);
    for (const path of starting.filter((each) => !own.includes(each))) {
      expect(textOf(path), path).toMatch(/\bprogram = new URL\("\.\/[a-z-]+-worker\.ts", import\.meta\.url\);/);
    }
    expect(starting.length).toBeGreaterThan(own.length + 5);
  });

  it("opens no connection of its own, except to the database that it was told and from the one room for it", () => {
    const opening = /\bfetch\(|from "(node:)?(http2?|https|net|tls|dgram|dns)"|from "undici"|\bWebSocket\(/;
    const known = [
      ...["apps/server/src/http/own-site.ts", "apps/server/src/http/tls.ts", "apps/server/src/serve.ts"],
      // Tries the files of a certificate, and speaks to nobody.
      "packages/store/src/postgresql/client-certificate.ts",
    ];
    expect(withText(behind, opening).filter((path) => !known.includes(path) && !isOutbound(path))).toEqual([]);
    for (const path of known.filter((each) => !isOutbound(each)))
      expect(textOf(path)).not.toMatch(/\b(fetch|request|connect)\(/);
  });

  it("checks the certificate of whom it talks to", () => {
    // The port for cards takes the connection, and says in words what is wrong with the certificate shown (card.test.ts).
    const cards = "apps/server/src/http/tls.ts";
    const unchecked = /rejectUnauthorized:\s*false|NODE_TLS_REJECT_UNAUTHORIZED|checkServerIdentity/;
    expect(withText(served, unchecked)).toEqual([cards]);
    expect(textOf(cards).match(/rejectUnauthorized/g)).toHaveLength(1);
    expect(textOf(cards)).toContain("requestCert: true, rejectUnauthorized: false, ca: authorities");
  });

  it("redirects nobody anywhere, and takes no message of another window", () => {
    // The public pages without a language lead to those in one of their own.
    const pages = "apps/server/src/routes/public-pages.ts";
    expect(withText(behind, /\.redirect\(/)).toEqual([pages]);
    expect(textOf(pages).match(/\.redirect\(/g)).toHaveLength(1);
    expect(textOf(pages)).toMatch(
      /const code = chooseLanguage\([\s\S]{0,300}\.redirect\(`\/public\/\$\{code\}\/\$\{firstPage\}`, 302\)/,
    );
    expect(withText(served, /window\.open\(|addEventListener\("message"|\bparent\.postMessage/)).toEqual([]);
  });

  it("hashes by SHA-256 or better, and takes chance from the system alone", () => {
    expect(withText(served, /createHash\("(?!(sha(256|384|512)|blake2b512)")|"(md5|sha1|SHA-1)"/i)).toEqual([]);
    // A person's own key is sealed under its passphrase on their own machine.
    const others = behind.filter((path) => path !== "packages/trust/src/own-key-file.ts");
    // What a page keeps is sealed by the person's key, and concerns by their organisation's; nothing else is.
    const sealing = ["apps/server/src/instance/people/concern-key.ts", "apps/web/src/sealed-work.ts"];
    expect(withText(served, /@noble\/ciphers/).toSorted()).toEqual(sealing);
    expect(withText(others, /\bMath\.random\(|createCipheriv|createDecipheriv|pbkdf2|scrypt|"(aes|des|rc4)-/)).toEqual(
      [],
    );
  });

  it("makes patterns of fixed words, never of what somebody typed", () => {
    // Put together of a closed choice of signs, and of constants that stand above it.
    const known = ["packages/model/src/import/read-number.ts", "packages/verification/src/entry.ts"];
    expect(withText(served, /new RegExp\(/).toSorted()).toEqual(known);
  });

  it("loads nothing from elsewhere into the page", () => {
    expect(
      withText(
        served.filter((path) => path.startsWith("apps/web/")),
        /(src|href)="https?:\/\/[^"]+\.(js|css|woff2?)"/,
      ),
    ).toEqual([]);
    expect(textOf("apps/web/index.html")).not.toMatch(/https?:\/\//);
  });

  it("has no key and no password in it", () => {
    const secret =
      /-----BEGIN [A-Z ]*PRIVATE KEY|(password|secret|apiKey|api_key)\s*[:=]\s*["'][^"'\s]{6,}["']|AKIA[0-9A-Z]{16}/i;
    expect(withText(served, secret)).toEqual([]);
  });
});

/** The one room that speaks to others, by a closed list of addresses. */
const isOutbound = (path: string): boolean => path.startsWith("apps/server/src/outbound/");
