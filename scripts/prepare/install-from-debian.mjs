/** Debian's own packages, brought for the tests where this account may install them. */
import { existsSync } from "node:fs";
import { root } from "../find-node.mjs";
import { lastLines, run } from "./run.mjs";

export const mayInstallFromDebian = () => process.getuid?.() === 0 && existsSync("/usr/bin/apt-get");

/** The lists of packages are fetched once, however many are installed. */
let lists = null;

/**
 * Says what it does and, where it fails, why; whether the programs are there then is for the caller to look.
 * @param {string[]} names of packages
 * @param {string} what as a person knows it: "PostgreSQL for the tests"
 * @param {(line: string) => void} tell
 */
export async function installFromDebian(names, what, tell) {
  tell(`Installing ${what} (once) ...`);
  const onTick = (seconds) => tell(`  still installing after ${seconds} s`);
  const options = { cwd: root, env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" }, onTick };
  lists ??= run("apt-get", ["update", "-qq"], options);
  await lists;
  const outcome = await run("apt-get", ["install", "-y", "-qq", "--no-install-recommends", ...names], options);
  if (outcome.code !== 0) tell(`  Debian's packages could not be installed:\n${lastLines(outcome.output, 3)}`);
}
