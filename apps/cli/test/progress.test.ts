import { expect, it } from "vitest";
import { progressOn } from "../src/progress.ts";

it("tells counts after a second, and never the name of a position", () => {
  let now = 0;
  const told: string[] = [];
  const progress = progressOn({
    out: () => {},
    err: (text) => told.push(text),
    readStandardInput: async () => new Uint8Array(),
    environment: {},
    nowMs: () => now,
  });
  now = 999;
  progress.report(2, 42, "Technician");
  now = 1000;
  progress.report(3, 42, "Technician");
  expect(told).toEqual(["3 of 42, 7 %\n"]);
});
