import { type Block, type DocumentTree, languageTag, textRun } from "@custodiet/core";
import { checkDocument, coverOf, createTypstCompiler, readFonts, writeDocx, writePdf } from "@custodiet/documents";
import type { Benchmark } from "../benchmark.ts";
import { timeOnce } from "../timing.ts";

const pageCount = 40;
const runs = 5;
const sentence =
  "The vault is opened by two persons together, and neither of them knows both halves of the code; each entry is written down with its time and its purpose. ";

/** A programme as it is handed out: a chapter on each page, with text, list and table. */
function programme(): DocumentTree {
  const cell = (text: string) => ({ runs: [textRun(text)] });
  const column = { share: 1, align: "start" } as const;
  const blocks = Array.from({ length: pageCount }, (_, page): readonly Block[] => [
    ...(page === 0 ? [] : [{ kind: "page-break" } as const]),
    { kind: "heading", level: 1, runs: [textRun(`Chapter ${page + 1}`)] },
    ...[0, 1, 2].map(
      (part): Block => ({
        kind: "paragraph",
        role: "body",
        align: "start",
        runs: [textRun(`${part + 1}. `, "strong"), textRun(sentence.repeat(3))],
      }),
    ),
    { kind: "list", marks: "bullets", items: [0, 1, 2].map(() => ({ runs: [textRun(sentence)], nested: null })) },
    {
      kind: "table",
      caption: [textRun("Measures")],
      columns: [column, column, column],
      headerRows: [[cell("Measure"), cell("Owner"), cell("Due")]],
      rows: Array.from({ length: 6 }, (_, row) => [
        cell(`Measure ${page}.${row}`),
        cell("Security"),
        cell("2026-12-01"),
      ]),
    },
  ]).flat();
  return {
    title: "Programme",
    author: "Security department",
    language: languageTag("en"),
    name: "programme",
    createdAtMs: Date.UTC(2026, 10, 25),
    marking: { tlp: "amber", audience: "released to the security department", placement: "every-page" },
    watermark: "DRAFT",
    companionText: null,
    blocks,
  };
}

export const benchmark: Benchmark = {
  name: "pdf-40-pages",
  what: "a programme of 40 pages from its tree to an accessible PDF, fonts and compiler being there; median of five",
  unit: "s",
  goal: 1,
  sense: "at most",
  isLong: false,
  run: async (log) => {
    const made = timeOnce(() => {
      const fonts = readFonts();
      return { cover: coverOf(fonts), compiler: createTypstCompiler(fonts) };
    });
    const { cover, compiler } = made.value;
    log(`fonts and compiler made once in ${made.seconds.toFixed(2)} s`);
    const write = (): Uint8Array => {
      const checked = checkDocument(programme(), cover);
      const pdf = checked.ok ? writePdf(checked.value, [], compiler) : checked;
      if (!pdf.ok) throw new Error(JSON.stringify(pdf.error));
      return pdf.value;
    };
    const first = timeOnce(write);
    const pages = first.value.length === 0 ? 0 : countPages(first.value);
    if (pages !== pageCount) throw new Error(`${pages} pages`);
    log(`${pages} pages, ${first.value.length} bytes; the first time in ${first.seconds.toFixed(2)} s`);
    const times = Array.from({ length: runs }, () => timeOnce(write));
    if (times.some(({ value }) => !Buffer.from(value).equals(first.value))) throw new Error("Not the same bytes");
    const before = process.cpuUsage();
    write();
    const { user, system } = process.cpuUsage(before);
    log(`once more: ${((user + system) / 1e6).toFixed(2)} s of one processor`);
    const seconds = times.map((each) => each.seconds).sort((a, b) => a - b);
    const value = seconds[Math.floor(runs / 2)] ?? Number.NaN;
    const peerValue = await timeDocx(cover);
    const peer = "the same tree as DOCX by docx 9.15, which lays out no page";
    return { value, peer, peerValue, ratio: peerValue / value, equal: null };
  },
};

/** Page objects are in the clear in what the compiler writes: each has a box of its own. */
const countPages = (pdf: Uint8Array): number =>
  Buffer.from(pdf)
    .toString("latin1")
    .match(/\/Type\s*\/Page\b/g)?.length ?? 0;

async function timeDocx(cover: ReturnType<typeof coverOf>): Promise<number> {
  const checked = checkDocument(programme(), cover);
  if (!checked.ok) throw new Error(JSON.stringify(checked.error));
  const before = process.hrtime.bigint();
  await writeDocx(checked.value);
  return Number(process.hrtime.bigint() - before) / 1e9;
}
