/** Attacks on the log as a whole: an older copy put back, and signatures of witnesses forged. */

import { readFileSync } from "node:fs";
import { addSignatureLines, createCosigner, type NoteSigner } from "@custodiet/verification";
import { type Attack, differsFromSigned, type Prey } from "./attacks.ts";
import { falseEntry } from "./entry-attacks.ts";
import { asItWas, rewrite } from "./forge.ts";
import { type Row, rowsOf, type Tables, withRows } from "./tables.ts";
import type { Trust } from "./verifying.ts";

/** An older copy of the database: as it was, and grown again past what witnesses have seen. */
export function setBack({ earlier, size }: Prey, signer: NoteSigner): readonly Attack[] {
  const end = rowsOf(earlier, "ledger_entries").length;
  const past = Array.from({ length: end }, (_, at) => asItWas(at));
  const grown = [...past, ...Array.from({ length: size - end + 1 }, () => ({ was: null, change: falseEntry }))];
  const at = { where: `a copy of ${end} entries`, strikes: end, named: differsFromSigned };
  return [
    { ...at, kind: "the database set back to an older copy", tables: () => earlier },
    {
      ...at,
      kind: "the database set back to an older copy and grown again by false entries",
      tables: () => rewrite(earlier, grown, signer),
    },
  ];
}

/** The whole log rewritten, with signatures under it that look like the witnesses'. */
export function forgedNotes(prey: Prey & { readonly trust: Trust }, signer: NoteSigner): readonly Attack[] {
  const { size, trust } = prey;
  const names = trust.witnessKeys.map((key) => key.split("+")[0] ?? "");
  const own = names.map((name, at) => createCosigner(name, new Uint8Array(32).fill(60 + at)));
  const nowSeconds = Math.floor(Date.now() / 1000);
  const real = trust.seen.map((path) => readFileSync(path, "utf8").trimEnd().split("\n").at(-1) ?? "");
  const ways: readonly (readonly [string, (text: string) => readonly string[]])[] = [
    [
      "keys of one's own under the witnesses' names",
      (text) => own.map((cosigner) => cosigner.cosign(text, nowSeconds)),
    ],
    ["the witnesses' real signatures taken from another checkpoint", () => real.map((line) => `${line}\n`)],
  ];
  return ways.flatMap(([way, lines]) =>
    [1, size - 1].map((at) => ({
      kind: `an entry edited, everything made to fit, and signed with ${way}`,
      where: `entry ${at}`,
      strikes: at,
      tables: () => cosigned(rewrite(prey.tables, planFor(at, size), signer), lines),
      named: differsFromSigned,
    })),
  );
}

const planFor = (changed: number, size: number) =>
  Array.from({ length: size }, (_, at) => (at === changed ? { was: at, change: { role: "auditor" } } : asItWas(at)));

function cosigned(tables: Tables, linesFor: (text: string) => readonly string[]): Tables {
  const sign = (row: Row): Row => {
    const note = String(row["note"]);
    return { ...row, note: addSignatureLines(note, linesFor(note.slice(0, note.lastIndexOf("\n\n") + 1))) };
  };
  return withRows(tables, "checkpoints", rowsOf(tables, "checkpoints").map(sign));
}
