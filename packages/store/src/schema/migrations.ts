/** Forward only: a migration that has been released is never edited; the next one changes what it did. */
import { approvals } from "./approvals.ts";
import { bindings } from "./bindings.ts";
import { draftsAndComments } from "./drafts-and-comments.ts";
import { feeds } from "./feeds.ts";
import { foundation } from "./foundation.ts";
import { group } from "./group.ts";
import { operation } from "./operation.ts";
import { ownMeasures } from "./own-measures.ts";
import { people } from "./people.ts";
import { programmeFiles } from "./programme-files.ts";
import { programmes } from "./programmes.ts";
import type { DatabaseKind } from "./protect.ts";
import { register } from "./register.ts";
import { registry } from "./registry.ts";
import { sealing } from "./sealing.ts";
import { signIn } from "./sign-in.ts";
import { subscriptions } from "./subscriptions.ts";
import { underlays } from "./underlays.ts";
import { witnessing } from "./witnessing.ts";

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
  { number: 5, name: "register of persons", statements: register },
  { number: 6, name: "approvals", statements: approvals },
  { number: 7, name: "witnessing", statements: witnessing },
  { number: 8, name: "signing in", statements: signIn },
  { number: 9, name: "sealed files", statements: sealing },
  { number: 10, name: "operation", statements: operation },
  { number: 11, name: "registry of subscribers", statements: registry },
  { number: 12, name: "subscriptions", statements: subscriptions },
  { number: 13, name: "records of the working group", statements: group },
  { number: 14, name: "feeds and reminders", statements: feeds },
  { number: 15, name: "programmes", statements: programmes },
  { number: 16, name: "people of a programme", statements: people },
  { number: 17, name: "files of evidence", statements: programmeFiles },
  { number: 18, name: "measures of one's own", statements: ownMeasures },
];

/** The schema this program writes. */
export const schemaVersion: number = migrations.length;
