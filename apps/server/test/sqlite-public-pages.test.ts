/** Apart from the other suites, so that two files run side by side. */
import { describePublicPages } from "./public-pages.ts";

const place = async () => ({});

describePublicPages("the pages for everybody on the embedded database", place);
