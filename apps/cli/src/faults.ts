/** Faults of the command line itself, as diagnostics. Listed in `docs/errors/cli.md`, which a test holds to this table. */
import type { Diagnostic, Severity, SourceSpan } from "@custodiet/core";

export const cliCodes = {
  "CUS-C001": "use not understood",
  "CUS-C002": "no such file",
  "CUS-C003": "not readable",
  "CUS-C004": "no facility in this folder",
  "CUS-C005": "not a text file",
  "CUS-C006": "file too large",
  "CUS-C007": "more than one document on standard input",
  "CUS-C010": "reason needed",
  "CUS-C011": "disclosure not recorded",
  "CUS-C012": "data folder in use",
  "CUS-C020": "not done",
  "CUS-C021": "not on PostgreSQL",
  "CUS-C022": "no entries to take away",
  "CUS-C030": "no place for a real instance",
  "CUS-C031": "founded already",
  "CUS-C032": "key does not open",
  "CUS-C033": "not a question to answer",
  "CUS-C034": "key's file changed",
  "CUS-C035": "request not to be signed",
  "CUS-C036": "instance not known",
  "CUS-C037": "answer not brought",
  "CUS-C038": "certificate not taken",
  "CUS-C101": "unknown key",
  "CUS-C102": "missing key",
  "CUS-C103": "not a number",
  "CUS-C104": "out of range",
  "CUS-C105": "wrong form",
  "CUS-C106": "no tasks",
  "CUS-C107": "unknown location",
  "CUS-C151": "detection that lowers the result",
} as const;

export type CliCode = keyof typeof cliCodes;

export interface FaultDetails {
  readonly span?: SourceSpan;
  readonly path?: string;
  readonly found?: string;
  readonly expected: string;
  readonly remedy: string;
  readonly severity?: Severity;
}

/** A fault of the command line, in the form every fault has. */
export function cliFault(code: CliCode, details: FaultDetails): Diagnostic {
  return {
    code,
    severity: details.severity ?? "error",
    title: cliCodes[code],
    span: details.span ?? null,
    path: details.path ?? null,
    found: details.found ?? null,
    expected: details.expected,
    remedy: details.remedy,
    related: [],
  };
}
