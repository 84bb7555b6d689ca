import { describe, expect, it } from "vitest";
import { standardNormal, standardNormalFast } from "../../src/easi/normal.ts";

describe("Phi", () => {
  it("is accurate in both tails", () => {
    expect(standardNormal(0)).toBe(0.5);
    expect(standardNormal(1.959963984540054) / 0.975).toBeCloseTo(1, 14);
    expect(standardNormal(-8) / 6.220960574271785e-16).toBeCloseTo(1, 12);
    expect(standardNormal(-37) / 5.7255712225239e-300).toBeCloseTo(1, 10);
    expect([standardNormal(Number.NEGATIVE_INFINITY), standardNormal(Number.POSITIVE_INFINITY)]).toEqual([0, 1]);
  });
  it("is the same from the table to 1e-12 everywhere", () => {
    let worst = 0;
    for (let z = -12; z <= 12; z += 1 / 9973) {
      worst = Math.max(worst, Math.abs(standardNormalFast(z) - standardNormal(z)));
    }
    expect(worst).toBeLessThan(1e-15);
  });
  it("keeps its digits far out in the table", () => {
    for (let z = -8.99; z < 0; z += 1 / 997) expect(standardNormalFast(z) / standardNormal(z)).toBeCloseTo(1, 8);
  });
  it("takes the ends of the table and infinity", () => {
    expect([9, Number.POSITIVE_INFINITY, -9, Number.NEGATIVE_INFINITY].map(standardNormalFast)).toEqual([
      1,
      1,
      standardNormal(-9),
      0,
    ]);
  });
});
