/** Every error leaves the server in one shape, with a code of the registry; what went wrong inside stays in the log. */
import type { Diagnostic } from "@custodiet/core";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { hasZodFastifySchemaValidationErrors } from "fastify-type-provider-zod";
import { describeFault, RequestFault, statusOf } from "../faults.ts";
import { eventOf, type LogEvent } from "./event-log.ts";

/** Statuses of refusals that whoever looks for misuse wants to read about. */
const toldStatuses = [401, 403, 413, 415, 421, 429, 503];

export function answerErrors(app: FastifyInstance, log: LogEvent): void {
  app.setErrorHandler((error, request, reply) => {
    if (hasLeft(request, error)) return reply.send();
    const fault = toRequestFault(error);
    const status = statusOf(fault.code);
    if (status === 500) log(eventOf(request, fault.code, error));
    else if (isTold(request, status)) log(eventOf(request, fault.code));
    return sendFault(reply, fault);
  });
}

const isTold = (request: FastifyRequest, status: number): boolean =>
  restsOnCode(request.routeOptions?.config ?? {})
    ? status === 429
    : toldStatuses.includes(status) || isToSignIn(request);

/**
 * A reader who goes away before the whole answer was there is no fault, and nobody is left to tell. The same error while
 * the connection stands is one.
 */
const hasLeft = ({ raw }: FastifyRequest, error: unknown): boolean =>
  raw.socket.destroyed && error instanceof Error && "code" in error && brokenOff.includes(String(error.code));

const brokenOff: readonly string[] = ["ERR_STREAM_PREMATURE_CLOSE", "ECONNRESET", "EPIPE"];

/** An attempt to sign in, enrol or confirm that failed is told whatever was wrong with it, a malformed one too. */
const isToSignIn = ({ routeOptions }: FastifyRequest): boolean =>
  routeOptions?.config.pace === "sign-in" && !restsOnCode(routeOptions.config);

/** Who answers or confides without an account is not noted for a text that is too long: only for asking too often. */
const restsOnCode = ({ restsOnCode }: FastifyRequest["routeOptions"]["config"]): boolean => restsOnCode === true;

export function sendFault(reply: FastifyReply, fault: RequestFault): FastifyReply {
  const status = statusOf(fault.code);
  if (status === 413) letFinishSending(reply);
  return reply
    .code(status)
    .type("application/json; charset=utf-8")
    .send(JSON.stringify(describeFault(fault)));
}

/** How long what is too large is still taken, and thrown away. */
const lingerMs = 2000;

/**
 * Who is still sending when the connection is closed finds it broken and never reads why. So the rest is thrown away for
 * a moment, and only then the connection is ended.
 */
function letFinishSending(reply: FastifyReply): void {
  const { raw } = reply.request;
  reply.removeHeader("connection");
  raw.resume();
  reply.raw.once("finish", () => {
    setTimeout(() => {
      if (!raw.complete) raw.destroy();
    }, lingerMs).unref();
  });
}

function toRequestFault(error: unknown): RequestFault {
  if (error instanceof RequestFault) return error;
  if (hasZodFastifySchemaValidationErrors(error)) return validationFault(error.validation);
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (code.startsWith("FST_CSRF_")) return new RequestFault("CUS-S010", "The header x-csrf-token is missing or old.");
  if (code === "FST_ERR_CTP_BODY_TOO_LARGE") return new RequestFault("CUS-S005", "The body is larger than 2 MB.");
  if (code === "FST_ERR_CTP_INVALID_MEDIA_TYPE") return new RequestFault("CUS-S006", "The body is not JSON.");
  if (isClientError(error)) return new RequestFault("CUS-S004", error.message);
  return new RequestFault("CUS-S015", "The server could not answer this request.");
}

const isClientError = (error: unknown): error is Error & { statusCode: number } =>
  error instanceof Error &&
  "statusCode" in error &&
  typeof error.statusCode === "number" &&
  error.statusCode >= 400 &&
  error.statusCode < 500;

interface FieldFault {
  readonly instancePath: string;
  readonly message?: string | undefined;
}

function validationFault(faults: readonly FieldFault[]): RequestFault {
  const diagnostics = faults.slice(0, 50).map(
    ({ instancePath, message }): Diagnostic => ({
      code: "CUS-S004",
      severity: "error",
      title: "field not understood",
      span: null,
      path: instancePath.replaceAll("/", ".").replace(/^\./, "") || "(request)",
      found: null,
      expected: message ?? "another value",
      remedy: "Mend this field.",
      related: [],
    }),
  );
  return new RequestFault("CUS-S004", "The request does not have the form this address expects.", diagnostics);
}
