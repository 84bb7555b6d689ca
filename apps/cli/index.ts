export { cliCodes } from "./src/faults.ts";
export { runProgram } from "./src/program.ts";
export type { ExitCode, Terminal } from "./src/terminal.ts";
