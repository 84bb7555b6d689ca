/**
 * How much may be asked for within a minute. Three limits stand one behind another: by the address a request comes from,
 * before anything is looked up; by the session, once it is known; and a lower one for what costs the server much. Signing
 * in has its own by address, so that nobody tries a thousand sign-ins from one place. Listed in docs/security/limits.md.
 */
import rateLimit, { normalizeIP } from "@fastify/rate-limit";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { RequestFault } from "../faults.ts";
import { isInterface } from "./access.ts";

declare module "fastify" {
  interface FastifyContextConfig {
    /** `costly`: a request that keeps a worker busy. `sign-in`: an attempt to sign in. */
    pace?: "costly" | "sign-in";
    /** A page that the server writes: asked for as often as answers of the interface. */
    isRendered?: true;
  }
}

/** Requests within a minute. */
export interface RequestLimits {
  readonly perAddress: number;
  readonly perSession: number;
  readonly costlyPerSession: number;
  readonly signInsPerAddress: number;
}

/** A person who drags a slider of a what-if asks some ten times a second. */
export const usualLimits: RequestLimits = {
  perAddress: 3000,
  perSession: 2000,
  costlyPerSession: 900,
  signInsPerAddress: 120,
};

const windowMs = 60_000;
/** One line of the internet gives a subscriber as many addresses as this leaves open. */
const ipv6Subnet = 64;

export async function limitAddresses(app: FastifyInstance, limits: RequestLimits): Promise<void> {
  await app.register(rateLimit, { global: false, timeWindow: windowMs, keyGenerator: lineOf });
  const byAddress = app.createRateLimit({ max: limits.perAddress });
  const signInsByAddress = app.createRateLimit({ max: limits.signInsPerAddress });
  app.addHook("onRequest", async (request, reply) => {
    const isAnswered = isInterface(request) || request.routeOptions.config.isRendered === true;
    if (!isAnswered && !request.url.startsWith("/api")) return;
    refuseWhenMany(await byAddress(request), reply, "requests came from this address");
    if (request.routeOptions.config.pace !== "sign-in") return;
    refuseWhenMany(await signInsByAddress(request), reply, "attempts to sign in came from this address");
  });
}

/** A connection that is broken already, as by a request without a clear end, has no address any more. */
const lineOf = ({ ip }: { readonly ip: string | undefined }): string =>
  ip === undefined ? "gone" : normalizeIP(ip, ipv6Subnet);

/** To be set up after the hook that finds the session. */
export function limitSessions(app: FastifyInstance, limits: RequestLimits): void {
  const keyGenerator = ({ machine, sessionToken }: FastifyRequest): string => machine?.person ?? sessionToken ?? "";
  const bySession = app.createRateLimit({ max: limits.perSession, keyGenerator });
  const costlyBySession = app.createRateLimit({ max: limits.costlyPerSession, keyGenerator });
  app.addHook("onRequest", async (request, reply) => {
    if (!isInterface(request) || (request.signedIn === null && request.machine === null)) return;
    refuseWhenMany(await bySession(request), reply, "requests came from this session");
    if (request.routeOptions.config.pace !== "costly") return;
    refuseWhenMany(await costlyBySession(request), reply, "costly requests came from this session");
  });
}

type Verdict = Awaited<ReturnType<ReturnType<FastifyInstance["createRateLimit"]>>>;

function refuseWhenMany(verdict: Verdict, reply: FastifyReply, what: string): void {
  if (verdict.isAllowed || !verdict.isExceeded) return;
  reply.header("retry-after", String(verdict.ttlInSeconds));
  throw new RequestFault("CUS-S011", `More than ${verdict.max} ${what} within a minute.`);
}
