export type * from "./src/ports.ts";
export type * from "./src/records.ts";
export type * from "./src/store.ts";
