/** Which of the repository's files are shipped: what runs, what it reads, and what a person reads of it. No tests, no tools. */

const shipped: readonly RegExp[] = [
  /^apps\/(server|cli|witness|verify)\/(src\/.+|index\.ts|package\.json|second_verifier\.py)$/,
  /^packages\/[^/]+\/(src\/.+|index\.ts|package\.json)$/,
  /^content\/(?!review\/).+/,
  /^examples\/.+/,
  /^bin\/.+/,
  /^docs\/.+/,
  /^scripts\/(start|find-node|run-on-node)\.mjs$/,
  /^scripts\/prepare\/(install|run)\.mjs$/,
  /^(LICENSE|README\.md|SECURITY\.md|THIRD-PARTY-NOTICES\.md|package\.json|package-lock\.json)$/,
];

/** Within the above: tests, oracles of tests, and the one file of the server that only developers run. */
const kept: readonly RegExp[] = [
  /\.test\.ts$/,
  /(^|\/)test\//,
  /^examples\/oracle\//,
  /^apps\/server\/src\/api-client\.ts$/,
  /^docs\/(adr|benchmarks)/,
];

/** `paths`: what is committed, with `/`. */
export const shippedFiles = (paths: readonly string[]): readonly string[] =>
  paths.filter((path) => shipped.some((rule) => rule.test(path)) && !kept.some((rule) => rule.test(path)));

/** Packages that a text of TypeScript loads or reads a file of; not the house's own, not Node's. */
export function packagesNamedIn(text: string): readonly string[] {
  const loading = /^(?:import|export|\}).*\bfrom "([^"]+)"|^import "([^"]+)"|\bimport\("([^"]+)"\)/gm;
  const loaded = [...text.matchAll(loading)].map(([, from, bare, later]) => from ?? bare ?? later ?? "");
  const named = [...loaded, ...filesNamedIn(text)];
  return [...new Set(named.filter(isForeign).map(packageOf))];
}

/** Single files of packages that a text reads by their names: fonts. */
export const filesNamedIn = (text: string): readonly string[] =>
  [...text.matchAll(/\bimport\.meta\.resolve\("([^"]+)"\)/g)].map(([, file]) => file ?? "");

const isForeign = (name: string): boolean => /^(@[a-z0-9]|[a-z])/.test(name) && !/^(node:|@custodiet\/)/.test(name);

const packageOf = (name: string): string =>
  name
    .split("/")
    .slice(0, name.startsWith("@") ? 2 : 1)
    .join("/");
