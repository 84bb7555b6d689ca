import { nowSeconds } from "./ports.ts";
import { runVerify } from "./program.ts";

process.exitCode = await runVerify(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  error: (text) => process.stderr.write(text),
  nowSeconds: nowSeconds(),
});
