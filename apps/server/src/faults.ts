/**
 * Every fault the server tells a person about: a stable code, the HTTP status, what it is called and what to do. The
 * detail is said where the fault is found. Listed in `docs/errors/server.md`, which a test holds to this table.
 */
import type { Diagnostic } from "@custodiet/core";
import type { EditConflict } from "./work/document-job.ts";

interface FaultKind {
  readonly status: number;
  readonly title: string;
  readonly remedy: string;
}

/** Faults of requests. Those of the store and of the trust room keep their own codes, CUS-D and CUS-T. */
const requestFaults = {
  "CUS-S001": {
    status: 404,
    title: "no such address",
    remedy: "Check the address; /api/openapi.json lists all there are.",
  },
  "CUS-S002": { status: 401, title: "not signed in", remedy: "Sign in and ask again." },
  "CUS-S003": {
    status: 403,
    title: "not allowed",
    remedy: "Ask one of the positions named to do it, or to grant it to you.",
  },
  "CUS-S004": { status: 400, title: "request not understood", remedy: "Mend the fields named and send it again." },
  "CUS-S005": {
    status: 413,
    title: "request too large",
    remedy: "A facility's files may have 2 MB together: leave out what is not needed, or split the facility.",
  },
  "CUS-S006": { status: 415, title: "not JSON", remedy: "Send the body as application/json." },
  "CUS-S007": {
    status: 422,
    title: "the document has errors",
    remedy: "Mend every place named and send it again; nothing was stored.",
  },
  "CUS-S008": {
    status: 404,
    title: "not found",
    remedy: "Check the identifier. What belongs to another organisation is not found either.",
  },
  "CUS-S009": {
    status: 404,
    title: "not assessed yet",
    remedy: "Ask for an assessment of this facility, or wait for the one that runs.",
  },
  "CUS-S010": {
    status: 403,
    title: "request not from this site's own page",
    remedy: "Read `csrfToken` from GET /api/session and send it as the header x-csrf-token.",
  },
  "CUS-S011": { status: 429, title: "too many requests", remedy: "Wait for a minute, then go on." },
  "CUS-S012": {
    status: 403,
    title: "not a demonstration",
    remedy: "Choosing a fictional person is possible in a demonstration only.",
  },
  "CUS-S013": {
    status: 409,
    title: "in the way of something else",
    remedy: "Read the present state and decide again; nothing was changed.",
  },
  "CUS-S014": {
    status: 503,
    title: "nothing was done",
    remedy: "The ledger could not be written, so nothing was changed. Tell whoever runs this server.",
  },
  "CUS-S015": {
    status: 500,
    title: "a fault of this program",
    remedy: "Nothing was half done. Tell whoever runs this server; its log has the details.",
  },
  "CUS-S016": {
    status: 500,
    title: "results do not agree",
    remedy: "Nothing is shown. Tell whoever runs this server; a fresh assessment may show which of the two is wrong.",
  },
  "CUS-S020": {
    status: 409,
    title: "something else stands there now",
    remedy: "Look at what stands there and decide again; nothing of yours was applied, and nothing was overwritten.",
  },
  "CUS-S021": {
    status: 422,
    title: "the change cannot be made",
    remedy: "Mend every place named and send it again; the draft is as it was.",
  },
  "CUS-S022": {
    status: 409,
    title: "the facility has moved on",
    remedy: "Bring the draft up to date with the latest version, look at what changed, and propose it again.",
  },
  "CUS-S023": {
    status: 409,
    title: "there already",
    remedy: "Go on with what is there; nothing was changed.",
  },
  "CUS-S024": {
    status: 403,
    title: "another's comment",
    remedy: "Answer it. Only who wrote a comment removes it, and only their organisation resolves it.",
  },
  "CUS-S025": {
    status: 422,
    title: "not this facility's document",
    remedy: "Let `facility.id` say the identifier of the facility; nothing was stored.",
  },
  "CUS-S026": { status: 409, title: "nothing to take back", remedy: "Go on; the draft is as it was." },
  "CUS-S030": {
    status: 413,
    title: "picture too large",
    remedy: "A floor plan may have 8 MB. This site's own page makes it smaller before it sends it.",
  },
  "CUS-S031": {
    status: 415,
    title: "not a picture of this kind",
    remedy: "Send a PNG, JPEG or WebP picture that does not move, whole, under its own media type.",
  },
  "CUS-S032": {
    status: 422,
    title: "picture of too many pixels",
    remedy: "Make it at most 4,096 pixels wide and high. This site's own page does so before it sends it.",
  },
  "CUS-S033": {
    status: 422,
    title: "picture with things beside the picture",
    remedy: "Take its metadata off (place, camera, comments). This site's own page does so before it sends it.",
  },
  "CUS-S034": {
    status: 409,
    title: "picture not kept here",
    remedy: "Store the picture first, then place it.",
  },
  "CUS-S040": { status: 413, title: "table too large", remedy: "A table may have 20 MB: split it." },
  "CUS-S041": {
    status: 415,
    title: "not a table",
    remedy: "Open it in the program it came from and save it as .xlsx or as .csv.",
  },
  "CUS-S042": {
    status: 422,
    title: "damaged workbook",
    remedy: "Open it in the program it came from and save it again.",
  },
  "CUS-S043": { status: 422, title: "too many cells", remedy: "Leave out what is not needed, or split the table." },
  "CUS-S044": { status: 422, title: "empty table", remedy: "Look whether the right file was chosen." },
  "CUS-S045": {
    status: 400,
    title: "import not understood",
    remedy: "Send the parts `file` and `order` of a form, as GET /api/openapi.json has them.",
  },
  "CUS-S046": {
    status: 409,
    title: "not what was previewed",
    remedy: "Look at a new preview and accept that; nothing was changed.",
  },
  "CUS-S047": { status: 422, title: "nothing to import", remedy: "Go on; the draft is as it was." },
  "CUS-S048": {
    status: 422,
    title: "more than a document can hold",
    remedy: "Import fewer rows: those that matter to the paths and targets of the facility.",
  },
  "CUS-S050": {
    status: 404,
    title: "no such template",
    remedy: "GET /api/templates lists the kinds of site there is one for.",
  },
  "CUS-S051": {
    status: 422,
    title: "not an answer to its question",
    remedy: "Answer each question named again, or say that you do not know; nothing was stored.",
  },
  "CUS-S060": {
    status: 422,
    title: "reason needed",
    remedy: "Say why it is taken away; the reason is entered in the ledger. Nothing has left.",
  },
  "CUS-S065": {
    status: 503,
    title: "this what-if takes too long",
    remedy: "Try it again when the server has less to do; ask for an assessment of a draft instead.",
  },
  "CUS-S066": {
    status: 409,
    title: "a newer question took its place",
    remedy: "Wait for the answer to the newer one.",
  },
  "CUS-S067": {
    status: 422,
    title: "the draft has errors",
    remedy: "Mend every place named, then ask again.",
  },
} as const satisfies Readonly<Record<string, FaultKind>>;

