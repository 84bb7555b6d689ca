/** `custodiet init` and `custodiet key`: what is founded, what is refused, and that a key answers its own questions only. */
import { generateKeyPairSync } from "node:crypto";
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isOwnKeyAnswer, readOwnKeyAnswer, writeOwnKeyQuestion } from "@custodiet/verification";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { run } from "./run.ts";

let root: string;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), "custodiet-init-"));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

const founding = (folder: string, ...more: readonly string[]) =>
  ["init", "--data", folder, "--name", "Quillfen Test", "--administrator", "Ada", ...more, "--json"] as const;

describe("init", () => {
  test("founds an instance, gives a code to each of two persons, and gives new ones when asked again", async () => {
    const folder = join(root, "real");
    const first = await run(founding(folder, "--administrator", "Bo"));
    expect([first.code, first.err]).toEqual([0, ""]);
    const { name, host, codes } = JSON.parse(first.out);
    expect([name, host, codes.map((each: { name: string }) => each.name)]).toEqual([
      "Quillfen Test",
      "localhost",
      ["Ada", "Bo"],
    ]);
    for (const { code } of codes) expect(code).toMatch(/^(?:[0-9A-HJKMNP-TV-Z]{4}-){7}[0-9A-HJKMNP-TV-Z]{4}$/);
    const again = JSON.parse((await run(["init", "--data", folder, "--json"])).out);
    expect(again.codes).toHaveLength(2);
    expect(again.codes[0].code).not.toBe(codes[0].code);
  });

  test.each([
    ["one administrator", []],
    ["the same person twice", ["--administrator", " Ada"]],
    ["three", ["--administrator", "Bo", "--administrator", "Cy"]],
    ["a plain number for a host", ["--administrator", "Bo", "--host", "10.0.0.1"]],
    ["an unknown kind", ["--administrator", "Bo", "--kind", "club"]],
  ])("%s: refused", async (_what, more) => {
    const { code, out } = await run(founding(join(root, "refused"), ...more));
    expect([code, JSON.parse(out).errors[0].code]).toEqual([2, "CUS-C001"]);
  });

  test("a demonstration is refused and stays one", async () => {
    const folder = join(root, "demonstration");
    const server = await import("@custodiet/server");
    const ports = { clock: server.systemClock, randomness: server.systemRandomness };
    const order = { dataFolder: folder, databaseUrl: null, ...ports } as const;
    const made = await server.openInstance({ ...order, purposeIfNew: "demonstration" });
    if (made.ok) await made.value.instance.close();
    const { code, out } = await run(founding(folder, "--administrator", "Bo"));
    expect([code, JSON.parse(out).errors[0].code]).toEqual([2, "CUS-C030"]);
    const opened = await server.openInstance({ ...order, purposeIfNew: "real" });
    expect(opened.ok && opened.value.instance.facts.isDemonstration).toBe(true);
    if (opened.ok) await opened.value.instance.close();
  });
});

describe("key", () => {
  const question = writeOwnKeyQuestion({
    format: 1,
    purpose: "sign-in",
    instance: "i",
    origin: "https://custodiet.example",
    nonce: "n",
    expiresAtMs: 1000,
  });
  const passphrase = { CUSTODIET_KEY_PASSPHRASE: "correct horse battery" };

  test("is made once, for its owner's eyes, and answers a question that it shows", async () => {
    const file = join(root, "key.pem");
    expect((await run(["key", "new", file], "", passphrase)).code).toBe(0);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect((await run(["key", "new", file], "", passphrase)).code).toBe(2);
    const { code, out, err } = await run(["key", "answer", file, question], "", passphrase);
    expect([code, err]).toEqual([
      0,
      expect.stringContaining("https://custodiet.example (instance i) asks to sign you in"),
    ]);
    const answer = readOwnKeyAnswer(out.trim());
    expect(answer !== null && isOwnKeyAnswer(question, answer)).toBe(true);
    expect(answer !== null && isOwnKeyAnswer(`${question}x`, answer)).toBe(false);
  });

  test("does not open with another passphrase, nor under a short one, nor for what is no question", async () => {
    const file = join(root, "other.pem");
    const short = await run(["key", "new", file, "--json"], "short\n");
    expect([short.code, JSON.parse(short.out).errors[0].code, existsSync(file)]).toEqual([2, "CUS-C032", false]);
    const kept = join(root, "passphrase");
    writeFileSync(kept, "correct horse battery\n");
    expect((await run(["key", "new", file, "--passphrase-file", kept])).code).toBe(0);
    const wrong = await run(["key", "answer", file, question, "--json"], "another passphrase\n");
    expect([wrong.code, JSON.parse(wrong.out).errors[0].code]).toEqual([2, "CUS-C032"]);
    const none = await run(["key", "answer", file, "hello", "--json"], "", passphrase);
    expect([none.code, JSON.parse(none.out).errors[0].code]).toEqual([2, "CUS-C033"]);
  });

  test("of a changed file is refused, by another code than a wrong passphrase", async () => {
    const file = join(root, "changed-key");
    await run(["key", "new", file], "", passphrase);
    writeFileSync(file, readFileSync(file, "utf8").replace('"blockSize": 8', '"blockSize": 9'));
    const { code, out } = await run(["key", "answer", file, question, "--json"], "", passphrase);
    expect([code, JSON.parse(out).errors[0].code]).toEqual([2, "CUS-C034"]);
  });

  test("of the form of before answers, says how it is renewed, and is renewed under another passphrase", async () => {
    const file = join(root, "old.pem");
    const old = { type: "pkcs8", format: "pem", cipher: "aes-256-cbc", passphrase: "correct horse battery" } as const;
    writeFileSync(file, generateKeyPairSync("ed25519").privateKey.export(old));
    const before = await run(["key", "answer", file, question], "", passphrase);
    expect([before.code, before.err]).toEqual([0, expect.stringContaining(`custodiet key renew ${file}`)]);
    const next = join(root, "next-passphrase");
    writeFileSync(next, "another long passphrase\n");
    const renewed = await run(["key", "renew", file, "--new-passphrase-file", next, "--json"], "", passphrase);
    expect([renewed.code, JSON.parse(renewed.out)]).toEqual([0, { file, wasWeak: true }]);
    expect([statSync(file).mode & 0o777, existsSync(`${file}.new`)]).toEqual([0o600, false]);
    const after = await run(["key", "answer", file, question, "--passphrase-file", next]);
    expect([after.code, after.out, after.err]).toEqual([0, before.out, expect.not.stringContaining("renew")]);
  });
});

