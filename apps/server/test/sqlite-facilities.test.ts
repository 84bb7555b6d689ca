/** Apart from the other suites, so that two files run side by side. */
import { describeFirstSteps } from "./first-steps.ts";
import { describeHome } from "./home.ts";
import { describeTemplates } from "./templates.ts";
import { describeTrend } from "./trend.ts";
import { describeUnderlays } from "./underlays.ts";
import { describeWhatIf } from "./what-if.ts";

const place = async () => ({});

describeUnderlays("floor plans on the embedded database", place);
describeHome("home on the embedded database", place);
describeWhatIf("what if on the embedded database", place);
describeTrend("assessed versions on the embedded database", place);
describeFirstSteps("what to mend first on the embedded database", place);
describeTemplates("templates on the embedded database", place);