/** Faults that keep the server from starting; they end it with exit code 2. */
const startFaults = {
  "CUS-S101": { title: "the port is taken", remedy: "Choose another: `npm start -- --port 8909`." },
  "CUS-S102": { title: "the address cannot be listened on", remedy: "Choose another by `--host` and `--port`." },
  "CUS-S103": { title: "option not understood", remedy: "Options: --data DIR, --port N, --host NAME, --reset-demo." },
  "CUS-S104": { title: "the demonstration could not be loaded", remedy: "Mend what is named and start again." },
  "CUS-S105": {
    title: "the signing key cannot be used",
    remedy: "Put the key file back from a backup. Without it nobody can continue this ledger's signatures.",
  },
} as const satisfies Readonly<Record<string, Omit<FaultKind, "status">>>;

export type RequestFaultCode = keyof typeof requestFaults;
export type StartFaultCode = keyof typeof startFaults;

/** A request that cannot be answered as asked. Thrown by routes; worded by the error handler alone. */
export class RequestFault extends Error {
  readonly code: RequestFaultCode;
  readonly diagnostics: readonly Diagnostic[];
  /** Values that are no longer those the editor saw. */
  readonly conflicts: readonly EditConflict[];

  constructor(
    code: RequestFaultCode,
    detail: string,
    diagnostics: readonly Diagnostic[] = [],
    conflicts: readonly EditConflict[] = [],
  ) {
    super(detail);
    this.code = code;
    this.diagnostics = diagnostics;
    this.conflicts = conflicts;
  }
}

/** Something that keeps the server from starting. */
export class StartFault extends Error {
  readonly code: StartFaultCode;

  constructor(code: StartFaultCode, detail: string) {
    super(detail);
    this.code = code;
  }
}

export const statusOf = (code: RequestFaultCode): number => requestFaults[code].status;

/** The answer's body for a fault. */
export function describeFault({ code, message, diagnostics, conflicts }: RequestFault) {
  const { title, remedy } = requestFaults[code];
  const error = { code, title, detail: message, remedy };
  return {
    error: {
      ...error,
      ...(diagnostics.length > 0 ? { diagnostics } : {}),
      ...(conflicts.length > 0 ? { conflicts } : {}),
    },
  };
}

/** A fault at the start, the store's own included, as facts. */
export interface DescribedFault {
  readonly code: string;
  readonly title: string;
  readonly detail: string;
  readonly remedy: string;
}

export const describeStartFault = ({ code, message }: StartFault): DescribedFault => ({
  code,
  detail: message,
  ...startFaults[code],
});

/** The lines a terminal shows for a fault. */
export const wordFault = ({ code, title, detail, remedy }: DescribedFault): string =>
  `${code} ${title}\n   ${detail}\n   ${remedy}`;

/** All codes with their titles, for the page that documents them. */
export const faultCodes: readonly (readonly [string, string])[] = Object.entries({
  ...requestFaults,
  ...startFaults,
}).map(([code, { title }]) => [code, title] as const);

export const isRequestFaultCode = (code: string): code is RequestFaultCode => Object.hasOwn(requestFaults, code);
