/** What one benchmark measured. Printed as one JSON object on the last line of `npm run bench -- NAME --json`. */
export interface BenchmarkResult {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly goal: number;
  readonly met: boolean;
  /** What it was compared with in the same run; `null` where there is no peer on this machine. */
  readonly peer: string | null;
  readonly peerValue: number | null;
  readonly ratio: number | null;
  /** The same results as the peer; `null` where there is no peer. */
  readonly equal: boolean | null;
}

/** Measured by one benchmark; the harness adds its name and whether the goal is met. */
export type Measurement = Pick<BenchmarkResult, "value" | "peer" | "peerValue" | "ratio" | "equal">;

export interface Benchmark {
  readonly name: string;
  readonly what: string;
  readonly unit: string;
  readonly goal: number;
  /** Whether `value` should be at least or at most the goal. */
  readonly sense: "at least" | "at most";
  /** Left out of `npm run bench` without a name. */
  readonly isLong: boolean;
  /** `log` writes to standard error. */
  readonly run: (log: (line: string) => void) => Promise<Measurement>;
}
