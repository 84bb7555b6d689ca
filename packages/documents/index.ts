export { readTable } from "./src/read-table.ts";
export type { TableFault, TableFaultCode } from "./src/tables/table-fault.ts";
export { tableLimits } from "./src/tables/table-limits.ts";
