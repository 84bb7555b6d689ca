import type { Part } from "../proposal.ts";
import type { Known, Registry } from "../registry.ts";
import { part, type RowReader } from "../row-reader.ts";

/** @param persons distinct persons of the position in a list by person; `null`: the table is none */
export function readPosition(reader: RowReader, known: Known, persons: number | null): void {
  const organisation = reader.refer("organisation", reader.text("organisation"));
  const headCount = reader.wholeNumber("headCount") ?? persons;
  reader.propose(
    known,
    [part(organisation?.id ?? null, "organisation"), part(headCount, "headCount")],
    unknownOfPosition(reader.tools.registry),
  );
}

/** Of a position that only its name is known of: it belongs to the operator, one person holds it, who may be in the grounds. */
export function unknownOfPosition(registry: Registry): Part[] {
  const organisations = registry.all("organisations");
  const operator = organisations.find(({ element }) => element?.["kind"] === "operator") ?? organisations[0];
  const areas = registry.all("areas");
  const outside = areas.find(({ element }) => element?.["kind"] === "off-site");
  const ground = areas.find(({ element }) => outside !== undefined && element?.["within"] === outside.id);
  return [
    { path: ["organisation"], value: operator?.id ?? "operator" },
    { path: ["headCount"], value: 1 },
    ...(ground ? [{ path: ["access"], value: [{ areas: [ground.id] }] }] : []),
  ];
}
