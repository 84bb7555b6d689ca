export * from "./src/approval.ts";
export * from "./src/approval-file.ts";
export * from "./src/approval-record.ts";
export * from "./src/beside.ts";
export * from "./src/binding.ts";
export * from "./src/checked-log.ts";
export * from "./src/checked-notes.ts";
export * from "./src/checking.ts";
export * from "./src/checkpoint.ts";
export * from "./src/commitment.ts";
export * from "./src/coordinates.ts";
export * from "./src/cosignature.ts";
export * from "./src/entry.ts";
export * from "./src/excerpt.ts";
export * from "./src/excerpt-checking.ts";
export * from "./src/findings.ts";
export * from "./src/frontier.ts";
export * from "./src/growing-tree.ts";
export * from "./src/hashing.ts";
export { decodeBase64, isSignedBy, privateKeyOf, publicKeyOf, signatureLength, signBytes } from "./src/keys.ts";
export * from "./src/lockstep.ts";
export * from "./src/log-reading.ts";
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
export * from "./src/own-key.ts";
export * from "./src/proving.ts";
export * from "./src/restoration-record.ts";
export * from "./src/witness-request.ts";
export * from "./src/witnessed.ts";
