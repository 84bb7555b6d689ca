import type { DocumentTree } from "@custodiet/core";
import { checkDocument, coverOf, createTypstCompiler, readFonts, writeDocx, writePdf } from "@custodiet/documents";
import { reportDocument } from "@custodiet/programme";
import { fullProgramme, toldIn } from "../../apps/server/test/written-programmes.ts";
import type { Benchmark } from "../benchmark.ts";
import { timeOnce } from "../timing.ts";

const leastPages = 40;
const runs = 5;

/** A facility's programme with its audit report behind it, every measure of the catalogue in scope: as it is handed out. */
function programme(): DocumentTree {
  const facts = fullProgramme("facility");
  const told = toldIn("en");
  const [policy, audit] = [reportDocument("policy", facts, told), reportDocument("audit", facts, told)];
  return { ...policy, watermark: "DRAFT", blocks: [...policy.blocks, { kind: "page-break" }, ...audit.blocks] };
}

export const benchmark: Benchmark = {
  name: "pdf-40-pages",
  what: "a facility's programme of at least 40 pages from its tree to an accessible PDF, fonts and compiler being there; median of five",
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
    const tree = programme();
    const write = (): Uint8Array => {
      const checked = checkDocument(tree, cover);
      const pdf = checked.ok ? writePdf(checked.value, [], compiler) : checked;
      if (!pdf.ok) throw new Error(JSON.stringify(pdf.error));
      return pdf.value;
    };
    const first = timeOnce(write);
    const pages = first.value.length === 0 ? 0 : countPages(first.value);
    if (pages < leastPages) throw new Error(`${pages} pages`);
    log(`${pages} pages, ${first.value.length} bytes; the first time in ${first.seconds.toFixed(2)} s`);
    const times = Array.from({ length: runs }, () => timeOnce(write));
    if (times.some(({ value }) => !Buffer.from(value).equals(first.value))) throw new Error("Not the same bytes");
    const before = process.cpuUsage();
    write();
    const { user, system } = process.cpuUsage(before);
    log(`once more: ${((user + system) / 1e6).toFixed(2)} s of one processor`);
    const seconds = times.map((each) => each.seconds).sort((a, b) => a - b);
    const value = seconds[Math.floor(runs / 2)] ?? Number.NaN;
    const peerValue = await timeDocx(tree, cover);
    const peer = "the same tree as DOCX by docx 9.15, which lays out no page";
    return { value, peer, peerValue, ratio: peerValue / value, equal: null };
  },
};

/** Page objects are in the clear in what the compiler writes: each has a box of its own. */
const countPages = (pdf: Uint8Array): number =>
  Buffer.from(pdf)
    .toString("latin1")
    .match(/\/Type\s*\/Page\b/g)?.length ?? 0;

async function timeDocx(tree: DocumentTree, cover: ReturnType<typeof coverOf>): Promise<number> {
  const checked = checkDocument(tree, cover);
  if (!checked.ok) throw new Error(JSON.stringify(checked.error));
  const before = process.hrtime.bigint();
  await writeDocx(checked.value);
  return Number(process.hrtime.bigint() - before) / 1e9;
}
