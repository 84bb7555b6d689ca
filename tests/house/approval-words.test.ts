/** Every act of two persons is named, and has words for carrying it out and for when it is done. */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { twoPersonRules } from "../../packages/trust/index.ts";

type Words = { readonly [key: string]: string | Words };

const words = JSON.parse(
  readFileSync(new URL("../../content/translations/en/approvals.json", import.meta.url), "utf8"),
) as Words;

const textAt = (path: string): string | Words | undefined =>
  path
    .split(".")
    .reduce<string | Words | undefined>((at, key) => (typeof at === "object" ? at[key] : undefined), words);

describe.each(["action", "carryOut", "carryOutText", "finished"])("under %s", (part) => {
  test.each(twoPersonRules.map(({ action }) => action))("%s has words", (action) => {
    expect(textAt(`${part}.${action}`)).toBeTypeOf("string");
  });
});
