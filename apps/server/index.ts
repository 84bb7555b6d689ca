export { type GeneratedFile, generateApiClient } from "./src/api-client.ts";
export { faultCodes, RequestFault, StartFault } from "./src/faults.ts";
export type { DisclosureOrder, Instance } from "./src/instance/instance.ts";
export { type InstanceOptions, type OpenedInstance, openInstance } from "./src/instance/open-instance.ts";
export { defaultDataFolder } from "./src/options.ts";
export { systemClock, systemRandomness } from "./src/ports.ts";
export { productVersion } from "./src/version.ts";
