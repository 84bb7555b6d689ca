import type { Part } from "../proposal.ts";
import type { Known, Registry } from "../registry.ts";
import { part, type RowReader } from "../row-reader.ts";

export function readArea(reader: RowReader, known: Known): void {
  const { words } = reader.tools;
  const within = reader.refer("area", reader.text("within"));
  reader.propose(
    known,
    [
      part(reader.word("areaKind", words.areaKinds), "kind"),
      part(within?.id ?? null, "within"),
      part(reader.quantity("transit", "duration"), "transit"),
    ],
    unknownOfArea(reader.tools.registry),
  );
}

/** Of an area that only its name is known of: it lies in the open, and is of no kind. */
export function unknownOfArea(registry: Registry): Part[] {
  const outside = registry.all("areas").find(({ element }) => element?.["kind"] === "off-site");
  return [{ path: ["kind"], value: "other" }, ...(outside ? [{ path: ["within"], value: outside.id }] : [])];
}
