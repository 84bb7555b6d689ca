export type * from "./src/comments.ts";
export type * from "./src/drafts.ts";
export { makeFolder } from "./src/make-folder.ts";
export { openStore } from "./src/open-store.ts";
export type * from "./src/ports.ts";
export type * from "./src/records.ts";
export { resetDemonstration } from "./src/reset.ts";
export { type StorageCode, StorageError } from "./src/storage-error.ts";
export type * from "./src/store.ts";
