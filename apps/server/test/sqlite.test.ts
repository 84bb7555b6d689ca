import { describeComments } from "./comments.ts";
import { describeDrafts } from "./drafts.ts";
import { describeExports } from "./exports.ts";
import { describeHome } from "./home.ts";
import { describeImports } from "./imports.ts";
import { describeServer } from "./suite.ts";
import { describeTemplates } from "./templates.ts";
import { describeUnderlays } from "./underlays.ts";
import { describeWhatIf } from "./what-if.ts";

const place = async () => ({});

describeServer("the server on the embedded database", place);
describeComments("comments on the embedded database", place);
describeDrafts("drafts on the embedded database", place);
describeImports("imports on the embedded database", place);
describeUnderlays("floor plans on the embedded database", place);
describeHome("home on the embedded database", place);
describeWhatIf("what if on the embedded database", place);
describeTemplates("templates on the embedded database", place);
describeExports("exports on the embedded database", place);
