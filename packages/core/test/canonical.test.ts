import fc from "fast-check";
import { expect, test } from "vitest";
import { canonicalJson, contentHash, isCanonical, isIdentifier, sha256Hex } from "../index.ts";

test("the same value has the same text whatever the order of its keys", () => {
  expect(canonicalJson({ b: [1, 0.1, 1e21], a: "é" })).toBe('{"a":"é","b":[1,0.1,1e+21]}');
  expect(contentHash({ a: 1, b: 2 })).toBe(contentHash({ b: 2, a: 1 }));
});

test("the hash is SHA-256 of the UTF-8 text (FIPS 180-4 examples)", () => {
  expect(sha256Hex("abc")).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  expect(sha256Hex("")).toBe("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
});

test("what JSON cannot carry is a bug, not a hash", () => {
  expect(() => canonicalJson(undefined)).toThrow();
  expect(() => canonicalJson({ a: Number.NaN })).toThrow();
});

test.each(["a", "main-gate", "mba-1", "a".repeat(64)])("%s is an identifier", (text) => {
  expect(isIdentifier(text)).toBe(true);
});

test.each(["", "A", "1a", "a--b", "-a", "a-", "a b", "__proto__", "a".repeat(65)])("%s is no identifier", (text) => {
  expect(isIdentifier(text)).toBe(false);
});

test("a text is canonical where writing its value anew gives the same text, and nowhere else", () => {
  const written = fc.jsonValue().chain((value) => {
    const plain = JSON.stringify(value);
    return fc.constantFrom(plain, canonicalJson(JSON.parse(plain)), JSON.stringify(value, null, 1));
  });
  fc.assert(
    fc.property(written, (text) => {
      const value: unknown = JSON.parse(text);
      expect(isCanonical(text, value)).toBe(canonicalJson(value) === text);
    }),
    { seed: 908, numRuns: 2000 },
  );
});

test.each(['{"b":1,"a":2}', '{"a":1, "b":2}', '{"a":1.0}', '{"a":1,"a":1}', '"\\u00e9"', '[{"b":1,"a":2}]'])(
  "%s is not",
  (text) => expect(isCanonical(text, JSON.parse(text))).toBe(false),
);
