/**
 * What is told of requests besides the answer: refusals and faults, a line of JSON each, so that nothing a request brings
 * can forge a line. The route's pattern stands there, never the address as written: an address may hold what somebody
 * searched for. Listed in docs/security/logging.md.
 */
import type { Clock } from "@custodiet/core";
import type { FastifyRequest } from "fastify";

/** A refusal (its code says which) or a fault of this program, and whose request it was. */
export interface RequestEvent {
  readonly code: string;
  readonly method: string;
  readonly route: string | null;
  readonly person: string | null;
  readonly from: string;
  /** What was shown to sign in, enrol or confirm. */
  readonly authenticator?: string;
  /** What went wrong inside; never told to whoever asked. */
  readonly error?: unknown;
}

export type LogEvent = (event: RequestEvent) => void;

export const eventOf = (request: FastifyRequest, code: string, error?: unknown): RequestEvent => ({
  code,
  method: request.method,
  route: request.routeOptions?.url ?? null,
  person: request.machine?.person ?? request.signedIn?.actor.person ?? null,
  from: request.ip ?? "gone",
  ...authenticatorIn(request),
  ...(error === undefined ? {} : { error }),
});

const authenticatorKinds: readonly unknown[] = ["passkey", "own key"];

/** By the body of a request to sign in, and never more of it than the kind. */
function authenticatorIn({ routeOptions, body }: FastifyRequest): Pick<RequestEvent, "authenticator"> {
  if (routeOptions?.config.pace !== "sign-in" || typeof body !== "object" || body === null) return {};
  const { kind } =
    "answer" in body && typeof body.answer === "object" && body.answer
      ? (body.answer as { kind?: unknown })
      : (body as { kind?: unknown });
  return authenticatorKinds.includes(kind) ? { authenticator: String(kind) } : {};
}

/** The same refusal from the same place is written once within this time, and then how often it was. */
const quietMs = 60_000;
/** Beyond so many different ones at once, the oldest are forgotten. */
const mostRemembered = 1000;

export function createEventLog(clock: Clock, write: (line: string) => void): LogEvent {
  const lately = new Map<string, { readonly untilMs: number; unsaid: number }>();
  return (event) => {
    const { error, ...facts } = event;
    const key = JSON.stringify(facts);
    const nowMs = clock.nowMs();
    const before = error === undefined ? lately.get(key) : undefined;
    if (before !== undefined && nowMs < before.untilMs) {
      before.unsaid += 1;
      return;
    }
    remember(lately, key, nowMs + quietMs);
    const repeated = before?.unsaid ? { repeated: before.unsaid } : {};
    write(toLine({ at: new Date(nowMs).toISOString(), ...facts, ...repeated, ...describeError(error) }));
  };
}

function remember(lately: Map<string, { readonly untilMs: number; unsaid: number }>, key: string, untilMs: number) {
  lately.delete(key);
  lately.set(key, { untilMs, unsaid: 0 });
  const [oldest] = lately.keys();
  if (lately.size > mostRemembered && oldest !== undefined) lately.delete(oldest);
}

/** JSON leaves the upper controls and two line separators as they are; terminals and readers of lines obey them. */
const toLine = (entry: object): string =>
  JSON.stringify(entry).replaceAll(
    /[\u007f-\u009f\u2028\u2029]/g,
    (control) => `\\u${control.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );

const mostFrames = 8;

function describeError(error: unknown) {
  if (error === undefined) return {};
  if (!(error instanceof Error)) return { error: String(error) };
  const code = "code" in error ? { errorCode: String(error.code) } : {};
  const frames = (error.stack ?? "").split("\n").filter((line) => /^ +at /.test(line));
  return { error: error.message, ...code, stack: frames.slice(0, mostFrames).map((line) => line.trim()) };
}
