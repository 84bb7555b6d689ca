import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { documentFaultCodes } from "../index.ts";

test("docs/errors/documents.md explains every code, each once, in order", () => {
  const page = readFileSync(new URL("../../../docs/errors/documents.md", import.meta.url), "utf8");
  expect([...page.matchAll(/^\| (CUS-P\d{3}) \| ([^|]+) \|/gm)].map(([, code, title]) => [code, title])).toEqual([
    ...documentFaultCodes,
  ]);
});
