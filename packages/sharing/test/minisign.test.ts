import { describe, expect, test } from "vitest";
import { signFile, verifyFile } from "../src/minisign.ts";

// Published: the key of minisign's author and its signature of a file that says "test" (rust-minisign-verify's example).
const publicKey = "RWQf6LRCGA9i53mlYecO4IzT51TGPpvWucNSCh1CBM0QTaLn73Y7GFO3";
const signature = `untrusted comment: signature from minisign secret key
RUQf6LRCGA9i559r3g7V1qNyJDApGip8MfqcadIgT9CuhV3EMhHoN1mGTkUidF/z7SrlQgXdy8ofjb7bNJJylDOocrCo8KLzZwo=
trusted comment: timestamp:1556193335\tfile:test
y/rUw2y8/hOUYjZU71eHp/Wo1KZ40fGy2VJEDl34XMJM+TX48Ss/17u3IvIfbVR1FkZZSNCisQbuQY+bHwhEBg==
`;
const file = Buffer.from("test");

test("reads a published signature and gives its trusted comment", () => {
  expect(verifyFile(file, signature, publicKey)).toBe("timestamp:1556193335\tfile:test");
});

describe("refuses a signature", () => {
  const other = "RWSZ7x0eqpE2rVnPR2kRF4T7aHJxsT9qaEBm0xR1aZpV0cAqqYmJ1q3Z";
  const cases: readonly [string, Buffer, string, string][] = [
    ["of another file", Buffer.from("Test"), signature, publicKey],
    ["by another key", file, signature, other],
    ["with another trusted comment", file, signature.replace("file:test", "file:best"), publicKey],
    ["with a line after it", file, `${signature}more`, publicKey],
    ["without its last line", file, signature.split("\n").slice(0, 3).join("\n"), publicKey],
    ["of a kind that is not prehashed", file, signature.replace("RUQf", "RWQf"), publicKey],
    ["that is empty", file, "", publicKey],
  ];
  test.each(cases)("%s", (_name, bytes, text, key) => {
    expect(verifyFile(bytes, text, key)).toBeNull();
  });
});

test("refuses to sign a comment of two lines", () => {
  const key = { id: new Uint8Array(8), seed: new Uint8Array(32).fill(1) };
  expect(() => signFile(file, key, "one\ntwo")).toThrow("one line");
});
