/** The real clock: the only file of the command line that reaches for it. */
export const nowMs = (): number => Date.now();
