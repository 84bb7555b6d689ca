/**
 * Finds a Node.js of at least version 24, on which this program's TypeScript runs as it stands. Plain JavaScript, for
 * it is read by whatever Node the machine has.
 */
import { execFileSync } from "node:child_process";
import { existsSync, realpathSync } from "node:fs";
import { delimiter, join, sep } from "node:path";
import { fileURLToPath } from "node:url";

export const neededMajor = 24;

/** The root of the checkout. */
export const root = fileURLToPath(new URL("..", import.meta.url));

const executableName = process.platform === "win32" ? "node.exe" : "node";

/**
 * The path of a Node that is new enough, or `null`. In this order: the one running now unless it is the one npm brought,
 * the machine's own on the search path, the one npm brought.
 * @returns {string | null}
 */
export function findNode() {
  if (isNewEnough(process.versions.node) && !isFromPackages(process.execPath)) return process.execPath;
  return systemNode() ?? packagedNode();
}

/** Is the Node that reads this new enough itself? */
export const runsOnNeededNode = () => isNewEnough(process.versions.node);

/** What to tell a person whose machine has no Node that is new enough. */
export const missingNodeAdvice = [
  `This program needs Node.js ${neededMajor} or newer; this machine has ${process.versions.node}, and the package`,
  `node-${process.platform}-${process.arch}, which brings one along, is not installed.`,
  `What to do: run \`npm ci --include=optional\` in ${root}, or install Node.js ${neededMajor} from your system's packages.`,
].join("\n");

function systemNode() {
  for (const folder of (process.env.PATH ?? "").split(delimiter)) {
    const candidate = join(folder, executableName);
    if (folder === "" || !existsSync(candidate) || isFromPackages(realpathSync(candidate))) continue;
    if (isNewEnough(versionOf(candidate))) return candidate;
  }
  return null;
}

function packagedNode() {
  const path = join(root, "node_modules", `node-${process.platform}-${process.arch}`.replace("win32", "win"), "bin");
  const candidate = join(path, executableName);
  return existsSync(candidate) && isNewEnough(versionOf(candidate)) ? candidate : null;
}

const isFromPackages = (path) => path.includes(`${sep}node_modules${sep}`);

const isNewEnough = (version) => Number.parseInt(version, 10) >= neededMajor;

/** "24.21.0", or "0" for something that is no Node at all. */
function versionOf(executable) {
  try {
    return execFileSync(executable, ["-p", "process.versions.node"], { encoding: "utf8", timeout: 10_000 }).trim();
  } catch {
    return "0";
  }
}
