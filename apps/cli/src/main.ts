/** The command line's program, run by `bin/custodiet`. */
import { readStreamUpTo } from "./bounded-read.ts";
import { nowMs } from "./ports.ts";
import { runProgram } from "./program.ts";

// Whoever reads may stop reading (`custodiet assess ... | head`): that is no fault.
let isUnwritable = false;
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE" || isUnwritable) return;
  isUnwritable = true;
  process.exitCode = 2;
  process.stderr.write(`Standard output cannot be written: ${error.code ?? error.message}\n`);
});
process.stderr.on("error", () => {});

try {
  const code = await runProgram(process.argv.slice(2), {
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
    readStandardInput: async () => {
      const { largestBytes } = await import("./input.ts");
      return readStreamUpTo(process.stdin, largestBytes);
    },
    environment: process.env,
    nowMs,
  });
  process.exitCode = isUnwritable ? 2 : code;
} catch (bug) {
  // Left to itself Node would end with 1, which says "found wanting" here.
  console.error(bug);
  process.exitCode = 2;
}
