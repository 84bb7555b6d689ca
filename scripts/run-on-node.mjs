/** Runs one of the house's TypeScript programs on a Node that is new enough: this one where it is, else another process. */
import { spawn } from "node:child_process";
import { pathToFileURL } from "node:url";
import { findNode, missingNodeAdvice, runsOnNeededNode } from "./find-node.mjs";

/**
 * @param {string} program absolute path of a `.ts` file
 * @param {readonly string[]} args
 */
export async function runOnNode(program, args) {
  if (runsOnNeededNode()) {
    process.argv = [process.execPath, program, ...args];
    await import(pathToFileURL(program).href);
    return;
  }
  const node = findNode();
  if (node === null) {
    console.error(missingNodeAdvice);
    process.exitCode = 2;
    return;
  }
  await followChild(spawn(node, [program, ...args], { stdio: "inherit" }));
}

/** Passes signals on and ends as the child ends. */
function followChild(child) {
  const signals = ["SIGINT", "SIGTERM", "SIGHUP"];
  const forward = (signal) => child.kill(signal);
  for (const signal of signals) process.on(signal, forward);
  return new Promise((resolve) => {
    child.on("error", (error) => {
      console.error(`Node could not be started: ${error.message}`);
      process.exitCode = 2;
      resolve(undefined);
    });
    child.on("exit", (code, signal) => {
      for (const name of signals) process.off(name, forward);
      process.exitCode = code ?? (signal === "SIGINT" ? 130 : 143);
      resolve(undefined);
    });
  });
}
