/** Puts the store together over two pools: one to read from, one whose transactions run one after another. */
import type { Clock } from "@custodiet/core";
import type { Scope } from "@custodiet/trust";
import type { StoreWarning } from "./ports.ts";
import { assessmentQueries, assessmentWrites } from "./queries/assessments.ts";
import { commentQueries, commentWrites } from "./queries/comments.ts";
import type { Database } from "./queries/database.ts";
import { draftWrites } from "./queries/draft-writes.ts";
import { draftStates } from "./queries/drafts.ts";
import { facilityQueries, facilityWrites } from "./queries/facilities.ts";
import { jobStates, jobWrites } from "./queries/jobs.ts";
import { ledgerQueries, ledgerTransaction } from "./queries/ledger.ts";
import { instanceFacts } from "./queries/meta.ts";
import { outboxQueries } from "./queries/outbox.ts";
import { organisationQueries, organisationWrites, personQueries, personWrites } from "./queries/people.ts";
import { sessionQueries, sessionWrites } from "./queries/sessions.ts";
import { underlayQueries, underlayWrites } from "./queries/underlays.ts";
import type { Store, StoreTransaction } from "./store.ts";

export interface StoreParts {
  readonly database: Store["database"];
  readonly place: string;
  readonly warnings: readonly StoreWarning[];
  readonly reader: Database;
  readonly writer: Database;
  /** Taken at the start of each write transaction, where the pool itself does not serialise them. */
  readonly serialise: (transaction: Database) => Promise<void>;
  readonly announce: (address: string) => Promise<void>;
  readonly close: () => Promise<void>;
  readonly clock: Clock;
}

export function composeStore(parts: StoreParts): Store {
  const { reader, writer, clock } = parts;
  return {
    database: parts.database,
    place: parts.place,
    warnings: parts.warnings,
    facilities: facilityQueries(reader),
    assessments: assessmentQueries(reader),
    jobs: jobStates(reader, writer, clock),
    drafts: draftStates(reader, writer, clock),
    comments: commentQueries(reader),
    underlays: underlayQueries(reader),
    organisations: organisationQueries(reader),
    persons: personQueries(reader),
    sessions: sessionQueries(reader, writer, clock),
    ledger: ledgerQueries(reader),
    outbox: outboxQueries(writer, clock),
    meta: { facts: () => instanceFacts(reader) },
    transaction: (scope, work) =>
      writer.transaction().execute(async (trx) => {
        await parts.serialise(trx);
        return work(writesOf(trx, scope, clock));
      }),
    announce: parts.announce,
    close: parts.close,
  };
}

const writesOf = (trx: Database, scope: Scope, clock: Clock): StoreTransaction => ({
  facilities: facilityWrites(trx, scope),
  assessments: assessmentWrites(trx, scope),
  jobs: jobWrites(trx, scope),
  drafts: draftWrites(trx, scope),
  comments: commentWrites(trx, scope),
  underlays: underlayWrites(trx, scope),
  organisations: organisationWrites(trx),
  persons: personWrites(trx),
  sessions: sessionWrites(trx, scope, clock),
  ledger: ledgerTransaction(trx),
});
