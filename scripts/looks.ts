/**
 * Every kind of document in the six languages, to be looked at page by page: `npm run looks -- FOLDER [--only NAME]`.
 * Starts a server on a fresh demonstration and asks its routes, as its persons would. FOLDER then has a folder for each
 * language with PDF, DOCX and, where the tools are there, a picture of each page; and `pages.json`. What to look for, and
 * what was seen last, is in `docs/looks.md`. With `--address URL` a running demonstration is asked.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { officialLanguages } from "@custodiet/core";
import { freePort, startServer, stopServer } from "../tests/browser/server.ts";
import { gatherCast } from "./looks/cast.ts";
import { documentKinds } from "./looks/document-kinds.ts";
import { drawPages } from "./looks/pictures.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { only: { type: "string" }, address: { type: "string" } },
});
const [folder] = positionals;
if (folder === undefined) {
  console.error("npm run looks -- FOLDER [--only NAME] [--address URL]");
  process.exitCode = 2;
} else {
  if (values.address !== undefined) await writeAll(values.address, folder);
  else await withDemonstration((address) => writeAll(address, folder));
  drawAll(folder);
}

async function withDemonstration(work: (address: string) => Promise<void>): Promise<void> {
  const dataFolder = mkdtempSync(join(tmpdir(), "custodiet-looks-"));
  const port = await freePort();
  const server = await startServer(dataFolder, port);
  try {
    await work(`http://localhost:${port}`);
  } finally {
    await stopServer(server);
    rmSync(dataFolder, { recursive: true, force: true });
  }
}

async function writeAll(address: string, into: string): Promise<void> {
  const cast = await gatherCast(address);
  const wanted = documentKinds.filter(({ name }) => name.includes(values.only ?? ""));
  for (const language of officialLanguages) {
    mkdirSync(join(into, language), { recursive: true });
    for (const { name, formats, write } of wanted) {
      for (const format of formats) {
        writeFileSync(join(into, language, `${name}.${format}`), await write(cast, language, format));
      }
    }
  }
}

function drawAll(into: string): void {
  const pages: Record<string, Record<string, number>> = {};
  for (const language of officialLanguages) {
    const drawn = drawPages(join(into, language));
    pages[language] = Object.fromEntries(drawn);
    const sum = [...drawn.values()].reduce((all, count) => all + count, 0);
    console.info(`${language}: ${drawn.size} files drawn, ${sum} pages`);
  }
  writeFileSync(join(into, "pages.json"), `${JSON.stringify(pages, null, 2)}\n`);
}
