/** What a release holds, and that its parts follow from the commit alone. Building one whole is `scripts/check-release.ts`. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { signFile, verifyFile } from "@custodiet/sharing";
import { Ajv } from "ajv";
import { afterAll, describe, expect, it } from "vitest";
import { writeBill } from "../../scripts/release/bill-of-materials.ts";
import { launchers } from "../../scripts/release/launchers.ts";
import { closureOf } from "../../scripts/release/locked-packages.ts";
import { packagesNamedIn, shippedFiles } from "../../scripts/release/shipped-files.ts";
import { makeReleaseKey, readReleaseKey } from "../../scripts/release/signing.ts";
import { writeTar } from "../../scripts/release/tar.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "custodiet-release-"));
afterAll(() => rmSync(folder, { recursive: true }));

const committed = execFileSync("git", ["ls-files"], { cwd: root, encoding: "utf8" }).trim().split("\n");
const { packages } = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8"));

const named = (paths: readonly string[]): readonly string[] => [
  ...new Set(
    paths
      .filter((path) => /\.(ts|tsx|mjs)$/.test(path))
      .flatMap((path) => packagesNamedIn(readFileSync(join(root, path), "utf8"))),
  ),
];

describe("a release", () => {
  it("holds what runs, what it reads and what is read of it; no test, no tool, no history, no key", () => {
    const files = shippedFiles(committed);
    for (const needed of [
      "apps/server/src/main.ts",
      "apps/server/src/work/assess-worker.ts",
      "packages/core/index.ts",
      "packages/documents/src/pdf/layout.typ",
      "apps/verify/second_verifier.py",
      "scripts/start.mjs",
      "docs/release.md",
      "LICENSE",
    ]) {
      expect(files).toContain(needed);
    }
    expect(
      files.filter((path) => /(^|\/)(test|tests|bench|\.ci|\.git)\/|\.test\.ts$|\.pem$|vitest|biome|knip/.test(path)),
    ).toEqual([]);
  });

  it("has every package that its programs load, and none that only developers use", () => {
    const served = closureOf(named(shippedFiles(committed)), packages).map(({ name }) => name);
    expect(served).toEqual(expect.arrayContaining(["fastify", "zod", "kysely", "pg", "yaml", "sax", "docx"]));
    expect(served.filter((name) => /^@expo-google-fonts\/|typst/.test(name))).toEqual([
      "@expo-google-fonts/amiri",
      "@expo-google-fonts/noto-sans",
      "@expo-google-fonts/noto-serif",
      "@expo-google-fonts/noto-serif-sc",
      "@myriaddreamin/typst-ts-node-compiler",
      "@myriaddreamin/typst-ts-node-compiler-linux-x64-gnu",
    ]);
    expect(
      served.filter((name) =>
        /^(vite|vitest|typescript|react|@biomejs\/.*|knip|playwright-core|@sparticuz\/.*)$/.test(name),
      ),
    ).toEqual([]);
  });

  it("takes from the lock file what is needed, from where Node would find it, and tells what is missing", () => {
    const entry = (more: object) => ({ version: "1.0.0", integrity: "sha512-AAAA", ...more });
    const lock = {
      "node_modules/a": entry({ dependencies: { b: "1" }, optionalDependencies: { mac: "1", musl: "1", gone: "1" } }),
      "node_modules/b": entry({ version: "2.0.0" }),
      "node_modules/a/node_modules/b": entry({ dependencies: { c: "1" } }),
      "node_modules/c": entry({
        peerDependencies: { d: "1", e: "1" },
        peerDependenciesMeta: { e: { optional: true } },
      }),
      "node_modules/d": entry({}),
      "node_modules/e": entry({}),
      "node_modules/mac": entry({ os: ["darwin"] }),
      "node_modules/musl": entry({ os: ["linux"], libc: ["musl"] }),
    };
    expect(closureOf(["a"], lock).map(({ path }) => path)).toEqual([
      "node_modules/a",
      "node_modules/a/node_modules/b",
      "node_modules/c",
      "node_modules/d",
    ]);
    expect(() => closureOf(["nobody"], lock)).toThrow("nobody, which the product needs, is not in the lock file");
  });

  it("finds the packages that a text loads, by whichever kind of import", () => {
    const text = [
      'import { a } from "alpha";',
      'import type {\n  B,\n} from "@scope/beta/deep";',
      'import "gamma/style.css";',
      'const d = await import("delta");',
      'export { e } from "./here.ts";',
      'import { readFileSync } from "node:fs";',
      'import { ok } from "@custodiet/core";',
      'const font = import.meta.resolve("@scope/epsilon/Bold.ttf");',
      'const words = "not from \\"anything\\"";',
    ].join("\n");
    expect(packagesNamedIn(text)).toEqual(["alpha", "@scope/beta", "gamma", "delta", "@scope/epsilon"]);
  });

  it("lists every package in a bill of materials that CycloneDX's own schema accepts, the same for the same commit", () => {
    const shown = closureOf(named(committed.filter((path) => path.startsWith("apps/web/src/"))), packages);
    const facts = {
      version: "0.1.0",
      commit: "0".repeat(40),
      committedAt: 0,
      packages: shown.map((each) => ({ ...each, within: ["page"] as const })),
    };
    const bill = writeBill(facts);
    expect(bill).toBe(writeBill(facts));
    const parsed = JSON.parse(bill);
    expect(parsed.components).toHaveLength(shown.length);
    const check = billSchema();
    expect([check(parsed), check.errors]).toEqual([true, null]);
    expect(check({ ...parsed, components: [{ type: "library" }] })).toBe(false);
  });

  it("is a tar archive that tar reads: names of any length, modes, links and times, the same bytes in any order", () => {
    const entries = [
      { path: `${"long-folder/".repeat(20)}${"n".repeat(120)}.txt`, mode: 0o644, content: Buffer.from("far") },
      { path: "b/run", mode: 0o755, content: Buffer.from("x".repeat(513)) },
      { path: "a/empty", mode: 0o644, content: new Uint8Array() },
      { path: "link", mode: 0o755, content: { linkTo: "b/run" } },
    ] as const;
    const bytes = Buffer.concat([...writeTar(entries, 1_700_000_000)]);
    expect(bytes.equals(Buffer.concat([...writeTar(entries.toReversed(), 1_700_000_000)]))).toBe(true);
    writeFileSync(join(folder, "a.tar"), bytes);
    execFileSync("tar", ["xf", "a.tar"], { cwd: folder });
    expect(readFileSync(join(folder, entries[0].path), "utf8")).toBe("far");
    expect(readFileSync(join(folder, "link"), "utf8")).toHaveLength(513);
    expect([statSync(join(folder, "b/run")).mode & 0o777, statSync(join(folder, "a/empty")).size]).toEqual([0o755, 0]);
    expect(statSync(join(folder, "a/empty")).mtimeMs).toBe(1_700_000_000_000);
  });

  it("has a launcher for each program, which runs the Node on board", () => {
    expect(launchers.map(({ path }) => path)).toEqual([
      "custodiet-server",
      "custodiet",
      "custodiet-witness",
      "custodiet-verify",
    ]);
    for (const { content } of launchers) {
      const program = /"\$here\/([^"]+)" "\$@"/.exec(Buffer.from(content as Uint8Array).toString())?.[1] ?? "";
      expect(shippedFiles(committed)).toContain(program);
    }
  });

  it("is signed by a key that only its owner may read and that no second one overwrites", () => {
    const path = join(folder, "release-key");
    const publicKey = makeReleaseKey(path);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(() => makeReleaseKey(path)).toThrow("EEXIST");
    const file = Buffer.from("archive");
    const signature = signFile(file, readReleaseKey(path), "archive of commit 0");
    expect(verifyFile(file, signature, publicKey)).toBe("archive of commit 0");
    expect(verifyFile(Buffer.from("Archive"), signature, publicKey)).toBeNull();
  });
});

/** CycloneDX 1.6 as its own library carries it; formats are named there and not looked at. */
function billSchema() {
  const library = dirname(createRequire(import.meta.url).resolve("@cyclonedx/cyclonedx-library/package.json"));
  const read = (name: string) => JSON.parse(readFileSync(join(library, "res/schema", name), "utf8"));
  const ajv = new Ajv({ strict: false, validateFormats: false });
  ajv.addSchema(read("spdx.SNAPSHOT.schema.json"), "http://cyclonedx.org/schema/spdx.SNAPSHOT.schema.json");
  ajv.addSchema(read("jsf-0.82.SNAPSHOT.schema.json"), "http://cyclonedx.org/schema/jsf-0.82.SNAPSHOT.schema.json");
  return ajv.compile(read("bom-1.6.SNAPSHOT.schema.json"));
}
