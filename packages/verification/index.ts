export * from "./src/approval.ts";
export * from "./src/binding.ts";
export * from "./src/checking.ts";
export * from "./src/checkpoint.ts";
export * from "./src/commitment.ts";
export * from "./src/coordinates.ts";
export * from "./src/cosignature.ts";
export * from "./src/entry.ts";
export * from "./src/frontier.ts";
export * from "./src/hashing.ts";
export { decodeBase64 } from "./src/keys.ts";
export {
  createNoteSigner,
  createNoteVerifier,
  formatVerifier,
  type NoteFault,
  type NoteSigner,
  type NoteVerifier,
  openNote,
  parseVerifier,
  splitNote,
} from "./src/note.ts";
export * from "./src/proving.ts";
export * from "./src/witness-request.ts";
