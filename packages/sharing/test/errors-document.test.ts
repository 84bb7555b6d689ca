import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { sharingFaultCodes } from "../index.ts";

test("docs/errors/sharing.md explains every code, each once, in order", () => {
  const page = readFileSync(new URL("../../../docs/errors/sharing.md", import.meta.url), "utf8");
  expect([...page.matchAll(/^\| (CUS-X\d{3}) /gm)].map(([, code]) => code)).toEqual([...sharingFaultCodes]);
});
