/** Apart from the other suites: one process would make more threads than it ends well with. */
import { describeGroup } from "./group.ts";
import { describeGroupTables } from "./group-tables.ts";

const place = async () => ({});

describeGroup("the group's records on the embedded database", place);
describeGroupTables("tables of the group's records on the embedded database", place);
