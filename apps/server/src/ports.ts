/** The real clock and chance: the only file of the server that reaches for them. */
import type { Clock, Randomness } from "@custodiet/core";

export const systemClock: Clock = { nowMs: () => Date.now() };

export const systemRandomness: Randomness = {
  bytes: (length) => globalThis.crypto.getRandomValues(new Uint8Array(length)),
};

/** Milliseconds that nobody sets: for noticing that the clock was. */
export const steadyMs = (): number => performance.now();
