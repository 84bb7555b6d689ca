import type { Json } from "@custodiet/core";
import type { EditPlace } from "../editing/document/shapes.ts";
import type { Diagnostic } from "./shapes.ts";

export interface ProblemBody {
  readonly error: {
    readonly code: string;
    readonly title: string;
    readonly detail: string;
    readonly remedy: string;
    readonly diagnostics?: readonly Diagnostic[];
    /** Where two wanted the same place of a draft. */
    readonly conflicts?: readonly EditConflict[];
  };
}

/** What the editor had seen at a place, or of a file as a whole, and what stands there now. */
export interface EditConflict {
  readonly place: EditPlace | null;
  readonly file: string | null;
  /** Of a file, the hash of its text. */
  readonly was: Json;
  readonly now: Json;
}

/** What the server refused, and why: `CUS-S0xx` with the HTTP status. */
export class ApiProblem extends Error {
  readonly status: number;
  readonly code: string;
  readonly detail: string;
  readonly remedy: string;
  readonly diagnostics: readonly Diagnostic[];
  readonly conflicts: readonly EditConflict[];

  constructor(status: number, body: ProblemBody["error"]) {
    super(body.title);
    this.status = status;
    this.code = body.code;
    this.detail = body.detail;
    this.remedy = body.remedy;
    this.diagnostics = body.diagnostics ?? [];
    this.conflicts = body.conflicts ?? [];
  }
}

export function isProblemBody(body: unknown): body is ProblemBody {
  if (typeof body !== "object" || body === null || !("error" in body)) return false;
  const { error } = body;
  return typeof error === "object" && error !== null && "code" in error && "title" in error;
}
