import { readFileSync } from "node:fs";
import { modelCodes } from "@custodiet/model";
import { expect, test } from "vitest";

test("docs/errors/model.md explains every code, each once, in order", () => {
  const document = readFileSync(new URL("../../../docs/errors/model.md", import.meta.url), "utf8");
  const headings = [...document.matchAll(/^## (CUS-M\d{3}) \S/gm)].map(([, code]) => code);
  expect(headings).toEqual([...modelCodes]);
});
