/** What a package needs, by the lock file: the packages themselves and all that they need, as they are installed. */

export interface LockedPackage {
  /** Where it is installed: `node_modules/a/node_modules/b`. */
  readonly path: string;
  readonly name: string;
  readonly version: string;
  /** Of the published archive: `sha512-BASE64`. */
  readonly integrity: string;
  readonly licence: string;
}

interface LockEntry {
  readonly version?: string;
  readonly integrity?: string;
  readonly license?: string;
  readonly os?: readonly string[];
  readonly cpu?: readonly string[];
  readonly libc?: readonly string[];
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
  readonly peerDependenciesMeta?: Readonly<Record<string, { readonly optional?: boolean }>>;
}

export type LockedPackages = Readonly<Record<string, LockEntry>>;

/** The closure of `names`, sorted by path. Throws where a package that is needed is not in the lock file. */
export function closureOf(names: readonly string[], packages: LockedPackages): readonly LockedPackage[] {
  const found = new Map<string, LockedPackage>();
  const visit = (name: string, from: string, isNeeded: boolean): void => {
    const path = placeOf(name, from, packages);
    const entry = path === null ? undefined : packages[path];
    if (path === null || entry === undefined) {
      if (isNeeded) throw new Error(`${name}, which ${from || "the product"} needs, is not in the lock file`);
      return;
    }
    if (found.has(path) || !isForLinux(entry)) return;
    found.set(path, describe(name, path, entry));
    for (const [each, need] of needsOf(entry)) visit(each, path, need);
  };
  for (const name of names) visit(name, "", true);
  return [...found.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Node's own search: beside who asks, then ever further up. */
function placeOf(name: string, from: string, packages: LockedPackages): string | null {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf("node_modules/") - 1))) {
    const path = `${folder === "" ? "" : `${folder}/`}node_modules/${name}`;
    if (packages[path] !== undefined) return path;
    if (folder === "") return null;
  }
}

function needsOf(entry: LockEntry): readonly (readonly [string, boolean])[] {
  const { dependencies = {}, optionalDependencies = {}, peerDependencies = {}, peerDependenciesMeta = {} } = entry;
  const peers = Object.keys(peerDependencies).filter((name) => peerDependenciesMeta[name]?.optional !== true);
  return [
    ...Object.keys(dependencies).map((name) => [name, optionalDependencies[name] === undefined] as const),
    ...Object.keys(optionalDependencies).map((name) => [name, false] as const),
    ...peers.map((name) => [name, false] as const),
  ];
}

/** The Node on board is built for glibc. */
const isForLinux = ({ os, cpu, libc }: LockEntry): boolean =>
  (os === undefined || os.includes("linux")) &&
  (cpu === undefined || cpu.includes("x64")) &&
  (libc === undefined || libc.includes("glibc"));

function describe(name: string, path: string, { version, integrity, license }: LockEntry): LockedPackage {
  if (version === undefined || integrity === undefined)
    throw new Error(`${path} has no version or no hash in the lock file`);
  return { path, name, version, integrity, licence: license ?? "" };
}
