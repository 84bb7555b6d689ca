/** The headers, cookies and limits that stand before every route. */
import cookie from "@fastify/cookie";
import csrf from "@fastify/csrf-protection";
import helmet from "@fastify/helmet";
import rateLimit from "@fastify/rate-limit";
import type { FastifyInstance } from "fastify";
import { RequestFault } from "../faults.ts";
import { isInterface } from "./access.ts";

export async function protectRoutes(app: FastifyInstance, requestsPerMinute: number): Promise<void> {
  await app.register(helmet, {
    contentSecurityPolicy: { useDefaults: false, directives: contentPolicy },
    crossOriginEmbedderPolicy: false,
    // Over plain http, as on a machine of one's own, these would lock the page out.
    strictTransportSecurity: false,
    referrerPolicy: { policy: "no-referrer" },
  });
  await app.register(cookie);
  await app.register(csrf, {
    cookieKey: "custodiet-csrf",
    cookieOpts: { httpOnly: true, sameSite: "strict", path: "/", signed: false },
    getToken: (request) => {
      const token = request.headers["x-csrf-token"];
      return typeof token === "string" ? token : undefined;
    },
  });
  await app.register(rateLimit, {
    max: requestsPerMinute,
    timeWindow: 60_000,
    allowList: (request) => !isInterface(request) && !request.url.startsWith("/api"),
    errorResponseBuilder: (_request, { max }) =>
      new RequestFault("CUS-S011", `More than ${max} requests came from this address within a minute.`),
  });
}

/** Only this site's own files. What the map and the timeline place, they place through the CSSOM, not by attributes. */
const contentPolicy = {
  defaultSrc: ["'self'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'"],
  imgSrc: ["'self'", "data:"],
  fontSrc: ["'self'"],
  connectSrc: ["'self'"],
  workerSrc: ["'self'"],
  objectSrc: ["'none'"],
  baseUri: ["'none'"],
  formAction: ["'self'"],
  frameAncestors: ["'none'"],
};
