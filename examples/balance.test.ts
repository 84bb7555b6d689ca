/**
 * The strata and streams of a balance area suffice to work out the standard deviation of its MUF: the fuel works' process
 * area, against the arithmetic of its `ARGUMENTS.md`. The formula is the least that shows it, and no part of the product.
 */
import { join } from "node:path";
import type { MaterialBalanceArea } from "@custodiet/model";
import { describe, expect, it } from "vitest";
import { loadExample } from "./expected-results.ts";

const loaded = loadExample(join(import.meta.dirname, "thistlewade-fuel-works"));
if (!loaded.ok) throw new Error(loaded.error);
const { balanceAreas } = loaded.value.model;

/** What one method measures in a period, in grams of the element. */
interface Measured {
  readonly grams: number;
  readonly times: number;
}

/** A period of the length of the inventory's, with the same inventory at both ends. */
function varianceOfMuf({ measurements, strata, streams, inventoryEveryDays }: MaterialBalanceArea): number {
  const periodDays = inventoryEveryDays ?? Number.NaN;
  return measurements.reduce((sum, { id, random, systematic, calibratedEveryDays }) => {
    const lying = strata
      .filter(
        ({ measurement, measuredEveryDays }) => measurement === id && (measuredEveryDays ?? Infinity) <= periodDays,
      )
      .map(({ material, count }): Measured => ({ grams: material.massGrams, times: count }));
    const crossing = streams
      .filter(({ measurement }) => measurement === id)
      .map(({ material, throughput, direction }) => ({
        grams: material.massGrams,
        times: (throughput.batches * periodDays) / throughput.perDays,
        sign: direction === "in" ? 1 : -1,
      }));
    const drawnAnew = 2 * squares(lying) + squares(crossing);
    const net = crossing.reduce((total, { grams, times, sign }) => total + sign * grams * times, 0);
    const held = lying.reduce((total, { grams, times }) => total + grams * times, 0);
    const isBiasOfEachEnd = (calibratedEveryDays ?? Infinity) <= periodDays;
    const shared = net ** 2 + (isBiasOfEachEnd ? 2 * held ** 2 : 0);
    return sum + random.relativeSigma ** 2 * drawnAnew + systematic.relativeSigma ** 2 * shared;
  }, 0);
}

const squares = (measured: readonly Measured[]): number =>
  measured.reduce((sum, { grams, times }) => sum + times * grams ** 2, 0);

const balanceArea = (id: string): MaterialBalanceArea => {
  const found = balanceAreas.find((candidate) => candidate.id === id);
  if (!found) throw new Error(`no balance area ${id}`);
  return found;
};

describe("the balance of the fuel works' process area", () => {
  it("has the variance worked out by hand: random 1,237.625 and 70,592, systematic 30,915.56", () => {
    expect(varianceOfMuf(balanceArea("process"))).toBeCloseTo(102_745.185, 6);
  });

  it("has a sigma of 320.539 g uranium", () => {
    expect(Math.sqrt(varianceOfMuf(balanceArea("process")))).toBeCloseTo(320.539, 3);
  });

  it("takes in as much as it gives out", () => {
    const net = balanceArea("process").streams.reduce(
      (sum, { direction, material, throughput }) =>
        sum + (direction === "in" ? 1 : -1) * material.massGrams * throughput.batches,
      0,
    );
    expect(net).toBe(0);
  });
});

describe("the balance of the fuel works' product area", () => {
  it("has no error where every value is carried by an item's number, apart from what comes and goes", () => {
    const { strata, ...rest } = balanceArea("product");
    expect(strata.length).toBe(2);
    expect(varianceOfMuf({ ...rest, strata })).toBe(varianceOfMuf({ ...rest, strata: [] }));
  });
});
