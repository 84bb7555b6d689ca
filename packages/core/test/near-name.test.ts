import { expect, test } from "vitest";
import { nearName } from "../index.ts";

test.each([
  ["valut", "vault"],
  ["Vault", "vault"],
  ["gat", "gate"],
  ["mian-gate", "main-gate"],
])("%s is near to %s", (wanted, near) => {
  expect(nearName(wanted, ["vault", "gate", "main-gate"])).toBe(near);
});

test.each([["reactor"], [""], ["x".repeat(100_000)]])("no name is near to %s", (wanted) => {
  expect(nearName(wanted, ["vault", "gate", "main-gate"])).toBeNull();
});
