/** The file in which an organisation's own measures are taken away and brought in: told row by row before any is kept. */
import { contentHash, err, type Json, ok, type Result } from "@custodiet/core";
import { z } from "zod";
import { type ContentFile, formFaults } from "../catalogue/form-faults.ts";
import type { Catalogue } from "../catalogue/measure.ts";
import { type ProgrammeFault, programmeFault } from "../fault.ts";
import { standingOwn } from "./lay-own.ts";
import type { OwnAct } from "./own-act.ts";
import { isOwnMeasure, type OwnMeasure, ownMeasureForm } from "./own-measure.ts";
import type { OwnState } from "./replay-own.ts";
import { settleOwn } from "./settle-own.ts";

const format = "custodiet own measures 1";
const mostRows = 300;

const fileForm = z.strictObject({ format: z.literal(format), measures: z.array(z.unknown()).max(mostRows) });
const rowForm = ownMeasureForm.extend({
  id: z
    .string()
    .regex(/^[A-Z]{3}-\d{1,3}$/)
    .nullable()
    .default(null),
});

/** Those that stand, as a file that `checkOwnFile` takes. */
export const ownFile = (state: OwnState): Json =>
  jsonOf({ format, measures: standingOwn(state).map(({ id, measure }) => ({ id, ...measure })) });

export interface OwnRow {
  /** From 1. */
  readonly row: number;
  /** `null`: it cannot be said. */
  readonly id: string | null;
  readonly title: string;
  readonly outcome: "new" | "changed" | "same" | "refused";
  readonly faults: readonly ProgrammeFault[];
}

export interface OwnFileReport {
  readonly rows: readonly OwnRow[];
  /** What would be kept, in the file's order. */
  readonly acts: readonly Extract<OwnAct, { type: "kept" }>[];
  /** Of what would be kept: what is accepted is what was told. */
  readonly hash: string;
}

/** Every row with what would become of it, or why there are none. Rows that are refused keep no other out. */
export function checkOwnFile(
  catalogue: Catalogue,
  state: OwnState,
  file: ContentFile,
): Result<OwnFileReport, readonly ProgrammeFault[]> {
  const read = fileForm.safeParse(file.content);
  if (!read.success) return err(formFaults(file, read.error));
  const rows: OwnRow[] = [];
  const acts: Extract<OwnAct, { type: "kept" }>[] = [];
  for (const [at, content] of read.data.measures.entries()) {
    const before = rows.flatMap(({ id }) => id ?? []);
    const asked = { file, at, content: content as Json, before };
    const { act, ...row } = checkRow(catalogue, withGiven(state, acts), asked);
    rows.push(row);
    if (act !== null) acts.push(act);
  }
  return ok({ rows, acts, hash: contentHash(jsonOf(acts)) });
}

interface RowToCheck {
  readonly file: ContentFile;
  readonly at: number;
  readonly content: Json;
  /** Ids of the rows before it. */
  readonly before: readonly string[];
}

function checkRow(
  catalogue: Catalogue,
  state: OwnState,
  { file, at, content, before: taken }: RowToCheck,
): OwnRow & { readonly act: Extract<OwnAct, { type: "kept" }> | null } {
  const place = `${file.name} measures[${at}]`;
  const read = rowForm.safeParse(content);
  const refused = (id: string | null, title: string, faults: readonly ProgrammeFault[]) =>
    ({ row: at + 1, id, title, outcome: "refused", faults, act: null }) as const;
  if (!read.success) return refused(null, "", formFaults({ name: place, content }, read.error));
  const { id, ...order } = read.data;
  if (id !== null && !isOwnMeasure(id)) {
    return refused(id, order.title, [programmeFault("ownIdTaken", `${place}.id`, id)]);
  }
  if (id !== null && taken.includes(id)) {
    return refused(id, order.title, [programmeFault("repeatedId", `${place}.id`, id)]);
  }
  const settled = settleOwn(catalogue, state, order, id, place);
  if (!settled.ok) return refused(id, order.title, settled.error);
  const before = state.measures.get(settled.value.id)?.measure;
  const isSame = before !== undefined && contentHash(jsonOf(before)) === contentHash(jsonOf(settled.value.measure));
  const outcome = isSame ? "same" : before === undefined ? "new" : "changed";
  const told = { row: at + 1, id: settled.value.id, title: order.title, faults: [] };
  return { ...told, outcome, act: isSame ? null : settled.value };
}

/** As it would be after the rows before: an id that one of them takes is no other's. */
function withGiven(state: OwnState, acts: readonly Extract<OwnAct, { type: "kept" }>[]): OwnState {
  const given = new Map(state.given);
  for (const { id, measure } of acts) given.set(id, new Set([...(given.get(id) ?? []), ...keysOf(measure)]));
  return { ...state, given };
}

const keysOf = ({ criteria, ownEvidence }: OwnMeasure): readonly string[] =>
  [...criteria, ...ownEvidence].map(({ key }) => key);

const jsonOf = (value: unknown): Json => JSON.parse(JSON.stringify(value)) as Json;
