import { importWording } from "../../wording/import-wording.ts";
import type { Known } from "../registry.ts";
import { part, type RowReader } from "../row-reader.ts";

/** A door whose times nobody knows yet, as an ordinary lockable door; each is put on the list of assumed values. */
const ordinaryDelays = { authorised: "5 s", stealth: "60 s", force: "30 s" } as const;

export function readDoor(reader: RowReader, known: Known): void {
  const [from, to] = [reader.required("from"), reader.required("to")];
  const [first, second] = [reader.refer("area", from), reader.refer("area", to)];
  if (first && second && first.id === second.id) reader.messages.push(importWording.sameOnBothSides(first.name));
  const between = first && second ? [first.id, second.id] : null;
  reader.propose(
    known,
    [
      part(between, "between"),
      part(reader.word("passes", reader.tools.words.passes), "passes"),
      part(reader.quantity("delayAuthorised", "duration"), "delays", "authorised"),
      part(reader.quantity("delayDeceit", "duration"), "delays", "deceit"),
      part(reader.quantity("delayStealth", "duration"), "delays", "stealth"),
      part(reader.quantity("delayForce", "duration"), "delays", "force"),
    ],
    Object.entries(ordinaryDelays).map(([tactic, value]) => ({ path: ["delays", tactic], value })),
  );
}
