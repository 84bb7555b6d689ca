import { readFileSync } from "node:fs";
import { readTable } from "@custodiet/documents";
import { guessImport, type ImportPlan, type ImportWords, planImport, viewDocument } from "@custodiet/model";
import type { Benchmark } from "../benchmark.ts";
import { medianSeconds, timeOnce } from "../timing.ts";

const rowCount = 10_000;
const house = new URL("../../", import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, house), "utf8");

export const benchmark: Benchmark = {
  name: "import-10k",
  what: "10,000 rows of doors in two encodings, every second one wrong: from bytes to the report of each row",
  unit: "s",
  goal: 5,
  sense: "at most",
  isLong: false,
  run: async (log) => {
    const bytes = writeTable();
    const words = JSON.parse(read("content/import/words.json")) as ImportWords;
    const files = ["facility", "areas", "measures", "targets", "roles"].map((name) => ({
      name: `${name}.yaml`,
      text: read(`examples/alderquay-hospital/${name}.yaml`),
    }));
    const plan = (): ImportPlan => planTable(bytes, words, files);
    const first = timeOnce(plan);
    const { counts, rows } = first.value;
    log(
      `${bytes.length} bytes; ${counts.add} added, ${counts.error} not possible; the first time in ${first.seconds.toFixed(1)} s`,
    );
    const isWhole = rows.length === rowCount && counts.add === rowCount / 2 && counts.error === rowCount / 2;
    if (!isWhole) throw new Error(`The report is not what was written: ${JSON.stringify(counts)}`);
    return { value: medianSeconds(3, plan), peer: null, peerValue: null, ratio: null, equal: null };
  },
};

type Files = Parameters<typeof viewDocument>[0];

function planTable(bytes: Uint8Array, words: ImportWords, files: Files): ImportPlan {
  const table = readTable(bytes, "doors.csv");
  const [sheet] = table.ok ? table.value.sheets : [];
  if (sheet === undefined) throw new Error("The table cannot be read");
  const { personColumns: _none, ...guess } = guessImport(sheet, words);
  if (guess.kind !== "doors") throw new Error(`Taken for ${guess.kind}`);
  const order = { ...guess, kind: guess.kind, answers: [] };
  return planImport({ table: sheet, order, view: viewDocument(files), words });
}

/** Sound rows in UTF-8; wrong ones in Windows-1252, with a time that is none. */
function writeTable(): Uint8Array {
  const lines = Array.from({ length: rowCount }, (_, row) =>
    row % 2 === 0
      ? Buffer.from(`Entrée ${row},Canteen,Main building,5\n`, "utf8")
      : Buffer.from(`Fermée ${row},Canteen,Main building,bientôt\n`, "latin1"),
  );
  return Buffer.concat([Buffer.from("Door,From,To,Delay (s)\n"), ...lines]);
}
