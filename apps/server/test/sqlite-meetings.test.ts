/** Apart from the other suites: one process would make more threads than it ends well with. */
import { describeMeetings } from "./meetings.ts";

describeMeetings("meetings on the embedded database", async () => ({}));
