/** Apart from the other suites, so that two files run side by side. */
import { describeGroup } from "./group.ts";
import { describeGroupLibrary } from "./group-library.ts";
import { describeGroupTables } from "./group-tables.ts";
import { describeLetterheads } from "./letterheads.ts";
import { place } from "./postgres-places.ts";

describeGroup("the group's records on PostgreSQL", place);
describeGroupTables("tables of the group's records on PostgreSQL", place);
describeGroupLibrary("the group's library on PostgreSQL", place);
describeLetterheads("letterheads on PostgreSQL", place);
