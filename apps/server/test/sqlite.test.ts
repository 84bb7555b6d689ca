import { describeServer } from "./suite.ts";

describeServer("the server on the embedded database", async () => ({}));
