import { describeComments } from "./comments.ts";
import { describeDrafts } from "./drafts.ts";
import { describeIdentity } from "./identity.ts";
import { describeImports } from "./imports.ts";
import { databases, place } from "./postgres-places.ts";
import { describeSetBack } from "./set-back.ts";
import { describeServer } from "./suite.ts";

describeServer("the server on PostgreSQL", place);
describeIdentity("persons on PostgreSQL", place);
describeComments("comments on PostgreSQL", place);
describeDrafts("drafts on PostgreSQL", place);
describeImports("imports on PostgreSQL", place);
describeSetBack("a log on PostgreSQL that was set back", () => databases());
