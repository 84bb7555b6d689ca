/** Runs another program during preparation, with its output kept for the case that it fails. */
import { spawn } from "node:child_process";

/** Something preparation cannot mend by itself; the message says what to do. */
export class PreparationFault extends Error {}

const keptCharacters = 20_000;

/**
 * @param {string} program
 * @param {readonly string[]} args
 * @param {{ cwd: string, env?: NodeJS.ProcessEnv, onTick?: (seconds: number) => void }} options `onTick` is called every five seconds
 * @returns {Promise<{ code: number, output: string }>}
 */
export function run(program, args, { cwd, env = process.env, onTick }) {
  return new Promise((resolve) => {
    const child = spawn(program, args, { cwd, env, stdio: ["ignore", "pipe", "pipe"] });
    let output = "";
    let seconds = 0;
    const ticking = setInterval(() => {
      seconds += 5;
      onTick?.(seconds);
    }, 5000);
    const keep = (chunk) => {
      output = (output + chunk).slice(-keptCharacters);
    };
    child.stdout.on("data", keep);
    child.stderr.on("data", keep);
    const end = (code) => {
      clearInterval(ticking);
      resolve({ code, output });
    };
    child.on("error", (error) => {
      keep(error.message);
      end(127);
    });
    child.on("close", (code) => end(code ?? 1));
  });
}

/** The last lines of an output, set in, for a message. */
export const lastLines = (output, count = 12) =>
  output
    .trimEnd()
    .split("\n")
    .slice(-count)
    .map((line) => `    ${line}`)
    .join("\n");
