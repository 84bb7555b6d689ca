/** Apart from the other suites, so that two files run side by side. */
import { describeMeetings } from "./meetings.ts";
import { place } from "./postgres-places.ts";

describeMeetings("meetings on PostgreSQL", place);