describe("certificate", () => {
  const host = ["--host", "custodiet.quillfen.example"];
  const asFounded = (folder: string, ...more: readonly string[]) =>
    run(founding(folder, "--administrator", "Bo", ...host, ...more));

  test("of an authority of its own is made with the instance, shown, and renewed under another key", async () => {
    const folder = join(root, "own-authority");
    const { code, out } = await asFounded(folder, "--own-authority");
    const file = join(folder, "tls", "certificate.pem");
    expect([code, JSON.parse(out).certificate]).toMatchObject([
      0,
      { file, authority: join(folder, "tls", "authority.pem") },
    ]);
    const before = readFileSync(file, "utf8");
    const shown = await run(["certificate", "show", "--data", folder, "--json"]);
    expect([shown.code, JSON.parse(shown.out).names]).toEqual([0, ["custodiet.quillfen.example"]]);
    const renewed = await run(["certificate", "renew", "--data", folder]);
    expect([renewed.code, renewed.out, readFileSync(file, "utf8") === before]).toEqual([
      0,
      expect.stringContaining("authority.pem"),
      false,
    ]);
    const authority = readFileSync(join(folder, "tls", "authority.pem"), "utf8");
    expect((await run(["certificate", "renew", "--new-authority", "--data", folder])).code).toBe(0);
    expect(readFileSync(join(folder, "tls", "authority.pem"), "utf8")).not.toBe(authority);
  });

  test("that is given is copied and put anew; without an authority here it is not renewed", async () => {
    const tls = join(root, "own-authority", "tls");
    const pair = [join(tls, "certificate.pem"), join(tls, "certificate-key.pem")] as const;
    const folder = join(root, "given");
    const founded = await asFounded(folder, "--certificate", pair[0], "--certificate-key", pair[1]);
    expect([founded.code, JSON.parse(founded.out).certificate.authority]).toEqual([0, null]);
    expect(statSync(join(folder, "tls", "certificate-key.pem")).mode & 0o777).toBe(0o600);
    expect((await run(["certificate", "put", ...pair, ...host, "--data", folder])).code).toBe(0);
    const renewed = await run(["certificate", "renew", "--data", folder, "--json"]);
    expect([renewed.code, JSON.parse(renewed.out).errors[0].code]).toEqual([2, "CUS-C038"]);
  });

  test.each([
    ["half of a pair", ["--certificate", "c.pem"]],
    ["a file that is not there", ["--certificate", "c.pem", "--certificate-key", "k.pem"]],
    ["both ways at once", ["--certificate", "c.pem", "--certificate-key", "k.pem", "--own-authority"]],
  ])("%s: refused, and nothing is founded", async (_what, more) => {
    const folder = join(root, "half");
    const { code, out } = await asFounded(folder, ...more);
    expect([code, JSON.parse(out).errors[0].code]).toEqual([2, "CUS-C038"]);
    const none = await run(["certificate", "show", "--data", folder, "--json"]);
    expect([none.code, JSON.parse(none.out).errors[0].code]).toEqual([2, "CUS-C038"]);
  });
});
