/**
 * The outcome of work that can fail on bad input. Functions of the core return a `Result`; they throw for bugs only.
 *
 * @example
 * const half = (n: number): Result<number, string> => (n % 2 === 0 ? ok(n / 2) : err("odd"));
 */
export type Result<Value, Failure> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly error: Failure };

export const ok = <Value>(value: Value): { readonly ok: true; readonly value: Value } => ({ ok: true, value });

export const err = <Failure>(error: Failure): { readonly ok: false; readonly error: Failure } => ({ ok: false, error });

/** Marks a state the types say cannot be reached; reaching it is a bug. */
export function unreachable(value: never): never {
  throw new Error(`Unreachable case: ${JSON.stringify(value)}`);
}
