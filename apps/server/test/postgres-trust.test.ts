/** Apart from the other suites, so that two files run side by side. */
import { describeApprovals } from "./approvals.ts";
import { describeExports } from "./exports.ts";
import { describeHistories } from "./histories.ts";
import { describeLedgerExcerpts } from "./ledger-excerpts.ts";
import { describeMachines } from "./machines.ts";
import { describeMail } from "./mail.ts";
import { place } from "./postgres-places.ts";
import { describeProgrammes } from "./programmes.ts";
import { describeRegistry } from "./registry.ts";
import { describeRestorations } from "./restorations.ts";
import { describeRosters } from "./rosters.ts";
import { describeSharing } from "./sharing.ts";
import { describeSubscriptions } from "./subscriptions.ts";
import { describeWitnessing } from "./witnessing.ts";

describeRegistry("the registry of subscribers on PostgreSQL", place);
describeProgrammes("a programme on PostgreSQL", place);
describeSubscriptions("a subscription on PostgreSQL", place);
describeApprovals("two persons on PostgreSQL", place);
describeExports("exports on PostgreSQL", place);
describeHistories("a facility's history on PostgreSQL", place);
describeRosters("a roster of few persons on PostgreSQL", place);
describeSharing("sealed files on PostgreSQL", place);
describeMail("mail on PostgreSQL", place);
describeMachines("machines on PostgreSQL", place);
describeRestorations("on PostgreSQL", place);
describeLedgerExcerpts("on PostgreSQL", place);
describeWitnessing("witnesses of a log on PostgreSQL", place);
