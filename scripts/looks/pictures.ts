/**
 * Pages of the documents in a folder as pictures, as far as the tools are there: `pdftoppm` for a PDF, and LibreOffice's
 * `soffice` before it for a DOCX.
 */
import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** Pages of each file, by its name; what could not be drawn is left out. */
export function drawPages(folder: string): ReadonlyMap<string, number> {
  const files = readdirSync(folder).sort();
  const [pdfs, docxs] = [".pdf", ".docx"].map((ending) => files.filter((name) => name.endsWith(ending)));
  const converted = join(folder, "docx-as-pdf");
  spawnSync(
    "soffice",
    ["--headless", "--convert-to", "pdf", "--outdir", converted, ...(docxs ?? []).map((name) => join(folder, name))],
    { stdio: "ignore", env: { ...process.env, FONTCONFIG_FILE: fontsOnBoard(converted) } },
  );
  const counts = new Map<string, number>();
  for (const name of pdfs ?? []) keep(counts, name, draw(join(folder, name), join(folder, "pages-of-pdf")));
  for (const name of docxs ?? []) {
    keep(counts, name, draw(join(converted, `${basename(name, ".docx")}.pdf`), join(folder, "pages-of-docx")));
  }
  return counts;
}

/** A DOCX names its fonts and does not carry them: they are lent to LibreOffice, whatever the machine has. */
function fontsOnBoard(folder: string): string {
  const folders = ["noto-sans", "noto-serif", "noto-serif-sc", "amiri"].map((name) =>
    dirname(fileURLToPath(import.meta.resolve(`@expo-google-fonts/${name}/package.json`))),
  );
  const faces = folders.flatMap((each) =>
    ["400Regular", "700Bold", "400Regular_Italic"].map((face) => join(each, face)),
  );
  const file = join(folder, "fonts.conf");
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    file,
    [
      "<fontconfig>",
      ...faces.map((face) => `<dir>${face}</dir>`),
      '<include ignore_missing="yes">/etc/fonts/fonts.conf</include>',
      "</fontconfig>",
    ].join("\n"),
  );
  return file;
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
