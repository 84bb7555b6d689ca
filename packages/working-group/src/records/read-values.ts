/** Values as somebody sent them, held to what the kind declares: all faults, or values as they are kept. */
import { err, type Json, ok, type Result } from "@custodiet/core";
import { type GroupFault, type GroupFaultName, groupFault } from "../fault.ts";
import { readDay, readPartialDate } from "../partial-date.ts";
import type { FieldValues } from "./event.ts";
import type { Column, ElementType, FieldType } from "./field.ts";
import { fieldOf, type RecordKind } from "./kind.ts";

/** What values are held to beside their kind. */
export interface KnownThings {
  /** ISO 3166-1 alpha-3 of States. */
  readonly states: ReadonlySet<string>;
  /** The kind of a record in sight; `null`: none is. */
  readonly kindOf: (record: string) => string | null;
  /** Whether a file of this hash was brought here by the organisation, or stands in a record in sight. */
  readonly hasFile: (hash: string) => boolean;
}

/** By name; `null`: take it out. */
export function readValues(
  kind: RecordKind,
  sent: FieldValues,
  known: KnownThings,
): Result<FieldValues, readonly GroupFault[]> {
  const faults: GroupFault[] = [];
  const values: [string, Json][] = [];
  for (const [name, value] of Object.entries(sent)) {
    const field = fieldOf(kind, name);
    if (field === null) faults.push(groupFault("unknownField", name.slice(0, 80), null));
    else if (isEmpty(value)) values.push([name, null]);
    else values.push([name, readValue(field.type, value, { place: name, faults, known })]);
  }
  return faults.length > 0 ? err(faults) : ok(Object.fromEntries(values));
}

/** Needed fields that are empty. */
export const missingFields = (kind: RecordKind, values: FieldValues): readonly GroupFault[] =>
  kind.fields
    .filter(({ name, isRequired }) => isRequired && isEmpty(values[name] ?? null))
    .map(({ name }) => groupFault("fieldMissing", name, null));

export const isEmpty = (value: Json): boolean =>
  value === null ||
  (typeof value === "string" && value.trim() === "") ||
  (Array.isArray(value) && value.length === 0) ||
  (typeof value === "object" && Object.values(value).every((each: Json) => isEmpty(each)));

interface Reading {
  readonly place: string;
  readonly faults: GroupFault[];
  readonly known: KnownThings;
}

const longest = { one: 300, many: 20_000 } as const;
const mostElements = 500;
/** 50 MB. */
const mostFileBytes = 52_428_800;

/** The value as it is kept; where it is none, a fault is noted and nothing is kept. */
function readValue(type: FieldType, value: Json, reading: Reading): Json {
  switch (type.type) {
    case "text":
      return readText(value, longest[type.lines], reading);
    case "multilingual":
      return readMultilingual(value, reading);
    case "date":
      return typeof value === "string" && readPartialDate(value) !== null ? value : refuse(value, reading);
    case "day":
      return typeof value === "string" && readDay(value) !== null ? value : refuse(value, reading);
    case "moment":
      return readMoment(value, reading);
    case "party":
      return isParty(value, reading.known) ? value : refuse(value, reading, "unknownParty");
    case "person":
      return readPerson(value, reading);
    case "reference":
      return isKnownReference(type.to, value, reading.known) ? value : refuse(value, reading, "unknownReference");
    case "choice":
      return typeof value === "string" && type.options.includes(value)
        ? value
        : refuse(value, reading, "unknownChoice");
    case "number":
      return typeof value === "number" && value >= type.least && value <= type.most ? value : refuse(value, reading);
    case "attachment":
      return readAttachment(value, reading);
    case "list":
      return readList(type.of, value, reading);
    case "rows":
      return readRows(type.columns, value, reading);
  }
}

function refuse(value: Json, { place, faults }: Reading, name: GroupFaultName = "badValue"): null {
  faults.push(groupFault(name, place, JSON.stringify(value).slice(0, 80)));
  return null;
}

function readText(value: Json, most: number, reading: Reading): Json {
  if (typeof value !== "string") return refuse(value, reading);
  const trimmed = value.trim();
  return trimmed.length > most ? refuse(value, reading, "tooLong") : trimmed;
}

const languageShape = /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})?$/;

function readMultilingual(value: Json, reading: Reading): Json {
  if (!isObject(value)) return refuse(value, reading);
  const entries = Object.entries(value).filter(([, text]) => !isEmpty(text));
  if (entries.length > 20 || entries.some(([language]) => !languageShape.test(language))) return refuse(value, reading);
  return Object.fromEntries(
    entries.map(([language, text]) => [
      language,
      readText(text, longest.many, { ...reading, place: `${reading.place}.${language}` }),
    ]),
  );
}

