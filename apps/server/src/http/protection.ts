/** The headers, cookies and limits that stand before every route. */
import cookie from "@fastify/cookie";
import csrf from "@fastify/csrf-protection";
import helmet from "@fastify/helmet";
import type { FastifyInstance } from "fastify";
import { isInterface } from "./access.ts";
import { siteCookies } from "./cookies.ts";
import { limitAddresses, type RequestLimits } from "./limits.ts";
import { type Reach, requireOwnSite } from "./own-site.ts";

export async function protectRoutes(app: FastifyInstance, reach: Reach, limits: RequestLimits): Promise<void> {
  const { csrf: cookieKey, options } = siteCookies(reach);
  await app.register(helmet, {
    contentSecurityPolicy: { useDefaults: false, directives: contentPolicy },
    crossOriginEmbedderPolicy: false,
    // In clear, as on a machine of one's own, this would lock the page out.
    strictTransportSecurity: reach.isTls && { maxAge: yearSeconds, includeSubDomains: true },
    referrerPolicy: { policy: "no-referrer" },
  });
  keepNothingBehind(app);
  await app.register(cookie);
  await app.register(csrf, {
    cookieKey,
    cookieOpts: { ...options, signed: false },
    getToken: (request) => {
      const token = request.headers["x-csrf-token"];
      return typeof token === "string" ? token : undefined;
    },
  });
  requireOwnSite(app, reach);
  await limitAddresses(app, limits);
}

const yearSeconds = 31_536_000;

/** No device of the machine is the page's to use; an answer that says nothing about keeping it is not kept. */
function keepNothingBehind(app: FastifyInstance): void {
  app.addHook("onSend", async (request, reply) => {
    reply.header("permissions-policy", refusedFeatures);
    const isAnswer = isInterface(request) || reply.statusCode >= 400;
    if (isAnswer && !reply.hasHeader("cache-control")) reply.header("cache-control", "no-store");
  });
}

const refusedFeatures = ["camera", "display-capture", "geolocation", "microphone", "payment", "usb"]
  .map((feature) => `${feature}=()`)
  .join(", ");

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
