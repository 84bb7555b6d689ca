/** Apart from the other suites, so that two files run side by side. */
import { describeGroup } from "./group.ts";
import { describeGroupLibrary } from "./group-library.ts";
import { describeGroupTables } from "./group-tables.ts";
import { describeLetterheads } from "./letterheads.ts";

const place = async () => ({});

describeGroup("the group's records on the embedded database", place);
describeGroupTables("tables of the group's records on the embedded database", place);
describeGroupLibrary("the group's library on the embedded database", place);
describeLetterheads("letterheads on the embedded database", place);
