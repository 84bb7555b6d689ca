import erfc from "@stdlib/math-base-special-erfc";

/** Density of the standard normal distribution. */
const standardNormalDensity = (z: number): number => Math.exp(-0.5 * z * z) / Math.sqrt(2 * Math.PI);

/** Phi: the chance that a standard normal variable is at most `z`; accurate in both tails, -Infinity and Infinity included. */
export const standardNormal = (z: number): number => 0.5 * erfc(-z * Math.SQRT1_2);

// Phi and its density at every 1/64 between -9 and 9: between two of them a Taylor polynomial of degree 5 errs by less
// than 1e-15, and needs neither exp nor a division. Beyond 9 the difference to 1 is below the spacing of doubles.
const nodesPerUnit = 64;
const tableEdge = 9;
const table = tabulate();

function tabulate(): Float64Array {
  const nodes = 2 * tableEdge * nodesPerUnit + 1;
  const values = new Float64Array(2 * nodes);
  for (let node = 0; node < nodes; node++) {
    const z = node / nodesPerUnit - tableEdge;
    values[2 * node] = standardNormal(z);
    values[2 * node + 1] = standardNormalDensity(z);
  }
  return values;
}

/**
 * Phi for the searches' inner loops: within 1e-15 of {@link standardNormal} everywhere (a test holds it to 1e-12),
 * about four times as fast.
 */
export function standardNormalFast(z: number): number {
  if (!(z > -tableEdge && z < tableEdge)) return z >= tableEdge ? 1 : standardNormal(z);
  const node = ((z + tableEdge) * nodesPerUnit + 0.5) | 0;
  const x = node / nodesPerUnit - tableEdge;
  const d = z - x;
  const xx = x * x;
  // Derivatives of the density are (-1)^n He_n(x) phi(x), Hermite's polynomials.
  const fifth = d * ((xx * xx - 6 * xx + 3) / 120);
  const fourth = d * (x * (3 - xx) * (1 / 24) + fifth);
  const third = d * ((xx - 1) * (1 / 6) + fourth);
  const series = d * (1 + d * (-0.5 * x + third));
  return (table[2 * node] as number) + (table[2 * node + 1] as number) * series;
}
