/** Forward only: a migration that has been released is never edited; the next one changes what it did. */
import { bindings } from "./bindings.ts";
import { draftsAndComments } from "./drafts-and-comments.ts";
import { foundation } from "./foundation.ts";
import type { DatabaseKind } from "./protect.ts";
import { underlays } from "./underlays.ts";

export type { DatabaseKind } from "./protect.ts";

export interface Migration {
  readonly number: number;
  readonly name: string;
  readonly statements: (kind: DatabaseKind) => readonly string[];
}

/** Every migration there is, oldest first, numbered from 1. */
export const migrations: readonly Migration[] = [
  { number: 1, name: "foundation", statements: foundation },
  { number: 2, name: "drafts and comments", statements: draftsAndComments },
  { number: 3, name: "bindings", statements: bindings },
  { number: 4, name: "underlays", statements: underlays },
];

/** The schema this program writes. */
export const schemaVersion: number = migrations.length;
