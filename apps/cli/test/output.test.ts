import { spawnSync } from "node:child_process";
import { closeSync, existsSync, openSync } from "node:fs";
import { expect, it } from "vitest";
import { withoutControls } from "../src/output.ts";
import { root } from "./run.ts";

it("replaces what would steer a terminal, and leaves tabs, line ends and letters", () => {
  expect(withoutControls("a\u001B[31m\u009B\u202Eb\u2066\r")).toBe("a\uFFFD[31m\uFFFD\uFFFDb\uFFFD\uFFFD");
  expect(withoutControls("\ta\r\nb\n\u4E2D")).toBe("\ta\r\nb\n\u4E2D");
});

it.skipIf(!existsSync("/dev/full"))("exits 2 with one line where standard output cannot be written", () => {
  const full = openSync("/dev/full", "w");
  const main = `${root}apps/cli/src/main.ts`;
  const { status, stderr } = spawnSync(process.execPath, [main, "version"], { stdio: ["ignore", full, "pipe"] });
  closeSync(full);
  expect([status, String(stderr)]).toEqual([2, "Standard output cannot be written: ENOSPC\n"]);
});
