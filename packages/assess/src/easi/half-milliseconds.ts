/** Times are compared in half milliseconds: delays are whole milliseconds, and half of a step is then whole too. */
export const halvesPerSecond = 2000;

/**
 * Takes off the rounding of decimal seconds, so that a sum of delays that ties with the response time does tie:
 * 0.1 s + 0.2 s is not longer than 0.3 s. What is not within 1e-6 of a whole number stays as it is.
 */
export function snapToWhole(halves: number): number {
  const whole = Math.round(halves);
  return Math.abs(halves - whole) < 1e-6 ? whole : halves;
}
