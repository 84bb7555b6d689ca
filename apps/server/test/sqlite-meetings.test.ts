/** Apart from the other suites, so that two files run side by side. */
import { describeMeetings } from "./meetings.ts";

describeMeetings("meetings on the embedded database", async () => ({}));
