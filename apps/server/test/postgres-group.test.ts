/** Apart from the other suites: one process would make more threads than it ends well with. */
import { describeGroup } from "./group.ts";
import { describeGroupTables } from "./group-tables.ts";
import { place } from "./postgres-places.ts";

describeGroup("the group's records on PostgreSQL", place);
describeGroupTables("tables of the group's records on PostgreSQL", place);
