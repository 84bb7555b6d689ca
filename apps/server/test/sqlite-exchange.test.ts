/** Apart from the other suites: one process would make more threads than it ends well with. */
import { describeExchange } from "./exchange.ts";

describeExchange("experts and exchange on the embedded database", async () => ({}));
