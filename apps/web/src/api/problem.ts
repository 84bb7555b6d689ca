import type { Diagnostic } from "./shapes.ts";

export interface ProblemBody {
  readonly error: {
    readonly code: string;
    readonly title: string;
    readonly detail: string;
    readonly remedy: string;
    readonly diagnostics?: readonly Diagnostic[];
  };
}

/** What the server refused, and why: `CUS-S0xx` with the HTTP status. */
export class ApiProblem extends Error {
  readonly status: number;
  readonly code: string;
  readonly detail: string;
  readonly remedy: string;
  readonly diagnostics: readonly Diagnostic[];

  constructor(status: number, body: ProblemBody["error"]) {
    super(body.title);
    this.status = status;
    this.code = body.code;
    this.detail = body.detail;
    this.remedy = body.remedy;
    this.diagnostics = body.diagnostics ?? [];
  }
}

export function isProblemBody(body: unknown): body is ProblemBody {
  if (typeof body !== "object" || body === null || !("error" in body)) return false;
  const { error } = body;
  return typeof error === "object" && error !== null && "code" in error && "title" in error;
}
