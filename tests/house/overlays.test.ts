/**
 * Texts over numbers are kept under somebody's licence and never leave. One desk reads them, for the one page that shows
 * them: whatever writes a file, a document or a message has no way to them. A new reader is a decision, written down here.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const repository = fileURLToPath(new URL("../..", import.meta.url));
const folders = ["apps/server/src", "apps/cli/src", "apps/witness/src", "packages"];

const readers = (pattern: RegExp): readonly string[] =>
  folders
    .flatMap((folder) =>
      readdirSync(join(repository, folder), { recursive: true, encoding: "utf8" }).map((file) => join(folder, file)),
    )
    .map((file) => file.replaceAll(sep, "/"))
    .filter((file) => file.endsWith(".ts") && !file.includes("/test/") && !file.includes("node_modules"))
    .filter((file) => pattern.test(readFileSync(join(repository, file), "utf8")))
    .sort();

test("texts over numbers are read by the command that keeps them and by the desk that shows them alone", () => {
  expect(readers(/ownMeasures\.overlays\(/)).toEqual([
    "apps/server/src/commands/overlays.ts",
    "apps/server/src/instance/programmes/overlays.ts",
  ]);
});

test("the desk is asked by its own route alone", () => {
  expect(readers(/\boverlays\.(read|check)\(|OverlayDesk\b/)).toEqual([
    "apps/server/src/instance/instance.ts",
    "apps/server/src/instance/programmes/overlay-types.ts",
    "apps/server/src/instance/programmes/overlays.ts",
    "apps/server/src/routes/overlays.ts",
  ]);
});

test("their table is named by the store alone", () => {
  expect(readers(/overlay_texts/).filter((file) => !file.startsWith("packages/store/src/"))).toEqual([]);
});
