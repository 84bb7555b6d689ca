/** Hostile texts stall nobody. That each is refused within a second is measured: `npm run bench -- hostile-text`. */
import { describe, expect, test } from "vitest";
import { briefly, exampleFiles, faultsOf } from "./example.ts";
import { hostileTexts, largeTexts } from "./hostile-texts.ts";

/** Work that grows with the square of a megabyte takes minutes; a machine with other work takes a few times a second. */
const stallMs = 8_000;

/** The faults found and the time of this process that it took: what else the machine does is not our fault. */
function timed(text: string) {
  const start = process.cpuUsage();
  const faults = faultsOf([{ name: "facility.yaml", text }]);
  const { user, system } = process.cpuUsage(start);
  return { faults, milliseconds: (user + system) / 1000 };
}

describe("a megabyte of hostile text is refused without a stall", () => {
  test.each(hostileTexts)("%s", (_, text, code) => {
    const { faults, milliseconds } = timed(text);
    expect(faults.map((fault) => fault.code)).toContain(code);
    expect(faults.length).toBeLessThan(1200);
    expect(milliseconds).toBeLessThan(stallMs);
  });
});

test.each(largeTexts)("%s are judged without a stall", (_, text) => {
  expect(timed(text).milliseconds).toBeLessThan(stallMs);
});

test("the example is as far from the limits as a real facility is", () => {
  expect(briefly(faultsOf(exampleFiles))).toEqual([]);
});
