import { importWording } from "../wording/import-wording.ts";
import type { FieldRow } from "./import-order.ts";
import { meaningOf } from "./import-words.ts";
import {
  accessOf,
  entriesFor,
  type Grant,
  gives,
  grantAt,
  keptPlaces,
  missingRights,
  readHours,
} from "./kinds/access.ts";
import { unknownOfPosition } from "./kinds/positions.ts";
import { foldName } from "./names.ts";
import type { Persons } from "./persons.ts";
import type { Proposal, ReadRow } from "./proposal.ts";
import type { Known } from "./registry.ts";
import { part, type ReadingTools, RowReader } from "./row-reader.ts";

/** A mark of a row, with the heading it stands under. */
export interface MarkedRow extends FieldRow {
  readonly marks: readonly { readonly heading: string; readonly text: string }[];
}

interface PositionRights {
  readonly role: Known;
  readonly grants: Grant[];
  readonly spokenOf: Grant[];
  /** The last row that adds to it: it carries what changes. */
  row: number;
  hasNew: boolean;
}

/** Access matrices, wide and long, folded into positions. */
export function readAccess(tools: ReadingTools, rows: readonly MarkedRow[], persons: Persons): readonly ReadRow[] {
  const rights = new Map<string, PositionRights>();
  const read = rows.map((row) => {
    const reader = new RowReader(tools, row);
    const sound = soundRights(reader, row);
    const news = sound.map(({ role, grant, isGiven }) => note(rights, role, grant, isGiven, row.number));
    return { reader, roles: news };
  });
  const carried = proposalsFor(tools, rights, persons);
  return read.map(({ reader, roles }) => {
    const finished = reader.finish();
    const proposals = carried.filter(({ row }) => row === finished.row);
    const kept = [...new Set(roles)].filter((right) => right.row === finished.row);
    const lost = kept.flatMap(({ role, grants, spokenOf }) => keptPlaces(role, grants, spokenOf));
    const messages = lost.length > 0 ? [...finished.messages, importWording.notInTable(lost)] : finished.messages;
    return { ...finished, proposals, messages };
  });
}

interface Right {
  readonly role: Known;
  readonly grant: Grant;
  readonly isGiven: boolean;
}

/** A row with a fault gives nothing at all. */
function soundRights(reader: RowReader, row: MarkedRow): readonly Right[] {
  const rights = rightsOf(reader, row);
  return reader.hasErrors ? [] : rights;
}

function rightsOf(reader: RowReader, { marks }: MarkedRow): readonly Right[] {
  const { order, words } = reader.tools;
  const named = (field: string) => reader.text(field);
  if (order.kind === "access-long") {
    const hours = hoursOf(reader);
    return rightAt(reader, reader.required("position"), reader.required("place"), { hours, isGiven: true });
  }
  const [position, place] = [named("position"), named("place")];
  if (position === "" && place === "") reader.messages.push(importWording.missing("position"));
  return marks.flatMap(({ heading, text }) => {
    const meaning = text === "" ? "no" : meaningOf(words.marks, text);
    if (meaning === null) reader.messages.push(importWording.unknownMark(text));
    const [who, where] = position === "" ? [heading, place] : [position, heading];
    return meaning === null ? [] : rightAt(reader, who, where, { hours: null, isGiven: meaning === "yes" });
  });
}

function hoursOf(reader: RowReader): string | null {
  const text = reader.text("hours");
  if (text === "" || meaningOf(reader.tools.words.hours, text) === "always") return null;
  const hours = readHours(text);
  if (hours === undefined) reader.messages.push(importWording.unknownHours(text));
  return hours ?? null;
}

function rightAt(
  reader: RowReader,
  who: string,
  where: string,
  { hours, isGiven }: { readonly hours: string | null; readonly isGiven: boolean },
): readonly Right[] {
  const wasSkipped = reader.isSkipped;
  const [role, place] = [reader.refer("position", who), reader.refer("place", where)];
  // One column that is left out leaves the others of the row.
  if (reader.tools.order.kind === "access-wide") reader.isSkipped = wasSkipped;
  const grant = place === null ? null : grantAt(place, hours, reader.tools.registry);
  return role === null || grant === null ? [] : [{ role, grant, isGiven }];
}

function note(
  rights: Map<string, PositionRights>,
  role: Known,
  grant: Grant,
  isGiven: boolean,
  row: number,
): PositionRights {
  const known = rights.get(role.id) ?? { role, grants: [], spokenOf: [], row, hasNew: false };
  rights.set(role.id, known);
  known.spokenOf.push(grant);
  if (!isGiven) return known;
  const isThere = accessOf(role).some((entry) => gives(entry, grant));
  const isNew = !isThere && !known.grants.some((other) => sameGrant(other, grant));
  if (isNew || known.grants.length === 0) known.row = row;
  known.hasNew ||= isNew;
  known.grants.push(grant);
  return known;
}

const sameGrant = (a: Grant, b: Grant): boolean => a.area === b.area && a.portal === b.portal && a.hours === b.hours;

function proposalsFor(tools: ReadingTools, rights: ReadonlyMap<string, PositionRights>, persons: Persons): Proposal[] {
  return [...rights.values()].map(({ role, grants, row }) => {
    const entries = accessOf(role);
    const missing = missingRights(entries, grants);
    const access = missing.length === 0 ? null : [...entries, ...entriesFor(missing)];
    const count = persons.countOf(foldName(role.name));
    const filled = role.element === null ? unknownOfPosition(tools.registry) : [];
    const said = [part(count, "headCount"), part(access, "access")].filter((each) => each !== null);
    return { row, known: role, said, filled };
  });
}