function readMoment(value: Json, reading: Reading): Json {
  if (!isObject(value)) return refuse(value, reading);
  const { at, timeZone } = value;
  const isTime = typeof at === "string" && isClockTime(at);
  return isTime && typeof timeZone === "string" && isTimeZone(timeZone) ? { at, timeZone } : refuse(value, reading);
}

const clockShape = /^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d$/;

const isClockTime = (text: string): boolean => clockShape.test(text) && readDay(text.slice(0, 10)) !== null;

/** A name of the IANA's, as this program knows them. */
export function isTimeZone(name: string): boolean {
  try {
    return name.length <= 64 && new Intl.DateTimeFormat("en", { timeZone: name }) !== null;
  } catch {
    return false;
  }
}

const organisationShape = /^[A-Z][A-Z0-9 .-]{3,59}$/;
const fictionalState = /^X[A-Z]{2}$/;

const isParty = (value: Json, { states }: KnownThings): value is string =>
  typeof value === "string" && (states.has(value) || fictionalState.test(value) || organisationShape.test(value));

function readPerson(value: Json, reading: Reading): Json {
  if (!isObject(value)) return refuse(value, reading);
  const { name, consentUntil = null } = value;
  if (typeof name !== "string" || isEmpty(name)) return refuse(value, reading);
  if (consentUntil === null) return { name: readText(name, longest.one, reading) };
  const until = typeof consentUntil === "string" ? readDay(consentUntil) : null;
  return until === null ? refuse(value, reading) : { name: readText(name, longest.one, reading), consentUntil: until };
}

function isKnownReference(to: readonly string[], value: Json, { kindOf }: KnownThings): boolean {
  const kind = typeof value === "string" ? kindOf(value) : null;
  return kind !== null && to.includes(kind);
}

const hashShape = /^[0-9a-f]{64}$/;
const mediaTypeShape = /^[a-z0-9.+-]{1,60}\/[a-z0-9.+-]{1,90}$/;

function readAttachment(value: Json, reading: Reading): Json {
  if (!isObject(value)) return refuse(value, reading);
  const { hash, name, mediaType, byteLength } = value;
  const isFile =
    typeof hash === "string" &&
    hashShape.test(hash) &&
    typeof name === "string" &&
    !isEmpty(name) &&
    name.length <= 200 &&
    typeof mediaType === "string" &&
    mediaTypeShape.test(mediaType) &&
    typeof byteLength === "number" &&
    Number.isInteger(byteLength) &&
    byteLength >= 0 &&
    byteLength <= mostFileBytes;
  if (!isFile || !reading.known.hasFile(hash)) return refuse(value, reading);
  return { hash, name, mediaType, byteLength };
}

function readList(of: ElementType, value: Json, reading: Reading): Json {
  if (!Array.isArray(value)) return refuse(value, reading);
  const elements = (value as readonly Json[]).filter((each) => !isEmpty(each));
  if (elements.length > mostElements) return refuse(elements.length, reading, "tooLong");
  return elements.map((each, at) => readValue(of, each, { ...reading, place: `${reading.place}[${at}]` }));
}

function readRows(columns: readonly Column[], value: Json, reading: Reading): Json {
  if (!Array.isArray(value)) return refuse(value, reading);
  const rows = (value as readonly Json[]).filter((each) => !isEmpty(each));
  if (rows.length > mostElements) return refuse(rows.length, reading, "tooLong");
  return rows.map((row, at) => readRow(columns, row, { ...reading, place: `${reading.place}[${at}]` }));
}

function readRow(columns: readonly Column[], row: Json, reading: Reading): Json {
  if (!isObject(row)) return refuse(row, reading);
  const unknown = Object.keys(row).filter((name) => !columns.some((each) => each.name === name));
  for (const name of unknown) refuse(name, reading, "unknownField");
  const values = columns.flatMap(({ name, type, isRequired }): readonly [string, Json][] => {
    const value = row[name] ?? null;
    const place = `${reading.place}.${name}`;
    if (isEmpty(value)) {
      if (isRequired) reading.faults.push(groupFault("fieldMissing", place, null));
      return [];
    }
    return [[name, readValue(type, value, { ...reading, place })]];
  });
  return Object.fromEntries(values);
}

const isObject = (value: Json): value is { readonly [key: string]: Json } =>
  typeof value === "object" && value !== null && !Array.isArray(value);
