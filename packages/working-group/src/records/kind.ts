/** A kind of record: its fields, and its workflow as a table of states, transitions, guards and roles. */
import type { Field } from "./field.ts";
import type { GuardName } from "./guard-names.ts";

/** Where a kind stands in the interface. */
export const kindRooms = ["bodies", "meetings", "trends", "partners", "exchange", "library"] as const;
export type KindRoom = (typeof kindRooms)[number];

/**
 * Who may do it, beside holding one of the roles. `owner`: persons of the organisation that made the record. `holder`:
 * persons of the party that a field names, and the owner; `otherHolderOf`: without the owner, who does not confirm what is
 * its own. `reader`: whoever sees the record.
 */
export type DoneBy = "owner" | "reader" | { readonly holderOf: string } | { readonly otherHolderOf: string };

/** What a step does to fields of itself. */
export type StepEffect =
  | { readonly does: "move"; readonly from: string; readonly to: string }
  | { readonly does: "count"; readonly field: string }
  | { readonly does: "clear"; readonly field: string }
  /** The present day. */
  | { readonly does: "date"; readonly field: string };

export interface Transition {
  readonly id: string;
  readonly from: readonly string[];
  readonly to: string;
  readonly roles: readonly string[];
  readonly by: DoneBy;
  /** Fields that must be filled when it is done: its evidence. They can be given with it. */
  readonly needs: readonly string[];
  readonly guards: readonly GuardName[];
  readonly effects: readonly StepEffect[];
  /** A second person of the same organisation approves it first. */
  readonly needsTwo: boolean;
  /** What it lets out: refused where the marking names nobody. */
  readonly isRelease: boolean;
}

export interface Workflow {
  /** The first is where a record begins. */
  readonly states: readonly [string, ...string[]];
  /** States in which these fields, or all (`"*"`), are not changed any more. */
  readonly fixed: Readonly<Record<string, readonly string[]>>;
  readonly transitions: readonly Transition[];
}

export interface RecordKind {
  readonly id: string;
  readonly room: KindRoom;
  /** The field by which a record is named in lists. */
  readonly titleField: string;
  readonly fields: readonly Field[];
  readonly workflow: Workflow;
  readonly createdBy: readonly string[];
  /** Roles of the owner that change it. */
  readonly changedBy: readonly string[];
  /** Field that refers to what it stands in: its marking counts here too. */
  readonly within: string | null;
  /** Judged when a record is made or changed. */
  readonly guards: readonly GuardName[];
  /** What can be voted, one vote an organisation; empty: nothing. */
  readonly votes: readonly string[];
  /** Where the field says `unattributed`, who made the record is hidden, and so are the fields that would tell. */
  readonly attribution: { readonly field: string; readonly hides: readonly string[] } | null;
  /** Field of the day after which only the owner sees it. */
  readonly shownUntil: string | null;
  /** The step before which only the owner sees it, however it is marked; what it said until then is nobody else's. */
  readonly opensBy: string | null;
  /** Rows of which each can name the only ones who read it, among those who read the record at all. */
  readonly rowsSharedBy: RowsSharedBy | null;
  /** A day that is told beforehand, and the days before it; in these states. */
  readonly reminded: Reminded | null;
}

export interface RowsSharedBy {
  readonly field: string;
  /** Names of organisations in it, or `nobody`; empty: whoever reads the record. Its owner's alone to see. */
  readonly column: string;
}

export interface Reminded {
  readonly field: string;
  readonly daysBefore: readonly number[];
  readonly inStates: readonly string[];
}

type StepTerms = Partial<Omit<Transition, "id" | "from" | "to">>;

/** A transition as a line of a table: `step("confirm", "nominated > confirmed", { roles })`. */
export function step(id: string, move: `${string} > ${string}`, terms: StepTerms = {}): Transition {
  const [from = "", to = ""] = move.split(" > ");
  return {
    id,
    from: from.split("|"),
    to,
    roles: terms.roles ?? keepers,
    by: terms.by ?? "owner",
    needs: terms.needs ?? [],
    guards: terms.guards ?? [],
    effects: terms.effects ?? [],
    needsTwo: terms.needsTwo ?? false,
    isRelease: terms.isRelease ?? false,
  };
}

type KindTerms = Pick<RecordKind, "id" | "room" | "titleField" | "fields" | "workflow"> & Partial<RecordKind>;

export const declareKind = (terms: KindTerms): RecordKind => ({
  createdBy: keepers,
  changedBy: terms.createdBy ?? keepers,
  within: null,
  guards: [],
  votes: [],
  attribution: null,
  shownUntil: null,
  opensBy: null,
  rowsSharedBy: null,
  reminded: null,
  ...terms,
});

export const fieldOf = (kind: RecordKind, name: string): Field | null =>
  kind.fields.find((field) => field.name === name) ?? null;

/** The group's secretariat and its co-chairs. */
export const keepers: readonly string[] = ["secretariat", "committee-member"];

/** Who leads part of the group's work. */
export const leaders: readonly string[] = [...keepers, "focus-group-lead", "national-coordinator"];

/** Everybody who takes part. */
export const takersPart: readonly string[] = [
  ...leaders,
  "expert",
  "inspector",
  "facility-manager",
  "security-manager",
  "trainer",
];
