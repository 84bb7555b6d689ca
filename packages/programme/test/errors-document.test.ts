import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { hookChecks, programmeFaultCodes } from "../index.ts";

test("docs/errors/programme.md explains every code, each once, in order", () => {
  const document = readFileSync(new URL("../../../docs/errors/programme.md", import.meta.url), "utf8");
  const rows = [...document.matchAll(/^\| (CUS-Q\d{3}) \| ([^|]+) \|/gm)].map(([, code, title]) => [code, title]);
  expect(rows).toEqual(programmeFaultCodes);
});

test("docs/programme.md says of every check when it holds, each once, in order", () => {
  const document = readFileSync(new URL("../../../docs/programme.md", import.meta.url), "utf8");
  expect([...document.matchAll(/^\| `([a-z-]+)` \| ./gm)].map(([, check]) => check)).toEqual([...hookChecks]);
});
