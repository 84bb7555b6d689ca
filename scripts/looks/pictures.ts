/**
 * Pages of the documents in a folder as pictures, as far as the tools are there: `pdftoppm` for a PDF, and LibreOffice's
 * `soffice` before it for a DOCX.
 */
import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync } from "node:fs";
import { basename, join } from "node:path";

/** Pages of each file, by its name; what could not be drawn is left out. */
export function drawPages(folder: string): ReadonlyMap<string, number> {
  const files = readdirSync(folder).sort();
  const [pdfs, docxs] = [".pdf", ".docx"].map((ending) => files.filter((name) => name.endsWith(ending)));
  const converted = join(folder, "docx-as-pdf");
  spawnSync(
    "soffice",
    ["--headless", "--convert-to", "pdf", "--outdir", converted, ...(docxs ?? []).map((name) => join(folder, name))],
    { stdio: "ignore" },
  );
  const counts = new Map<string, number>();
  for (const name of pdfs ?? []) keep(counts, name, draw(join(folder, name), join(folder, "pages-of-pdf")));
  for (const name of docxs ?? []) {
    keep(counts, name, draw(join(converted, `${basename(name, ".docx")}.pdf`), join(folder, "pages-of-docx")));
  }
  return counts;
}

function keep(counts: Map<string, number>, name: string, pages: number): void {
  if (pages > 0) counts.set(name, pages);
}

function draw(pdf: string, folder: string): number {
  const stem = basename(pdf, ".pdf");
  mkdirSync(folder, { recursive: true });
  spawnSync("pdftoppm", ["-r", "75", "-png", pdf, join(folder, `${stem}.page`)], { stdio: "ignore" });
  return readdirSync(folder).filter((name) => name.startsWith(`${stem}.page`)).length;
}
