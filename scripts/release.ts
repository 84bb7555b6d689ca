/**
 * `npm run release -- [--out FOLDER] [--key FILE]`: an archive that runs without a network, its bill of materials, sums and
 * signatures. The same commit gives the same bytes. `--new-key FILE` makes a release key. Exit 2 where nothing was made.
 */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { gzipSync } from "node:zlib";
import { releasePublicKey, signFile } from "@custodiet/sharing";
import { buildWeb } from "./prepare/build-web.mjs";
import { assemble, type Commit } from "./release/assemble.ts";
import { makeReleaseKey, readReleaseKey } from "./release/signing.ts";
import { writeTar } from "./release/tar.ts";

const root = fileURLToPath(new URL("..", import.meta.url));

const { values } = parseArgs({
  options: { out: { type: "string" }, key: { type: "string" }, "new-key": { type: "string" } },
});
try {
  if (values["new-key"] !== undefined) console.log(`Public key: ${makeReleaseKey(values["new-key"])}`);
  else await release(values.out ?? join(root, "dist"), values.key ?? null);
} catch (thrown) {
  console.error(thrown instanceof Error ? thrown.message : thrown);
  process.exitCode = 2;
}

async function release(out: string, keyFile: string | null): Promise<void> {
  const commit = readCommit();
  const key = keyFile === null ? null : readReleaseKey(keyFile);
  await buildWeb((line: string) => console.error(line));
  const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const { entries, bill } = assemble(root, version, commit);
  const name = `custodiet-${version}-linux-x64`;
  const archive = gzipSync(Buffer.concat([...writeTar(entries, commit.committedAt)]), { level: 9 });
  const files = new Map<string, Buffer>([
    [`${name}.tar.gz`, archive],
    [`${name}.cdx.json`, Buffer.from(bill)],
  ]);
  const sums = [...files]
    .map(([file, bytes]) => `${createHash("sha256").update(bytes).digest("hex")}  ${file}\n`)
    .join("");
  files.set("SHA256SUMS", Buffer.from(sums));
  if (key !== null) for (const [file, bytes] of [...files]) files.set(`${file}.minisig`, sign(file, bytes));
  mkdirSync(out, { recursive: true });
  for (const [file, bytes] of files) writeFileSync(join(out, file), bytes);
  process.stdout.write(sums);
  console.log(
    `${(archive.length / 1e6).toFixed(1)} MB, ${entries.length} files, commit ${commit.hash.slice(0, 12)}, in ${out}`,
  );
  console.log(key === null ? "Not signed: name a key by --key FILE." : `Signed; public key ${releasePublicKey(key)}`);

  function sign(file: string, bytes: Buffer): Buffer {
    if (key === null) throw new Error("No key");
    return Buffer.from(signFile(bytes, key, `${file} of commit ${commit.hash}`));
  }
}

/** The commit that is checked out. Throws where something stands there that is not committed. */
function readCommit(): Commit {
  const changed = git("status", "--porcelain");
  if (changed !== "") throw new Error(`Not committed, so nobody could build it again:\n${changed}`);
  const [hash = "", seconds = ""] = git("log", "-1", "--format=%H %ct").split(" ");
  return { hash, committedAt: Number(seconds), files: git("ls-files", "-z").split("\0").filter(Boolean) };
}

function git(...args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync("git", args, { cwd: root, encoding: "utf8", maxBuffer: 1 << 26 });
  if (status !== 0) throw new Error(`git ${args[0]}: ${stderr}`);
  return stdout.trimEnd();
}
