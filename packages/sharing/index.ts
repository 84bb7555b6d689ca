export { archiveLimits } from "./src/archive.ts";
export * from "./src/delivery.ts";
export * from "./src/envelope.ts";
export { type SharingFault, sharingFault, sharingFaultCodes } from "./src/fault.ts";
export * from "./src/make-sealed-file.ts";
export {
  type Attachment,
  type Channel,
  formatManifest,
  formatObjects,
  type Manifest,
  manifestType,
  mayRead,
  readManifestText,
  rootOfLines,
  type SharedObject,
  type Shipment,
} from "./src/manifest.ts";
export { type ReleaseKey, releasePublicKey, signFile, verifyFile } from "./src/minisign.ts";
export * from "./src/open-sealed-file.ts";
export { guardsReadme } from "./src/readme.ts";
export {
  formatRoster,
  readRosterText,
  rosterFingerprint,
  rosterToSign,
  rosterType,
  signRoster,
  simulatedFault,
  takeRoster,
  type VouchedBy,
  vouchedBy,
} from "./src/roster.ts";
export type { Roster, RosterKey } from "./src/roster-types.ts";
export { newSealKey, sealRecipientOf } from "./src/seal.ts";
export { areEnough, checkSignatures, type Signer } from "./src/signers.ts";
