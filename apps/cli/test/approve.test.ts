/** `custodiet approve`: what is shown, what is signed, and everything that is refused before a key is asked for. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  type ApprovalAnswer,
  type CarriedRequest,
  checkApproval,
  createNoteSigner,
  formatVerifier,
  isAnswerSigned,
  sha256,
  toHex,
  writeCarriedRequest,
} from "@custodiet/verification";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { run } from "./run.ts";

let root: string;
let keyFile: string;
let known: string;
const environment = { CUSTODIET_KEY_PASSPHRASE: "correct horse battery" };

const signer = createNoteSigner("custodiet/quillfen", new Uint8Array(32).fill(7));
const key = formatVerifier(signer.verifier);
const content = '{"asked":{"kind":"recover","person":"cy"},"found":{"name":"Cy \u202egnp"}}';
const contentHash = toHex(sha256(Buffer.from(content)));

const request = (changes: Partial<CarriedRequest> = {}, expiresAtMs = 1000): CarriedRequest => {
  const statement = {
    format: 1,
    instance: "quillfen",
    request: "a1",
    action: "person.change",
    contentHash,
    approver: "bo",
    nonce: "n",
    expiresAtMs,
  } as const;
  return {
    statements: { approve: { ...statement, decision: "approve" }, refuse: { ...statement, decision: "refuse" } },
    content,
    asked: { by: "Ada", role: "administrator", reason: "Lost on the train", atMs: 0 },
    approver: "Bo",
    ...changes,
  };
};

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), "custodiet-approve-"));
  keyFile = join(root, "key");
  expect((await run(["key", "new", keyFile], "", environment)).code).toBe(0);
});
afterAll(() => rmSync(root, { recursive: true, force: true }));
beforeEach(() => {
  known = join(mkdtempSync(join(root, "known-")), "known.json");
});

const approve = (text: string, ...more: readonly string[]) =>
  run(["approve", written(text), "--known", known, ...more], "", environment);

function written(text: string): string {
  const file = join(mkdtempSync(join(root, "request-")), "request.txt");
  writeFileSync(file, text);
  return file;
}

const codeOf = ({ code, out }: { code: number; out: string }): unknown => [code, JSON.parse(out).errors[0].code];
const good = writeCarriedRequest(signer, request());

describe("a request", () => {
  test("of an instance that nobody trusted is refused with its key shown, and known once it was compared", async () => {
    const first = await approve(good, "--json");
    expect([codeOf(first), JSON.parse(first.out).errors[0].found]).toEqual([
      [2, "CUS-C036"],
      `the instance quillfen, by the key ${key}`,
    ]);
    expect(codeOf(await approve(good, "--trust", `${key}x`, "--json"))).toEqual([2, "CUS-C036"]);
    expect((await approve(good, "--trust", key)).code).toBe(0);
    expect((await approve(good)).code).toBe(0);
  });

  test("of a known instance by another key is refused, with both keys told", async () => {
    await approve(good, "--trust", key);
    const other = createNoteSigner("custodiet/quillfen", new Uint8Array(32).fill(8));
    const answer = await approve(writeCarriedRequest(other, request()), "--json");
    expect([codeOf(answer), JSON.parse(answer.out).errors[0].found]).toEqual([
      [2, "CUS-C036"],
      expect.stringContaining(`until now it had ${key}`),
    ]);
  });

  test("is shown whole, with the hash computed from its content, and nothing is signed", async () => {
    const { code, out } = await approve(good, "--trust", key);
    expect(code).toBe(0);
    for (const said of ["person.change", "Ada (administrator)", "Lost on the train", contentHash, '"kind": "recover"'])
      expect(out).toContain(said);
    expect(out).toContain("Nothing was signed");
    expect(out).not.toContain("\u202e");
  });

  test.each([
    ["that is none", "hello\n"],
    ["that was changed on the way", good.replace("Lost on the train", "Lost on the tram!")],
    ["whose content does not hash to what would be signed", writeCarriedRequest(signer, request({ content: "{}" }))],
    ["that has expired", writeCarriedRequest(signer, request({}, -1))],
    [
      "whose refusal is over something else",
      writeCarriedRequest(
        signer,
        request({ statements: { ...request().statements, refuse: { ...request().statements.refuse, nonce: "m" } } }),
      ),
    ],
  ])("%s is refused", async (_what, text) => {
    const answer = await approve(text, "--trust", key, "--approve", contentHash, "--key", keyFile, "--json");
    expect([codeOf(answer), existsSync(known)]).toEqual([[2, "CUS-C035"], false]);
  });
});

describe("deciding", () => {
  const decide = (...more: readonly string[]) => approve(good, "--trust", key, "--key", keyFile, ...more);

  test("writes an answer that holds for this request by this key, with its note", async () => {
    const out = join(mkdtempSync(join(root, "out-")), "answer.json");
    expect((await decide("--approve", contentHash.slice(0, 12), "--note", "Called her", "--out", out)).code).toBe(0);
    const answer = JSON.parse(readFileSync(out, "utf8")) as ApprovalAnswer;
    const { signature, jwk } = answer;
    const evidence = { kind: "signature", signature } as const;
    expect(checkApproval(request().statements.approve, evidence, { kind: "own key", jwk }, 0)).toEqual({
      ok: true,
      value: { isSimulated: false },
    });
    expect([answer.note, isAnswerSigned(answer), isAnswerSigned({ ...answer, note: "Fine" })]).toEqual([
      "Called her",
      true,
      false,
    ]);
    expect((await decide("--approve", contentHash, "--out", out, "--json")).code).toBe(2);
  });

  test.each([
    ["another hash", ["--approve", "0".repeat(64)]],
    ["too little of the hash", ["--approve", contentHash.slice(0, 11)]],
    ["both decisions", ["--approve", contentHash, "--refuse", contentHash, "--note", "x"]],
    ["a refusal without a reason", ["--refuse", contentHash]],
  ])("by %s is refused", async (_what, more) => {
    expect(codeOf(await decide(...more, "--json"))).toEqual([2, "CUS-C001"]);
  });

  test("by a wrong passphrase is refused", async () => {
    const more = ["--known", known, "--trust", key, "--key", keyFile, "--approve", contentHash, "--json"];
    const answer = await run(["approve", written(good), ...more], "", { CUSTODIET_KEY_PASSPHRASE: "another one" });
    expect(codeOf(answer)).toEqual([2, "CUS-C032"]);
  });

  test("from standard input, since a code is read by a camera into text", async () => {
    const more = ["--known", known, "--trust", key, "--key", keyFile, "--approve", contentHash, "--json"];
    const answer = await run(["approve", "-", ...more], good.replaceAll("\n", "\r\n"), environment);
    expect([answer.code, JSON.parse(answer.out).decision]).toEqual([0, "approve"]);
  });
});

describe("bringing", () => {
  let server: Server;
  let address: string;
  let taken: { headers: Record<string, unknown>; body: unknown } | null = null;
  let status = 200;
  beforeAll(async () => {
    server = createServer(async (asked, reply) => {
      if (asked.url === "/api/session") {
        reply.setHeader("set-cookie", "page=1; Path=/; HttpOnly").end(JSON.stringify({ csrfToken: "t" }));
        return;
      }
      const pieces = [];
      for await (const piece of asked) pieces.push(piece);
      taken = { headers: asked.headers, body: JSON.parse(Buffer.concat(pieces).toString()) };
      reply.statusCode = status;
      const fault = {
        error: { code: "CUS-T022", detail: "It is approved already.", remedy: "Nothing is left to do." },
      };
      reply.end(JSON.stringify(status === 200 ? { state: "approved" } : fault));
    }).listen(0, "127.0.0.1");
    await new Promise((resolve) => server.once("listening", resolve));
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => server.close());

  const bring = (to: string) =>
    approve(good, "--trust", key, "--key", keyFile, "--approve", contentHash, "--to", to, "--json");

  test("takes the answer to the server as a page would", async () => {
    const { code, out } = await bring(address);
    const { state, ...answer } = JSON.parse(out);
    expect([code, state, taken?.body]).toEqual([0, "approved", answer]);
    expect(taken?.headers).toMatchObject({ "x-csrf-token": "t", cookie: "page=1" });
  });

  test("tells what the server says against it, and that no server answers, with the answer not lost", async () => {
    status = 409;
    const refused = await bring(address);
    expect([refused.code, refused.out]).toEqual([2, expect.stringContaining("CUS-T022 It is approved already.")]);
    const nobody = await bring("http://127.0.0.1:1");
    expect([nobody.code, nobody.out]).toEqual([2, expect.stringContaining("custodiet-approval-answer")]);
    expect(nobody.out).toContain("CUS-C037");
  });
});
