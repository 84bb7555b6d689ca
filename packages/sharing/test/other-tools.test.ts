/** Sealed files against Debian's own `age` and `minisign`: whoever has no platform can check and open one, and seal one. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { haveSealTools } from "../../../scripts/find-seal-tools.mjs";
import { releasePublicKey } from "../index.ts";
import { sealBytes, unsealBytes } from "../src/seal.ts";
import { makeFile, receiverSeal, releaseKey } from "./parties.ts";

const folder = mkdtempSync(join(tmpdir(), "custodiet-seal-"));
afterAll(() => rmSync(folder, { recursive: true }));
const path = (name: string): string => join(folder, name);
const run = (program: string, ...args: string[]): Buffer => execFileSync(program, args, { stdio: "pipe" });

test.skipIf(!haveSealTools())(
  "minisign verifies one and tells its trusted comment, and finds a changed byte",
  async () => {
    const { file, signature } = await makeFile();
    writeFileSync(path("one.age"), file);
    writeFileSync(path("one.age.minisig"), signature);
    const verify = () => run("minisign", "-V", "-P", releasePublicKey(releaseKey), "-m", path("one.age"));
    expect(verify().toString()).toContain("Trusted comment: fictional-operator 1 ");
    writeFileSync(path("one.age"), file.subarray(1));
    expect(verify).toThrow("Signature verification failed");
  },
);

test.skipIf(!haveSealTools())("age opens what we seal, and we open what age seals", async () => {
  writeFileSync(path("key.txt"), `${receiverSeal.identity}\n`);
  writeFileSync(path("two.age"), await sealBytes(Buffer.from("sealed here"), [receiverSeal.recipient]));
  expect(run("age", "-d", "-i", path("key.txt"), path("two.age")).toString()).toBe("sealed here");
  writeFileSync(path("three"), "sealed there");
  run("age", "-r", receiverSeal.recipient, "-o", path("three.age"), path("three"));
  const opened = await unsealBytes(readFileSync(path("three.age")), [receiverSeal.identity]);
  expect(Buffer.from(opened ?? []).toString()).toBe("sealed there");
});
