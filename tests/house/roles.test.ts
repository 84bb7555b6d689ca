import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { renewPage } from "../../scripts/roles/table.ts";

test("the page of roles says what the grants say", () => {
  const page = readFileSync(new URL("../../docs/roles.md", import.meta.url), "utf8");
  expect(renewPage(page), "`npm run roles` brings it up to date").toBe(page);
});
