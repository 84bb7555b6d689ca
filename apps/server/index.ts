export type { InstanceKind } from "@custodiet/store";
export { type GeneratedFile, generateApiClient } from "./src/api-client.ts";
export { type CertificateFacts, requireUsable } from "./src/certificate/check.ts";
export {
  type KeptCertificate,
  putCertificate,
  readKept,
  renewCertificate,
  startAuthority,
} from "./src/certificate/kept.ts";
export { type DescribedFault, describeStartFault, faultCodes, RequestFault, StartFault } from "./src/faults.ts";
export { type CodeFor, type FoundingOrder, found, renewCodes } from "./src/instance/identity/found.ts";
export type { DisclosureOrder, Instance } from "./src/instance/instance.ts";
export { type InstanceOptions, type OpenedInstance, openInstance } from "./src/instance/open-instance.ts";
export { bringSealKeys } from "./src/instance/sharing/seal-keys.ts";
export { bringSigningKey } from "./src/instance/signing-key.ts";
export { goOnInFolder } from "./src/operation/go-on-in-folder.ts";
export { defaultDataFolder } from "./src/options.ts";
export { systemClock, systemRandomness } from "./src/ports.ts";
export { productVersion } from "./src/version.ts";
