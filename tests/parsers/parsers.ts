/** The readers of what strangers send, each with good inputs to spoil. None may throw: a refusal is a value. */
import { readFileSync } from "node:fs";
import { isDeepStrictEqual } from "node:util";
import { readTable } from "@custodiet/documents";
import { loadModel } from "@custodiet/model";
import {
  checkExcerpt,
  createNoteSigner,
  emptyRoot,
  encodeEntry,
  formatExcerpt,
  formatVerifier,
  hashLeaf,
  isConsistent,
  isIncluded,
  openCheckpoint,
  parseCheckpoint,
  parseVerifier,
  readExcerpt,
  signCheckpoint,
} from "@custodiet/verification";
import { readPictureHead } from "../../apps/server/src/underlay/picture-facts.ts";
import { jpeg, jpegExif, png, pngText, webp } from "../../apps/server/test/fixtures/pictures.ts";
import { workbookOf } from "../../packages/documents/test/workbooks.ts";
import { type Chance, mutateBytes, mutateText, oneOf, upTo } from "./mutate.ts";

export interface Parser {
  /** Inputs in `npm test`. */
  readonly small: number;
  /** Makes one input and has it read. Throws where the reader throws, or takes for genuine what is not. */
  readonly readOne: (chance: Chance) => void;
}

const read = (path: string): string => readFileSync(new URL(path, import.meta.url), "utf8");

const documents = [read("../../apps/server/test/fixtures/tiny.yaml"), "a: [1, {b: c}]\n", "? - x\n: |\n  y\n"];
const yamlPieces = [
  "[",
  "{",
  "]",
  "}",
  "- ",
  "? ",
  ": ",
  "&a ",
  "*a",
  "!!x ",
  "#",
  "|",
  ">",
  '"',
  "'",
  "---\n",
  "\n",
  "\t",
  "\r",
  "%",
  "null",
  ".inf",
  "1e999",
  "__proto__: 1\n",
  "90 s",
  "\u0000",
  "\uFEFF",
  "\uD800",
];

const tables = ["a,b,c\n1,2,3\n", 'x;"y ""z""";\r\n1,5;2;;\r\n', "sep=\t\nname\tdose\n\u00e9\t1\n"];
const tablePieces = [",", ";", "\t", "|", '"', '""', "\n", "\r\n", "\r", "=1", "\0", "\u00e9", "sep=;\n", "\uFEFF"];

const workbooks = [
  workbookOf([
    { name: "A", xml: '<sheetData><row r="1"><c r="A1" t="str"><v>x</v></c><c r="B1"><v>2</v></c></row></sheetData>' },
  ]),
];
const sheetXml =
  '<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="XFD1048576"><f>1+1</f><v>2</v></c></row></sheetData><mergeCells><mergeCell ref="A1:B2"/></mergeCells>';
const xmlPieces = [
  "<",
  ">",
  "/>",
  "</row>",
  "<row>",
  '<c r="A1">',
  "<v>",
  "&amp;",
  "&#x0;",
  "&lol;",
  "<!DOCTYPE x>",
  "<![CDATA[",
  "]]>",
  "<!--",
  'r="ZZZ9"',
  't="e"',
  "1e999",
  "\u0000",
];

const signer = createNoteSigner("custodiet.example/log", new Uint8Array(32).fill(3));
const genuine = signCheckpoint(signer, { size: 7n, root: emptyRoot() });
const signed = openCheckpoint(genuine, signer.verifier);
const verifier = formatVerifier(signer.verifier);
const notePieces = [
  "\n",
  "\n\n",
  "\u2014 ",
  "+",
  "=",
  "AAAA",
  " ",
  "-1",
  "007",
  "18446744073709551616",
  "\u0000",
  "\r",
];

