import { importWording } from "../wording/import-wording.ts";
import { type ImportKind, sectionOfImport } from "./fields.ts";
import type { FieldRow } from "./import-order.ts";
import { readArea } from "./kinds/areas.ts";
import { readDoor } from "./kinds/doors.ts";
import { readMeasure } from "./kinds/measures.ts";
import { readPosition } from "./kinds/positions.ts";
import { readMaterial, readSource } from "./kinds/targets.ts";
import { identifierFrom } from "./names.ts";
import type { Persons } from "./persons.ts";
import type { Proposal, ReadRow } from "./proposal.ts";
import type { Known } from "./registry.ts";
import { type ReadingTools, RowReader } from "./row-reader.ts";
import { isSame } from "./settle.ts";

/** Tables with a row for each element. What each row is about is settled first: rows may name one another. */
export function readElements(tools: ReadingTools, rows: readonly FieldRow[], persons: Persons): readonly ReadRow[] {
  const identified = rows.map((row) => identify(new RowReader(tools, row)));
  const first = new Map<Known, ReadRow>();
  return identified.map(({ reader, known }) => {
    if (known === null) return reader.finish();
    readOne(tools.order.kind, reader, known, persons);
    reader.rename(known, reader.text(nameField(tools.order.kind)));
    const read = reader.finish(known);
    const earlier = first.get(known);
    if (earlier === undefined) {
      if (read.proposals.length > 0) first.set(known, read);
      return read;
    }
    const counted = reader.text("person") === "" ? null : persons.countOf(reader.text("position"));
    return again(read, earlier, counted);
  });
}

interface Identified {
  readonly reader: RowReader;
  readonly known: Known | null;
}

function identify(reader: RowReader): Identified {
  const { tools, row } = reader;
  const section = sectionOfImport[tools.order.kind];
  const name = reader.required(nameField(tools.order.kind));
  if (name === "") return { reader, known: null };
  const id = reader.text("id");
  const byId = id === "" ? null : (tools.registry.get(section, id) ?? tools.registry.get(section, identifierFrom(id)));
  if (byId) return { reader, known: byId };
  const named = tools.registry.find([section], name);
  const [only] = named;
  if (only && named.length === 1 && (id === "" || only.element !== null)) return { reader, known: only };
  if (named.length > 1 && id === "") {
    reader.messages.push(
      importWording.severalNamed(
        name,
        named.map((each) => each.id),
      ),
    );
    return { reader, known: null };
  }
  const { known, near } = tools.questions.resolveItself(section, name, row.number);
  if (known) return { reader, known };
  if (near) reader.messages.push(importWording.nearOther(near.name));
  return { reader, known: tools.registry.add(section, id === "" ? name : id, name) };
}

const nameField = (kind: ImportKind): string => (kind === "positions" ? "position" : "name");

function readOne(kind: ImportKind, reader: RowReader, known: Known, persons: Persons): void {
  if (kind === "areas") readArea(reader, known);
  else if (kind === "doors") readDoor(reader, known);
  else if (kind === "positions") readPosition(reader, known, persons.countOf(reader.text("position")));
  else if (kind === "material") readMaterial(reader, known);
  else if (kind === "sources") readSource(reader, known);
  else if (kind === "measures") readMeasure(reader, known);
}

/**
 * A later row about the same: it says the same, or it contradicts.
 *
 * @param counted persons of the position, where the row is of one of them
 */
function again(read: ReadRow, earlier: ReadRow, counted: number | null): ReadRow {
  const left: ReadRow = { ...read, proposals: [], isSkipped: true };
  if (read.messages.some(({ severity }) => severity === "error")) return left;
  if (agree(read.proposals[0], earlier.proposals[0])) {
    const note = counted === null ? importWording.twice(earlier.row) : importWording.foldedPersons(counted);
    return { ...left, messages: [...read.messages, note] };
  }
  return { ...left, messages: [...read.messages, importWording.contradicts(earlier.row)] };
}

const agree = (a: Proposal | undefined, b: Proposal | undefined): boolean =>
  (a?.said.length ?? 0) === (b?.said.length ?? 0) &&
  (a?.said ?? []).every(({ path, value }, index) => {
    const other = b?.said[index];
    return (
      other !== undefined && other.path.join(".") === path.join(".") && isSame(other.value, value, path.at(-1) ?? "")
    );
  });
