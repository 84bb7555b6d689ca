/** Apart from the other suites, so that two files run side by side. */
import { place } from "./postgres-places.ts";
import { describePublicPages } from "./public-pages.ts";

describePublicPages("the pages for everybody on PostgreSQL", place);
