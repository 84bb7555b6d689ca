/** Finds a Chromium for the browser tests, and in preparation for them brings one. */
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync } from "node:fs";
import { homedir } from "node:os";
import { delimiter, join } from "node:path";
import { pathToFileURL } from "node:url";
import { root } from "./find-node.mjs";
import { installFromDebian, mayInstallFromDebian } from "./prepare/install-from-debian.mjs";
import { lastLines, PreparationFault, run } from "./prepare/run.mjs";

/** Chromium without windows: the same engine for two thirds of the processor's time. */
const lean = "chromium-headless-shell";
const names = [lean, "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];

const cacheFolder = join(process.env.XDG_CACHE_HOME || join(homedir(), ".cache"), "custodiet", "chromium");

/**
 * A Chromium that runs: `CHROMIUM_PATH`, else one on the search path, else the one kept in the cache folder.
 * @returns {Promise<string | null>} its path, or `null` when there is none
 */
export async function findChromium() {
  const named = process.env.CHROMIUM_PATH;
  if (named) return named;
  const folders = (process.env.PATH ?? "").split(delimiter).filter((folder) => folder !== "");
  const onPath = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...onPath, join(cacheFolder, "chromium")].find((path) => existsSync(path) && answers(path)) ?? null;
}

/** @param {(line: string) => void} tell */
export async function ensureChromium(tell) {
  const found = await findChromium();
  if (found !== null && (process.env.CHROMIUM_PATH || found.endsWith(lean) || !mayInstallFromDebian())) return;
  if (mayInstallFromDebian()) await installFromDebian([lean], "Chromium for the browser tests", tell);
  if ((await findChromium()) === null) await unpackFromPackages(tell);
  if ((await findChromium()) !== null) return;
  throw new PreparationFault(
    "The browser tests need a Chromium and none could be brought.\nWhat to do: install your system's `chromium` package, or name one by CHROMIUM_PATH.",
  );
}

/** It starts and says its version: a stub that only advises to install another package does not. */
function answers(path) {
  try {
    const options = { encoding: "utf8", timeout: 20_000, stdio: ["ignore", "pipe", "ignore"] };
    return /\d+\.\d+/.test(execFileSync(path, ["--no-sandbox", "--version"], options));
  } catch {
    return false;
  }
}

/** The package unpacks itself into the folder for temporary files: that is set to the cache folder. */
async function unpackFromPackages(tell) {
  const entry = join(root, "node_modules/@sparticuz/chromium/build/esm/index.js");
  if (!existsSync(entry)) return;
  tell("Unpacking a Chromium for the browser tests (once) ...");
  mkdirSync(cacheFolder, { recursive: true });
  const program = `import(${JSON.stringify(pathToFileURL(entry).href)}).then((m) => m.default.executablePath())`;
  const env = { ...process.env, TMPDIR: cacheFolder };
  const outcome = await run(process.execPath, ["-e", program], { cwd: root, env });
  if (outcome.code !== 0) tell(`  it could not be unpacked:\n${lastLines(outcome.output, 3)}`);
}
