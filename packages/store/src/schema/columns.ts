/** Columns that every record has: whose it is, who made it, who may read it, and the ledger entry it is bound to. */

const owned = "organisation text not null, actor text not null, marking text not null";

export const bound: string = `${owned}, entry_index bigint not null`;

export interface Bound {
  organisation: string;
  actor: string;
  marking: string;
  /** Index of the ledger entry the record is bound to. */
  entry_index: number;
}
