import type { Json } from "@custodiet/core";
import type { ImportMessage } from "./import-order.ts";
import type { Known } from "./registry.ts";

/** A value below an element. */
export interface Part {
  readonly path: readonly string[];
  readonly value: Json;
}

/** What a row says of one element. */
export interface Proposal {
  readonly row: number;
  readonly known: Known;
  /** As the table has it. */
  readonly said: readonly Part[];
  /** For a new element: what the table does not say and the document cannot do without. */
  readonly filled: readonly Part[];
}

/** A row that was read, or why it was not. */
export interface ReadRow {
  readonly row: number;
  readonly proposals: readonly Proposal[];
  readonly messages: readonly ImportMessage[];
  /** Elements it names that the table itself would add. */
  readonly depends: readonly Known[];
  /** The element the row is about, also where it could not be read. */
  readonly named: Known | null;
  /** It was left out by an answer, or folded into an earlier row. */
  readonly isSkipped: boolean;
}
