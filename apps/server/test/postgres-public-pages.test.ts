/** Apart from the other suites: one process would make more threads than it ends well with. */
import { place } from "./postgres-places.ts";
import { describePublicPages } from "./public-pages.ts";

describePublicPages("the pages for everybody on PostgreSQL", place);
