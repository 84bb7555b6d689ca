/** Apart from the other suites: one process would make more threads than it ends well with. */
import { describePublicPages } from "./public-pages.ts";

const place = async () => ({});

describePublicPages("the pages for everybody on the embedded database", place);
