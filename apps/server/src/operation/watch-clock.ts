/** Notices that the clock was set: time that passes by it and by the machine's steady count are not the same. */
import type { ClockJump } from "../instance/operation-types.ts";

export interface ClockWatch {
  readonly look: () => void;
  readonly jumps: () => readonly ClockJump[];
}

/** Clocks that are kept by a time server are moved by less. */
const leastJumpMs = 30_000;
const mostKept = 20;

/** @param now time by the clock; @param steady time that nobody sets; both in milliseconds */
export function watchClock(now: () => number, steady: () => number): ClockWatch {
  let last = { now: now(), steady: steady() };
  let found: readonly ClockJump[] = [];
  return {
    look: () => {
      const next = { now: now(), steady: steady() };
      const byMs = Math.round(next.now - last.now - (next.steady - last.steady));
      if (Math.abs(byMs) >= leastJumpMs) found = [...found, { atMs: next.now, byMs }].slice(-mostKept);
      last = next;
    },
    jumps: () => found,
  };
}
