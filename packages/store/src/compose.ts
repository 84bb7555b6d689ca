/** Puts the store together over two pools: one to read from, one whose transactions run one after another. */
import type { Clock } from "@custodiet/core";
import type { Scope } from "@custodiet/trust";
import type { Kysely } from "kysely";
import { approvalWrites } from "./queries/approval-writes.ts";
import { approvalQueries } from "./queries/approvals.ts";
import { assessmentQueries, assessmentWrites } from "./queries/assessments.ts";
import { commentQueries, commentWrites } from "./queries/comments.ts";
import { draftWrites } from "./queries/draft-writes.ts";
import { draftStates } from "./queries/drafts.ts";
import { facilityQueries, facilityWrites } from "./queries/facilities.ts";
import { feedQueries, feedWrites } from "./queries/feeds.ts";
import { groupQueries, groupWrites } from "./queries/group.ts";
import { jobStates, jobWrites } from "./queries/jobs.ts";
import { ledgerQueries, ledgerTransaction } from "./queries/ledger.ts";
import { machineQueries, machineWrites } from "./queries/machines.ts";
import { mailAddressWrites, mailStates } from "./queries/mail.ts";
import { instanceFacts } from "./queries/meta.ts";
import { outboxQueries } from "./queries/outbox.ts";
import { ownMeasureQueries, ownMeasureWrites } from "./queries/own-measures.ts";
import { organisationQueries, organisationWrites, personQueries, personWrites } from "./queries/people.ts";
import { peopleQueries, peopleWrites } from "./queries/people-acts.ts";
import { programmeQueries, programmeWrites } from "./queries/programmes.ts";
import { proposalQueries, proposalWrites } from "./queries/proposals.ts";
import { registerStates, registerWrites } from "./queries/register.ts";
import { registryQueries, registryWrites } from "./queries/registry.ts";
import { sealingQueries, sealingWrites } from "./queries/sealing.ts";
import { sessionQueries, sessionWrites } from "./queries/sessions.ts";
import {
  ceremonyStates,
  enrolmentQueries,
  enrolmentWrites,
  instanceQueries,
  instanceWrites,
} from "./queries/sign-in.ts";
import { subscriptionQueries, subscriptionWrites } from "./queries/subscriptions.ts";
import { underlayQueries, underlayWrites } from "./queries/underlays.ts";
import { witnessStates, witnessWrites } from "./queries/witnesses.ts";
import type { Tables } from "./schema/tables.ts";
import { Pool } from "./scope/pool.ts";
import type { Store, StoreTransaction } from "./store.ts";

export interface StoreParts {
  readonly database: Store["database"];
  readonly place: string;
  /** Guarded connections, to read from and to write by. */
  readonly reader: Kysely<Tables>;
  readonly writer: Kysely<Tables>;
  /** Said at the start of each write transaction, where the connections do not serialise them of themselves. */
  readonly serialise: readonly string[];
  readonly announce: (address: string) => Promise<void>;
  readonly close: () => Promise<void>;
  readonly clock: Clock;
}

export function composeStore(parts: StoreParts): Store {
  const { clock } = parts;
  const [reader, writer] = [new Pool(parts.reader), new Pool(parts.writer)];
  return {
    database: parts.database,
    place: parts.place,
    facilities: facilityQueries(reader),
    assessments: assessmentQueries(reader),
    jobs: jobStates(reader, writer, clock),
    drafts: draftStates(reader, writer, clock),
    comments: commentQueries(reader),
    underlays: underlayQueries(reader),
    organisations: organisationQueries(reader),
    persons: personQueries(reader),
    approvals: approvalQueries(reader),
    register: registerStates(reader, writer, clock),
    registry: registryQueries(reader),
    subscriptions: subscriptionQueries(reader),
    proposals: proposalQueries(reader),
    programmes: programmeQueries(reader),
    people: peopleQueries(reader),
    ownMeasures: ownMeasureQueries(reader),
    group: groupQueries(reader),
    instances: instanceQueries(reader),
    enrolments: enrolmentQueries(reader),
    ceremonies: ceremonyStates(writer, clock),
    sealing: sealingQueries(reader),
    sessions: sessionQueries(reader, writer, clock),
    ledger: ledgerQueries(reader),
    witnesses: witnessStates(reader, writer, clock),
    outbox: outboxQueries(writer, clock),
    machines: machineQueries(reader),
    mail: mailStates(reader, writer, clock),
    feeds: feedQueries(reader),
    meta: { facts: () => instanceFacts(reader.ofInstance("meta.facts")) },
    transaction: (scope, work) =>
      writer.transaction(scope, (trx) => work(writesOf(trx, scope, clock)), parts.serialise),
    announce: parts.announce,
    close: parts.close,
  };
}

const writesOf = (trx: Pool, scope: Scope, clock: Clock): StoreTransaction => ({
  facilities: facilityWrites(trx, scope),
  assessments: assessmentWrites(trx, scope),
  jobs: jobWrites(trx, scope),
  drafts: draftWrites(trx, scope),
  comments: commentWrites(trx, scope),
  underlays: underlayWrites(trx, scope),
  organisations: organisationWrites(trx),
  persons: personWrites(trx),
  register: registerWrites(trx, scope),
  approvals: approvalWrites(trx, scope),
  registry: registryWrites(trx, scope),
  subscriptions: subscriptionWrites(trx, scope),
  proposals: proposalWrites(trx, scope),
  programmes: programmeWrites(trx, scope),
  people: peopleWrites(trx, scope),
  ownMeasures: ownMeasureWrites(trx, scope),
  group: groupWrites(trx, scope),
  instances: instanceWrites(trx, scope),
  enrolments: enrolmentWrites(trx, scope),
  sealing: sealingWrites(trx, scope),
  sessions: sessionWrites(trx, scope, clock),
  witnesses: witnessWrites(trx, scope),
  machines: machineWrites(trx, scope),
  mail: mailAddressWrites(trx, scope),
  feeds: feedWrites(trx, scope),
  ledger: ledgerTransaction(trx, scope),
});
