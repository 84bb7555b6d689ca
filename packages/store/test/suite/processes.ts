/** Starting `child.ts` and reading what it said. */
import { type ChildProcess, type SpawnOptions, spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

const childFile = fileURLToPath(new URL("./child.ts", import.meta.url));

export type Line = readonly [word: string, value: unknown];

export interface Child {
  readonly process: ChildProcess;
  /** Everything said up to now. */
  readonly lines: () => readonly Line[];
  /** Resolves when the word has been said, rejects when the process ends without it. */
  readonly says: (word: string) => Promise<unknown>;
  readonly ended: Promise<number | null>;
}

/** Starts it; with a shell line, to set limits first, `$0` stands for the program and `"$@"` for its words. */
export function startChild(words: readonly string[], shellLine?: string): Child {
  const all = [childFile, ...words];
  const options: SpawnOptions = { stdio: ["ignore", "pipe", "inherit"] };
  const child = shellLine
    ? spawn("sh", ["-c", shellLine, process.execPath, ...all], options)
    : spawn(process.execPath, all, options);
  let text = "";
  child.stdout?.on("data", (chunk: Buffer) => (text += chunk.toString()));
  const lines = (): Line[] =>
    text
      .split("\n")
      .slice(0, -1)
      .map((line) => JSON.parse(line) as Line);
  const ended = new Promise<number | null>((resolve) => child.once("close", resolve));
  return { process: child, lines, ended, says: (word) => waitFor(word, child, lines) };
}

function waitFor(word: string, child: ChildProcess, lines: () => Line[]): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const look = (): void => {
      const found = lines().find(([said]) => said === word);
      if (found) resolve(found[1]);
    };
    child.stdout?.on("data", look);
    child.once("close", () => {
      look();
      reject(new Error(`Ended without saying ${word}: ${JSON.stringify(lines())}`));
    });
    look();
  });
}

/** Values said with a word, in order. */
export const valuesOf = (child: Child, word: string): unknown[] =>
  child.lines().flatMap(([said, value]) => (said === word ? [value] : []));
