/** Apart from the other suites: one process would make more threads than it ends well with. */
import { describeExchange } from "./exchange.ts";
import { place } from "./postgres-places.ts";

describeExchange("experts and exchange on PostgreSQL", place);
