/** Installs the packages of the lock file where they are missing or belong to another lock file. */
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../find-node.mjs";
import { lastLines, PreparationFault, run } from "./run.mjs";

const lockFile = join(root, "package-lock.json");
const packagesFolder = join(root, "node_modules");
const stampFile = join(packagesFolder, ".installed-from");

/** @param {(line: string) => void} tell */
export async function installPackages(tell) {
  const wanted = createHash("sha256").update(readFileSync(lockFile)).digest("hex");
  if (isInstalled(wanted)) return;
  tell("Installing the packages this program needs (once; about a minute) ...");
  const onTick = (seconds) => tell(`  ${countPackages()} packages after ${seconds} s`);
  let outcome = await npm(["ci"], onTick);
  if (outcome.code !== 0 && isLockMismatch(outcome.output)) {
    tell("The lock file does not fit package.json; installing what package.json asks for instead ...");
    outcome = await npm(["install", "--no-save"], onTick);
  }
  if (outcome.code !== 0) throw new PreparationFault(adviceFor(outcome.output));
  writeStamp(wanted);
  tell(`  ${countPackages()} packages installed`);
}

function isInstalled(wanted) {
  if (existsSync(stampFile)) return readFileSync(stampFile, "utf8").trim() === wanted;
  const npmsOwnRecord = join(packagesFolder, ".package-lock.json");
  if (!existsSync(npmsOwnRecord) || statSync(npmsOwnRecord).mtimeMs < statSync(lockFile).mtimeMs) return false;
  writeStamp(wanted);
  return true;
}

/** A checkout somebody else installed may be read-only: then the next start compares again, nothing more. */
function writeStamp(hash) {
  try {
    writeFileSync(stampFile, `${hash}\n`);
  } catch {
    return;
  }
}

/** The npm that runs this, where there is one; else the one on the search path. */
function npm(args, onTick) {
  const options = ["--include=optional", "--include=dev", "--no-audit", "--no-fund", "--loglevel=error"];
  const ownScript = process.env.npm_execpath;
  const isNpm = ownScript?.endsWith(".js") === true && existsSync(ownScript);
  const [program, ...first] = isNpm
    ? [process.execPath, ownScript]
    : [process.platform === "win32" ? "npm.cmd" : "npm"];
  return run(program, [...first, ...args, ...options], { cwd: root, onTick });
}

const isLockMismatch = (output) => /EUSAGE|can only install packages when|Missing: .* from lock file/.test(output);

const isNetworkFault = (output) => /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|ECONNRESET|ENETUNREACH/.test(output);

function adviceFor(output) {
  const cause = isNetworkFault(output)
    ? "The package registry could not be reached. Installing needs the network once; running does not."
    : "npm could not install the packages.";
  return `${cause}\n${lastLines(output)}\nWhat to do: mend the cause, then run the same command again; what is there is kept.`;
}

/** Only those that are unpacked: npm makes all the folders first and fills them later. */
function countPackages() {
  if (!existsSync(packagesFolder)) return 0;
  const isUnpacked = (name) => existsSync(join(packagesFolder, name, "package.json"));
  return readdirSync(packagesFolder)
    .filter((name) => !name.startsWith("."))
    .flatMap((name) =>
      name.startsWith("@") ? readdirSync(join(packagesFolder, name)).map((own) => join(name, own)) : [name],
    )
    .filter(isUnpacked).length;
}
