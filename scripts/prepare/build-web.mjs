/** Builds the web page where it is missing or was built from other sources, and compresses what the server sends. */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { extname, join, relative, sep } from "node:path";
import { brotliCompressSync, gzipSync, constants as zlib } from "node:zlib";
import { findNode, root } from "../find-node.mjs";
import { lastLines, PreparationFault, run } from "./run.mjs";

const web = join(root, "apps/web");
const built = join(web, "dist");
const stampFile = join(built, ".built-from");

/** Whatever the build reads. Folders of what it makes itself are left out. */
const sources = ["apps/web", "content", "packages/core", "package-lock.json"];
const notSources = new Set(["dist", ".cache", "node_modules", "test"]);

/** @param {(line: string) => void} tell */
export async function buildWeb(tell) {
  const wanted = hashSources();
  if (existsSync(stampFile) && readFileSync(stampFile, "utf8") === wanted) return;
  tell("Building the web page (once for each version) ...");
  const fresh = join(web, ".cache", `build-${process.pid}`);
  const vite = join(root, "node_modules/vite/bin/vite.js");
  const args = [vite, "build", "apps/web", "--outDir", fresh, "--emptyOutDir", "--logLevel", "warn"];
  const outcome = await run(findNode() ?? process.execPath, args, {
    cwd: root,
    onTick: (seconds) => tell(`  still building after ${seconds} s`),
  });
  if (outcome.code !== 0) throw new PreparationFault(`The web page could not be built.\n${lastLines(outcome.output)}`);
  compressFolder(fresh);
  writeFileSync(join(fresh, ".built-from"), wanted);
  putInPlace(fresh);
  tell("  the web page is built");
}

/** A build that is broken off leaves the former page as it was. */
function putInPlace(fresh) {
  const former = `${fresh}-former`;
  if (existsSync(built)) renameSync(built, former);
  renameSync(fresh, built);
  rmSync(former, { recursive: true, force: true });
}

function hashSources() {
  const hash = createHash("sha256");
  for (const source of sources) {
    for (const file of filesUnder(join(root, source))) {
      hash.update(relative(root, file).split(sep).join("/")).update("\0").update(readFileSync(file)).update("\0");
    }
  }
  return hash.digest("hex");
}

function filesUnder(path) {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .filter((name) => !notSources.has(name))
    .sort()
    .flatMap((name) => filesUnder(join(path, name)));
}

const compressible = new Set([".html", ".js", ".css", ".json", ".svg", ".txt", ".webmanifest"]);
const worthCompressingBytes = 1024;

/** Writes `NAME.br` and `NAME.gz` beside each file of text, so that the server compresses nothing while it serves. */
function compressFolder(folder) {
  mkdirSync(folder, { recursive: true });
  for (const file of filesUnder(folder)) {
    const content = readFileSync(file);
    if (!compressible.has(extname(file)) || content.length < worthCompressingBytes) continue;
    writeFileSync(`${file}.br`, brotliCompressSync(content, { params: { [zlib.BROTLI_PARAM_QUALITY]: 9 } }));
    writeFileSync(`${file}.gz`, gzipSync(content, { level: 9 }));
  }
}
