import { cp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { Chain } from "./disagreement.ts";
import type { Mutant } from "./mutants.ts";

const source = fileURLToPath(new URL("../../src/", import.meta.url));
const rooms: readonly (readonly [string, string])[] = [
  ["@custodiet/core", new URL("../../../core/index.ts", import.meta.url).href],
  ["@custodiet/model", new URL("../../../model/index.ts", import.meta.url).href],
  ["@stdlib/math-base-special-erfc", import.meta.resolve("@stdlib/math-base-special-erfc")],
];

/** The chain from a copy of its sources with one fault in it. `mutant: null` gives the copy without. */
export async function loadMutant(mutant: Mutant | null, name: string): Promise<Chain> {
  const folder = join(tmpdir(), `custodiet-chain-${process.pid}-${name}`);
  await cp(source, folder, { recursive: true });
  try {
    await anchorImports(folder);
    if (mutant) await rewrite(join(folder, mutant.file), mutant.find, mutant.replace);
    const load = async (file: string) => import(/* @vite-ignore */ pathToFileURL(join(folder, file)).href);
    return {
      ...(await load("attack-graph/model-index.ts")),
      ...(await load("abrupt/scenarios.ts")),
      ...(await load("abrupt/search-cache.ts")),
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** A copy outside of the workspace finds no package by its name. */
async function anchorImports(folder: string): Promise<void> {
  for (const file of await readdir(folder, { recursive: true })) {
    if (!file.endsWith(".ts")) continue;
    let text = await readFile(join(folder, file), "utf8");
    for (const [name, place] of rooms) text = text.replaceAll(`"${name}"`, JSON.stringify(place));
    await writeFile(join(folder, file), text);
  }
}

/** Replaces the one place where `find` stands; a fault that fits nowhere, or at two places, is a broken test. */
async function rewrite(file: string, find: string, replace: string): Promise<void> {
  const text = await readFile(file, "utf8");
  const places = text.split(find).length - 1;
  if (places !== 1) throw new Error(`"${find}" stands ${places} times in ${file}, not once`);
  await writeFile(file, text.split(find).join(replace));
}
