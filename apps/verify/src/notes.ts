/** The checkpoints that the tables keep. */
import { addSignatureLines, type GivenNote } from "@custodiet/verification";
import type { Source } from "./source.ts";

/** Every checkpoint that is kept, with the cosignatures that came for it. */
export function readNotes(source: Source): GivenNote[] {
  const lines = new Map<string, string[]>();
  for (const { size, log_key_id, line } of source.rows("cosignatures")) {
    const name = `${size}/${log_key_id}`;
    lines.set(name, [...(lines.get(name) ?? []), String(line)]);
  }
  const found: GivenNote[] = [];
  for (const { size, key_id, note } of source.rows("checkpoints")) {
    const cosigned = addSignatureLines(String(note), lines.get(`${size}/${key_id}`) ?? []);
    found.push({ note: cosigned, from: `the checkpoint of size ${size}` });
  }
  return found;
}
