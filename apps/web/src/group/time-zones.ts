const known: readonly string[] = ["UTC", ...Intl.supportedValuesOf("timeZone").filter((name) => name !== "UTC")];

/** Names of the IANA's that this browser knows, and the one that is chosen. */
export const timeZoneNames = (chosen: string): string[] => (known.includes(chosen) ? [...known] : [chosen, ...known]);
