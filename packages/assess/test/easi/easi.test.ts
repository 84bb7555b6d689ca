import { describe, expect, it } from "vitest";
import type { TimedTask } from "../../index.ts";
import { evaluateDeterministic, evaluateEasi, loweringBound } from "../../index.ts";

const task = (pDetect: number, meanSeconds: number, sdSeconds: number, location: "B" | "M" | "E" = "B"): TimedTask => ({
  pDetect,
  location,
  delay: { meanSeconds, sdSeconds },
});

/** The published path: P_C 0.95, T 300 s, s_R 90 s. */
const published = [
  task(0, 10, 3),
  task(0, 12, 3.6),
  task(0.9, 90, 27),
  task(0, 10, 3),
  task(0.9, 90, 27),
  task(0, 120, 36),
];
const response = (meanSeconds: number, sdSeconds: number, pCommunication = 0.95) => ({
  responseForceTime: { meanSeconds, sdSeconds },
  pCommunication,
});
const base = response(300, 90);
const interruption = (tasks: readonly TimedTask[], answer = base): number => evaluateEasi(tasks, answer).pInterruption;

describe("EASI gives the published and the checked numbers", () => {
  it("base case, published as 0.476", () => {
    expect(interruption(published)).toBeCloseTo(0.476040729969, 10);
  });
  it("all locations in the middle", () => {
    expect(interruption(published.map((each) => ({ ...each, location: "M" })))).toBeCloseTo(0.319418198863, 10);
  });
  it("a fence sensor of 0.9", () => {
    expect(interruption([task(0.9, 10, 3), ...published.slice(1)])).toBeCloseTo(0.578106144673, 10);
  });
  it("an insider opens the first door", () => {
    const opened = [...published.slice(0, 2), task(0, 0, 0), ...published.slice(3)];
    expect(interruption(opened)).toBeCloseTo(0.158642415471, 10);
  });
  it("a response at once, with its spread, without it, and without any spread", () => {
    // The method states 0.937667689495: 9.9e-11 off, within its 1e-10. Another erfc in another language gives this value.
    expect(interruption(published, response(0, 90))).toBeCloseTo(0.937667689594, 11);
    expect(Math.abs(interruption(published, response(0, 90)) - 0.937667689495)).toBeLessThan(1e-10);
    expect(interruption(published, response(0, 0))).toBeCloseTo(0.940499867554, 10);
    const certain = published.map((each) => task(each.pDetect, each.delay.meanSeconds, 0));
    expect(interruption(certain, response(0, 0))).toBeCloseTo(0.9405, 10);
  });
  it("a response that never comes interrupts nothing", () => {
    expect(interruption(published, response(Number.POSITIVE_INFINITY, 90))).toBe(0);
    expect(evaluateEasi(published, { responseForceTime: null, pCommunication: 0.95 }).pInterruption).toBe(0);
  });
  it("the artefact: a sensor more, a lower chance of interruption", () => {
    const second = task(1, 150, 5);
    expect(interruption([task(0, 1000, 1000), second], response(100, 10, 1))).toBeCloseTo(0.999996127892, 10);
    expect(interruption([task(1, 1000, 1000), second], response(100, 10, 1))).toBeCloseTo(0.853125858503, 10);
  });
});

describe("the deterministic critical detection point", () => {
  it("gives 0.855 on the published path, 0.9 without communication", () => {
    expect(evaluateDeterministic(published, base).pInterruption).toBeCloseTo(0.855, 10);
    expect(evaluateDeterministic(published, response(300, 90, 1)).pInterruption).toBeCloseTo(0.9, 10);
  });
  it("counts nothing when the only detection is at the end of the last task", () => {
    expect(evaluateDeterministic([task(0.1, 5, 1.5, "E")], response(3, 0)).pInterruption).toBe(0);
  });
  it("counts the same task when it is detected at its beginning", () => {
    expect(evaluateDeterministic([task(0.1, 5, 1.5, "B")], response(3, 0)).pInterruption).toBeCloseTo(0.095, 10);
  });
  it("takes a tie as late, decimal sums included", () => {
    const tied = [task(0.5, 0.1, 0), task(0.5, 0.2, 0)];
    expect(evaluateDeterministic(tied, response(0.3, 0, 1)).pInterruption).toBe(0);
    expect(evaluateEasi(tied, response(0.3, 0, 1)).pInterruption).toBe(0);
    expect(evaluateEasi(tied, response(0.2995, 0, 1)).pInterruption).toBe(0.5);
  });
});

describe("without any variance", () => {
  it("a tenth of a millisecond more than the response needs is in time", () => {
    expect(interruption([task(1, 3.0001, 0)], response(3, 0, 1))).toBe(1);
    expect(interruption([task(1, 3.0000001, 0)], response(3, 0, 1))).toBe(1);
    expect(interruption([task(1, 3, 0)], response(3, 0, 1))).toBe(0);
    expect(interruption([task(1, 2.9999, 0)], response(3, 0, 1))).toBe(0);
  });
});

describe("each task says what it contributes", () => {
  it("the time still to run, its variance, the chance of coming in time and the value from there", () => {
    const [first, last] = evaluateEasi([task(0.5, 20, 3, "M"), task(1, 30, 4)], response(40, 0, 0.8)).tasks;
    expect(first).toMatchObject({ remainingMean: 40, remainingVariance: 18.25, pResponseInTime: 0.5, isTimely: false });
    expect(last).toMatchObject({ remainingMean: 30, remainingVariance: 16, isTimely: false });
    expect(last?.pResponseInTime).toBeCloseTo(0.006209665325776132, 14);
    expect(first?.pInterruptionFromHere).toBeCloseTo(0.2 + 0.5 * 0.8 * 0.006209665325776132, 14);
  });
  it("the miss factor does not contain the chance of communication", () => {
    expect(interruption([task(0.5, 100, 0), task(0.5, 100, 0)], response(50, 0, 0.5))).toBe(0.375);
  });
});

describe("what a further sensor may lower", () => {
  it("stays below 4.3e-4 when the spread is 0.3 of the mean", () => {
    expect(loweringBound(0.3, 1)).toBeCloseTo(4.2906e-4, 7);
    expect(loweringBound(0.3, 1)).toBeLessThan(4.3e-4);
  });
  it("is nothing without spread", () => {
    expect(loweringBound(0, 1)).toBe(0);
  });
});
