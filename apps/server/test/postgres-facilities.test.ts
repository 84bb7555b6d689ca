/** Apart from the other suites, so that two files run side by side. */
import { describeFirstSteps } from "./first-steps.ts";
import { describeHome } from "./home.ts";
import { place } from "./postgres-places.ts";
import { describeTemplates } from "./templates.ts";
import { describeTrend } from "./trend.ts";
import { describeUnderlays } from "./underlays.ts";
import { describeWhatIf } from "./what-if.ts";

describeUnderlays("floor plans on PostgreSQL", place);
describeHome("home on PostgreSQL", place);
describeWhatIf("what if on PostgreSQL", place);
describeTrend("assessed versions on PostgreSQL", place);
describeFirstSteps("what to mend first on PostgreSQL", place);
describeTemplates("templates on PostgreSQL", place);
