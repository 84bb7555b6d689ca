import type { Known } from "../registry.ts";
import { part, type RowReader } from "../row-reader.ts";

export function readMeasure(reader: RowReader, known: Known): void {
  const places = reader
    .required("where")
    .split(/[;,\n]/)
    .map((text) => text.trim())
    .filter((text) => text !== "");
  const at = places.flatMap((place) => reader.refer("where", place)?.id ?? []);
  const basis = reader.text("basis");
  reader.propose(
    known,
    [
      part(reader.required("measureKind"), "kind"),
      part([...new Set(at)], "at"),
      part(reader.probability("pDetectAuthorised"), "performance", "authorised", "pDetect"),
      part(reader.probability("pDetectDeceit"), "performance", "deceit", "pDetect"),
      part(reader.probability("pDetectStealth"), "performance", "stealth", "pDetect"),
      part(reader.probability("pDetectForce"), "performance", "force", "pDetect"),
      part(reader.quantity("delayForce", "duration"), "performance", "force", "delay"),
      part(basis === "" ? null : { judgement: basis }, "basis"),
    ],
    hasFigure(reader) ? [] : [{ path: ["performance", "stealth", "pDetect"], value: 0.2 }],
  );
}

const hasFigure = (reader: RowReader): boolean =>
  ["pDetectAuthorised", "pDetectDeceit", "pDetectStealth", "pDetectForce", "delayForce"].some(
    (field) => reader.text(field) !== "",
  );
