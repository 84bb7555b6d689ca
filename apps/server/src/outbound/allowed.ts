/**
 * Where this program may connect to of its own accord: closed by default, open for what the settings name. Whatever
 * connects outwards asks here first; a test watches the system calls that it does.
 */
import { StartFault } from "../faults.ts";

export interface OutboundPlace {
  readonly host: string;
  readonly port: number;
  /** What it is for, for people. */
  readonly why: "witness" | "mail" | "sign-in";
}

export interface Outbound {
  readonly places: readonly OutboundPlace[];
  /** Throws for an address that the settings do not name. */
  readonly require: (host: string, port: number) => void;
}

/** An address that nobody allowed; nothing was sent. */
export class OutboundRefused extends Error {}

export const createOutbound = (places: readonly OutboundPlace[]): Outbound => ({
  places,
  require: (host, port) => {
    const isAllowed = places.some((place) => bare(place.host) === bare(host) && place.port === port);
    if (!isAllowed) throw new OutboundRefused(`The settings allow no connection to ${host}:${port}.`);
  },
});

const bare = (host: string): string => host.replace(/^\[|\]$/g, "");

/** The place of an address in the settings. Throws `CUS-S098`. */
export function placeOfAddress(address: string, why: OutboundPlace["why"]): OutboundPlace {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (url === null || !/^https?:$/.test(url.protocol) || url.username !== "" || url.search !== "" || url.hash !== "") {
    throw new StartFault("CUS-S098", `${JSON.stringify(address)} is no http or https address.`);
  }
  return { host: bare(url.hostname), port: Number(url.port || (url.protocol === "https:" ? 443 : 80)), why };
}
