/**
 * Whom a request was meant for, and from where it comes. A page of somebody else's that points its own name at this
 * machine (DNS rebinding) says that name in `Host`; a browser says in `Sec-Fetch-Site` whose page asks.
 */
import { isIP } from "node:net";
import { hostname } from "node:os";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { RequestFault } from "../faults.ts";
import { isInterface } from "./access.ts";

/** How the server is reached. */
export interface Reach {
  /** Over TLS: its own, or that of a proxy in front of it. */
  readonly isTls: boolean;
  /** The names it answers to besides `localhost`, this machine's own and plain numbers. */
  readonly names: readonly string[];
}

export function requireOwnSite(app: FastifyInstance, { isTls, names }: Reach): void {
  const known = new Set(["localhost", hostname(), ...names].map((name) => name.toLowerCase()));
  app.addHook("onRequest", async (request) => {
    if (!isKnown(request.hostname, known)) throw notThisServer();
    if (isTls && request.protocol !== "https" && !isHealth(request)) throw notOverTls();
    if (isInterface(request) && comesFromElsewhere(request)) throw fromElsewhere();
  });
}

/** A plain number is nobody's name: no DNS answer can make a foreign page's address of it. */
function isKnown(name: string, known: ReadonlySet<string>): boolean {
  const bare = name.replace(/^\[(.*)\]$/, "$1").toLowerCase();
  return known.has(bare) || isIP(bare) !== 0;
}

/** What watches the process asks it directly, not by the proxy. */
const isHealth = (request: FastifyRequest): boolean => request.routeOptions.url === "/api/health";

/** A link that a person follows is a reading navigation, and the session's cookie does not come with it. */
function comesFromElsewhere({ headers, method }: FastifyRequest): boolean {
  const site = headers["sec-fetch-site"];
  if (site === undefined || site === "same-origin" || site === "none") return false;
  const isFollowedLink = method === "GET" && headers["sec-fetch-mode"] === "navigate";
  return !(isFollowedLink && headers["sec-fetch-dest"] === "document");
}

const notThisServer = (): RequestFault =>
  new RequestFault("CUS-S017", "The name in the request's address is none that this server answers to.");

const notOverTls = (): RequestFault =>
  new RequestFault("CUS-S018", "This server is reached over TLS only, and the request came in clear.");

const fromElsewhere = (): RequestFault =>
  new RequestFault("CUS-S010", "The browser says that another site's page sent this.");

/** Scheme, host and port that the page was asked by: nobody else's name has been let through. */
export const originOf = ({ protocol, host }: FastifyRequest): string => `${protocol}://${host}`;
