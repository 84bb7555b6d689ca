/**
 * Writes `THIRD-PARTY-NOTICES.md` from the lock file: every package the product runs with, its version, its licence,
 * and the licence text it ships. `--check` only compares, and fails when the file is out of date.
 * Packages for one system only (`os`, `cpu`) are listed without their text: not every machine has them.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const target = join(root, "THIRD-PARTY-NOTICES.md");

const notices = renderNotices(shippedPackages());
if (!process.argv.includes("--check")) {
  writeFileSync(target, notices);
} else if (!existsSync(target) || readFileSync(target, "utf8") !== notices) {
  console.error("THIRD-PARTY-NOTICES.md is out of date: run `npm run notices` and commit the result.");
  process.exitCode = 1;
}

function shippedPackages() {
  const { packages } = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8"));
  return Object.entries(packages)
    .filter(([path, entry]) => path.startsWith("node_modules/") && !entry.dev && !entry.devOptional && !entry.link)
    .map(([path, entry]) => ({
      path,
      name: path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length),
      version: entry.version,
      licence: entry.license ?? "not stated",
      isForOneSystem: Boolean(entry.os || entry.cpu || entry.libc),
    }))
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.path < b.path ? -1 : 1));
}

function renderNotices(packages) {
  const lines = packages.map(({ name, version, licence }) => `| ${name} | ${version} | ${licence} |`);
  const texts = new Map();
  for (const entry of packages) {
    const text = entry.isForOneSystem ? null : licenceText(join(root, entry.path));
    if (text) texts.set(text, [...(texts.get(text) ?? []), `${entry.name} ${entry.version}`]);
  }
  const sections = [...texts].map(([text, names]) => `## ${names.join(", ")}\n\n\`\`\`text\n${text}\n\`\`\``);
  return `${[
    "# Third-party notices",
    "Custodiet runs with these packages. Made from the lock file by `npm run notices`; do not edit by hand.",
    ["| package | version | licence |", "|---|---|---|", ...lines].join("\n"),
    ...sections,
  ].join("\n\n")}\n`;
}

function licenceText(folder) {
  if (!existsSync(folder)) return null;
  const file = readdirSync(folder).find((name) => /^(licen[cs]e|copying)(\.|-|$)/i.test(name));
  return file
    ? readFileSync(join(folder, file), "utf8").replaceAll("\r\n", "\n").replaceAll("```", "'''").trim()
    : null;
}
