/** The world a command runs in: given by `main.ts`, or by a test. */
export interface Terminal {
  /** Results, on standard output. */
  readonly out: (text: string) => void;
  /** Progress and faults, on standard error. */
  readonly err: (text: string) => void;
  readonly readStandardInput: () => Promise<Uint8Array>;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly nowMs: () => number;
}

/** 0: done, nothing found wanting. 1: checked and found wanting. 2: bad input or use. */
export type ExitCode = 0 | 1 | 2;
