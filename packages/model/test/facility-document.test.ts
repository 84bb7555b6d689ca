import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { faultsOf } from "./example.ts";

test("the example in docs/facility-model.md is written in the format; only what it leaves out is missed", () => {
  const document = readFileSync(new URL("../../../docs/facility-model.md", import.meta.url), "utf8");
  const blocks = [...document.matchAll(/```yaml\n(.*?)```/gs)].map(([, text]) => text);
  const text = blocks.join("\n").replace(/^include:.*\n/m, "");
  const codes = new Set(faultsOf([{ name: "facility.yaml", text }]).map(({ code }) => code));
  expect(blocks).toHaveLength(2);
  // Names of elements the example does not show.
  expect([...codes]).toEqual(["CUS-M012"]);
});
