import { cp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { Searches } from "./disagreement.ts";
import type { Mutant } from "./mutants.ts";

const source = fileURLToPath(new URL("../../src/", import.meta.url));
const erfc = import.meta.resolve("@stdlib/math-base-special-erfc");

/** The searches from a copy of their sources with one fault in it. `mutant: null` gives the copy without. */
export async function loadMutant(mutant: Mutant | null, name: string): Promise<Searches> {
  const folder = join(tmpdir(), `custodiet-mutant-${process.pid}-${name}`);
  for (const room of ["path", "easi"]) await cp(join(source, room), join(folder, room), { recursive: true });
  try {
    await rewrite(join(folder, "easi/normal.ts"), '"@stdlib/math-base-special-erfc"', JSON.stringify(erfc));
    if (mutant) await rewrite(join(folder, mutant.file), mutant.find, mutant.replace);
    const load = async (file: string) => import(/* @vite-ignore */ pathToFileURL(join(folder, file)).href);
    return {
      ...(await load("path/graph.ts")),
      ...(await load("path/node-bounds.ts")),
      ...(await load("path/grounds.ts")),
      ...(await load("path/relevant-part.ts")),
      ...(await load("path/worst-deterministic.ts")),
      ...(await load("path/worst-stochastic.ts")),
      ...(await load("path/worst-paths.ts")),
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Replaces the one place where `find` stands; a fault that fits nowhere, or at two places, is a broken test. */
async function rewrite(file: string, find: string, replace: string): Promise<void> {
  const text = await readFile(file, "utf8");
  const places = text.split(find).length - 1;
  if (places !== 1) throw new Error(`"${find}" stands ${places} times in ${file}, not once`);
  await writeFile(file, text.split(find).join(replace));
}
