/** Every document that a programme writes, in each language: built for PDF/UA-1, whole when it is copied, the same each time. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Block, type DocumentTree, officialLanguages, type Run } from "@custodiet/core";
import { readDocumentText } from "@custodiet/documents";
import { type ReportKind, reportDocument, type Tier } from "@custodiet/programme";
import { afterAll, describe, expect, it } from "vitest";
import { haveDocumentTools } from "../../../scripts/find-document-tools.mjs";
import { startPrinter } from "../src/work/printer.ts";
import { fullProgramme, toldIn } from "./written-programmes.ts";

const printer = startPrinter();
const folder = mkdtempSync(join(tmpdir(), "custodiet-programme-documents-"));
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await printer.close();
});

const kinds: readonly (readonly [ReportKind, Tier])[] = [
  ["policy", "national"],
  ["policy", "agency"],
  ["policy", "facility"],
  ["audit", "facility"],
  ["brief", "facility"],
  ["rapid", "facility"],
];
const each = officialLanguages.flatMap((language) => kinds.map(([kind, tier]) => ({ language, kind, tier })));

async function print(tree: DocumentTree, format: "pdf" | "docx"): Promise<Uint8Array> {
  const [printed] = await printer.print({ tree, format, attached: [] });
  if (printed === undefined) throw new Error("Nothing was printed");
  return printed.bytes;
}

const textsOfRuns = (runs: readonly Run[]): readonly string[] =>
  runs.flatMap((run) => (run.kind === "text" ? [run.text] : []));

function textsOf(block: Block): readonly string[] {
  if (block.kind === "list") return block.items.flatMap(({ runs }) => textsOfRuns(runs));
  if (block.kind === "table") {
    return [...block.headerRows, ...block.rows].flat().flatMap(({ runs }) => textsOfRuns(runs));
  }
  return block.kind === "heading" || block.kind === "paragraph" ? textsOfRuns(block.runs) : [];
}

/** Letters alone: spaces and ends of lines are the page's, and signs of direction are not seen. */
const lettersOf = (text: string): string =>
  text.normalize("NFKC").replaceAll(/[\s\u200e\u200f\u202a-\u202e\u2066-\u2069]+/g, "");

/** What stands at the head and at the foot of each page may stand in the middle of a sentence that goes on. */
function bodyOf(text: string, { marking }: DocumentTree): string {
  const line = lettersOf(`TLP:${marking.tlp.toUpperCase()} · ${marking.audience}`);
  return lettersOf(text.replaceAll(/\d+ \/ \d+/g, "")).replaceAll(line, "");
}

/**
 * How many characters of a text are wrong where it fits best into another: put in, taken out, changed, or changed places with the
 * one beside it (optimal string alignment, ends of the other free).
 */
function errorsIn(found: string, expected: string): number {
  let before: readonly number[] = [];
  let row: readonly number[] = Array.from({ length: found.length + 1 }, () => 0);
  for (let down = 0; down < expected.length; down++) {
    const next = [down + 1];
    for (let across = 1; across <= found.length; across++) {
      const isSame = expected[down] === found[across - 1];
      const isSwapped = expected[down] === found[across - 2] && expected[down - 1] === found[across - 1];
      next.push(
        Math.min(
          (row[across] ?? 0) + 1,
          (next[across - 1] ?? 0) + 1,
          (row[across - 1] ?? 0) + (isSame ? 0 : 1),
          isSwapped ? (before[across - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
        ),
      );
    }
    before = row;
    row = next;
  }
  return Math.min(...row);
}

/** As a reader copies it. `-raw`: in the order in which it was written, which tears lines apart that run from right to left. */
function copied(name: string, bytes: Uint8Array, order: readonly "-raw"[]): string {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return execFileSync("pdftotext", [...order, path, "-"], { encoding: "utf8", maxBuffer: 1e8 });
}

const pagesOf = (bytes: Uint8Array): number =>
  Buffer.from(bytes)
    .toString("latin1")
    .match(/\/Type\s*\/Page\b/g)?.length ?? 0;

describe.each(each)("$kind of a $tier programme in $language", ({ language, kind, tier }) => {
  const tree = reportDocument(kind, fullProgramme(tier, language), toldIn(language));
  const texts = [...new Set(tree.blocks.flatMap(textsOf))].filter((text) => text.trim() !== "");

  it("is built for PDF/UA-1, with the same bytes for the same content, and one page if it is the brief", async () => {
    const first = await print(tree, "pdf");
    expect(Buffer.from(first).equals(await print(tree, "pdf"))).toBe(true);
    if (kind === "brief") expect(pagesOf(first)).toBe(1);
  });

  it("gives each of its texts back from the DOCX, with the same bytes for the same content", async () => {
    const first = await print(tree, "docx");
    expect(Buffer.from(first).equals(await print(tree, "docx"))).toBe(true);
    const found = lettersOf((await readDocumentText(first)) ?? "");
    expect(texts.filter((text) => !found.includes(lettersOf(text)))).toEqual([]);
  });

  it.skipIf(language === "ar" || !haveDocumentTools())("gives each of its texts back from the PDF", async () => {
    const found = bodyOf(copied(`${kind}-${tier}-${language}.pdf`, await print(tree, "pdf"), ["-raw"]), tree);
    expect(texts.filter((text) => !found.includes(lettersOf(text)))).toEqual([]);
  });

  it.skipIf(language !== "ar" || !haveDocumentTools())(
    "gives its texts back from the PDF with at most 5 % of the letters wrong",
    async () => {
      const pages = copied(`${kind}-${tier}.pdf`, await print(tree, "pdf"), []).split("\f");
      const found = pages.map((page) => bodyOf(page, tree));
      // Texts of some length: short ones stand everywhere. Of long documents each tenth, so that it takes seconds.
      const tried = texts.filter(({ length }, at) => length > 40 && (texts.length < 150 || at % 10 === 0));
      const expected = tried.map((text) => lettersOf(text));
      const wrong = expected.map((text) =>
        Math.min(...found.map((page) => (page.includes(text) ? 0 : errorsIn(page, text)))),
      );
      const share = wrong.reduce((sum, count) => sum + count, 0) / expected.join("").length;
      expect(share).toBeLessThanOrEqual(0.05);
    },
    120_000,
  );
});
