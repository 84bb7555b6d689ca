/** Apart from the other suites: one process would make more threads than it ends well with. */
import { describeMeetings } from "./meetings.ts";
import { place } from "./postgres-places.ts";

describeMeetings("meetings on PostgreSQL", place);
