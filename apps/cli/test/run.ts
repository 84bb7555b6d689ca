/** Runs the command line in this process, with everything it prints kept. */
import { fileURLToPath } from "node:url";
import { type ExitCode, runProgram } from "../index.ts";

export interface Ran {
  readonly code: ExitCode;
  readonly out: string;
  readonly err: string;
}

export const root: string = fileURLToPath(new URL("../../../", import.meta.url));

export async function run(args: readonly string[], input = "", environment = {}): Promise<Ran> {
  let out = "";
  let err = "";
  const code = await runProgram(args, {
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    readStandardInput: async () => new TextEncoder().encode(input),
    environment,
    nowMs: () => 0,
  });
  return { code, out, err };
}
