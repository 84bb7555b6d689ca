import { expect, test } from "vitest";
import { hashOfRow, keyOfRow, rootOfBindings, sha256, textOfRow, toHex } from "../index.ts";

const rules = { key: ["organisation", "id"], unbound: ["seen_at"] };

test("a row is text whatever a database gives, and leaves out what may change", () => {
  const row = { organisation: "o", id: 7, note: null, size: 12n, seen_at: 99 };
  expect(textOfRow(row, rules)).toEqual({ organisation: "o", id: "7", note: null, size: "12" });
  expect(keyOfRow(row, rules)).toBe('["o","7"]');
});

test("a row's hash is of its salt and its canonical text", () => {
  const salt = "11".repeat(32);
  const expected = toHex(sha256(Buffer.from(salt, "hex"), Buffer.from('{"a":"1","b":null}')));
  expect(hashOfRow(salt, { b: null, a: "1" })).toBe(expected);
  expect(hashOfRow("22".repeat(32), { b: null, a: "1" })).not.toBe(expected);
});

test("the root of bindings depends on no order, and on every part", () => {
  const one = { table: "t", key: '["1"]', hash: "aa" };
  const two = { table: "t", key: '["2"]', hash: null };
  const root = toHex(sha256(Buffer.from('[["t","[\\"1\\"]","aa"],["t","[\\"2\\"]",null]]')));
  expect([rootOfBindings([one, two]), rootOfBindings([two, one])]).toEqual([root, root]);
  expect(rootOfBindings([])).toBeNull();
  for (const changed of [
    { ...one, table: "u" },
    { ...one, key: '["3"]' },
    { ...one, hash: "ab" },
  ]) {
    expect(rootOfBindings([changed, two])).not.toBe(root);
  }
});
