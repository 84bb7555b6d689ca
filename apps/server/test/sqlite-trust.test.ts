/** Apart from the other suites, so that two files run side by side. */
import { describeApprovals } from "./approvals.ts";
import { describeCulture } from "./culture.ts";
import { describeEvidenceFiles } from "./evidence-files.ts";
import { describeExports } from "./exports.ts";
import { describeHistories } from "./histories.ts";
import { describeLedgerExcerpts } from "./ledger-excerpts.ts";
import { describeMachines } from "./machines.ts";
import { describeMail } from "./mail.ts";
import { describePeople } from "./people.ts";
import { describePlans } from "./programme-plan.ts";
import { describeProgrammes } from "./programmes.ts";
import { describeRegistry } from "./registry.ts";
import { describeRestorations } from "./restorations.ts";
import { describeRosters } from "./rosters.ts";
import { describeSharing } from "./sharing.ts";
import { describeSubscriptions } from "./subscriptions.ts";
import { describeWitnessing } from "./witnessing.ts";

const place = async () => ({});

describeRegistry("the registry of subscribers on the embedded database", place);
describeProgrammes("a programme on the embedded database", place);
describeEvidenceFiles("files of evidence on the embedded database", place);
describePeople("people of a programme on the embedded database", place);
describeCulture("a culture survey on the embedded database", place);
describePlans("a plan of action on the embedded database", place);
describeSubscriptions("a subscription on the embedded database", place);
describeApprovals("two persons on the embedded database", place);
describeExports("exports on the embedded database", place);
describeHistories("a facility's history on the embedded database", place);
describeRosters("a roster of few persons on the embedded database", place);
describeSharing("sealed files on the embedded database", place);
describeMail("mail on the embedded database", place);
describeMachines("machines on the embedded database", place);
describeRestorations("on the embedded database", place);
describeLedgerExcerpts("on the embedded database", place);
describeWitnessing("witnesses of a log on the embedded database", place);