/** A log of one entry: its root is the entry's own leaf. */
const onlyEntry = encodeEntry({
  ...{ format: 2, index: 0, atMs: 1, role: "auditor", organisation: "ours", action: "ledger.export", rule: "r" },
  ...{ record: { kind: "facility", id: "site" }, hashBefore: null, hashAfter: null, commitment: "c", bindings: null },
});
const excerpt = formatExcerpt({
  marking: "TLP:CLEAR",
  subject: { kind: "facility", id: "site" },
  logKey: verifier,
  checkpoints: [signCheckpoint(signer, { size: 1n, root: hashLeaf(Buffer.from(onlyEntry)) })],
  consistency: [],
  entries: [{ body: onlyEntry, size: 1, proof: [] }],
  hasOlder: false,
});
const excerptPieces = [
  '"',
  "{",
  "}",
  "[",
  "]",
  ",",
  "1",
  "-1",
  "1e999",
  "null",
  "\\n",
  '"proof":[]',
  "\u0000",
  "0".repeat(64),
];

const pictures = [png(3, 2), png(3, 2, [pngText]), jpeg(300, 200), jpeg(9, 8, [jpegExif]), webp(40, 17)];

const hashOf = (chance: Chance): Uint8Array =>
  Uint8Array.from({ length: oneOf(chance, [0, 31, 32, 32, 32, 33]) }, () => upTo(chance, 256));
const sizeOf = (chance: Chance): bigint =>
  oneOf(chance, [0n, 1n, 7n, -1n, (1n << 63n) + 5n, 1n << 64n]) + BigInt(upTo(chance, 100));

export const parsers = {
  yaml: {
    small: 150,
    readOne: (chance) => {
      const result = loadModel([
        { name: "facility.yaml", text: mutateText(chance, oneOf(chance, documents), yamlPieces) },
      ]);
      if (!result.ok && result.error.length === 0) throw new Error("Refused without a reason");
    },
  },
  "separated text": {
    small: 500,
    readOne: (chance) => {
      const bytes = Buffer.from(mutateText(chance, oneOf(chance, tables), tablePieces));
      readTable(chance() < 0.3 ? mutateBytes(chance, bytes) : bytes, "x.csv");
    },
  },
  workbooks: {
    small: 300,
    readOne: (chance) => {
      const isPacked = chance() < 0.5;
      readTable(
        isPacked
          ? mutateBytes(chance, oneOf(chance, workbooks))
          : workbookOf([{ name: "A", xml: mutateText(chance, sheetXml, xmlPieces) }]),
        "x.xlsx",
      );
    },
  },
  pictures: {
    small: 500,
    readOne: (chance) => void readPictureHead(Buffer.from(mutateBytes(chance, oneOf(chance, pictures)))),
  },
  notes: {
    small: 500,
    readOne: (chance) => {
      const text = mutateText(chance, genuine, notePieces);
      parseCheckpoint(text);
      const opened = openCheckpoint(text, signer.verifier);
      // Lines of signers that are not known are passed over (C2SP signed-note): what was signed must stand there unchanged.
      if (opened.ok && !isDeepStrictEqual(opened, signed)) throw new Error("Opened what nobody signed");
      parseVerifier(mutateText(chance, verifier, notePieces));
    },
  },
  "ledger excerpts": {
    small: 300,
    readOne: (chance) => {
      const read = readExcerpt(mutateText(chance, excerpt, excerptPieces));
      const trusted = { logs: [signer.verifier], witnesses: [], quorum: 0, nowSeconds: 0, isPartial: false };
      if (!read.ok) return;
      const proved = checkExcerpt(read.value, trusted).proved.map(({ entry }) => encodeEntry(entry));
      if (proved.some((body) => body !== onlyEntry)) throw new Error("Proved what is not in the log");
    },
  },
  proofs: {
    small: 500,
    readOne: (chance) => {
      const [one, other] = [hashOf(chance), hashOf(chance)];
      const proof = Array.from({ length: upTo(chance, 70) }, () => hashOf(chance));
      const isTaken =
        isIncluded({ index: sizeOf(chance), size: sizeOf(chance), leafHash: one, root: other, proof }) ||
        isConsistent({ size1: sizeOf(chance), size2: sizeOf(chance), root1: one, root2: other, proof });
      if (isTaken && Buffer.compare(one, other) !== 0) throw new Error("Took a proof of chance for one");
    },
  },
} as const satisfies Readonly<Record<string, Parser>>;

export type ParserName = keyof typeof parsers;
