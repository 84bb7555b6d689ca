/**
 * Every fault the server tells a person about: a stable code, the HTTP status, what it is called and what to do. The
 * detail is said where the fault is found. Listed in `docs/errors/server.md`, which a test holds to this table.
 */
import type { Diagnostic } from "@custodiet/core";
import { type TwoPersonCode, twoPersonCodes } from "@custodiet/trust";
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
  "CUS-S017": {
    status: 421,
    title: "not this server's name",
    remedy: "Open it by a name it was started with (`--name NAME`), by localhost, or by its number.",
  },
  "CUS-S018": { status: 421, title: "in clear", remedy: "Open it by https://; nothing of this request was read." },
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
  "CUS-S070": {
    status: 401,
    title: "not accepted as you",
    remedy: "Try again with an authenticator that you registered here, or ask two administrators to recover you.",
  },
  "CUS-S071": {
    status: 403,
    title: "not open yet",
    remedy: "Let both of the first two administrators enrol by their codes; `custodiet init` gives new ones.",
  },
  "CUS-S072": {
    status: 403,
    title: "code not accepted",
    remedy: "Look at the code again; it works once. For a new one ask whoever gave it to you.",
  },
  "CUS-S073": {
    status: 409,
    title: "authenticator known already",
    remedy: "Bring another authenticator: one key is one person's, once.",
  },
  "CUS-S074": {
    status: 403,
    title: "confirm that it is you",
    remedy: "Show your authenticator again, then go on; nothing was done.",
  },
  "CUS-S075": {
    status: 409,
    title: "the last authenticator",
    remedy: "Add another first, so that you can still sign in; nothing was revoked.",
  },
  "CUS-S077": {
    status: 409,
    title: "too few administrators",
    remedy: "Make another person an administrator first: two must remain.",
  },
  "CUS-S078": {
    status: 409,
    title: "the change cannot be made",
    remedy: "Look at the register again; nothing was changed.",
  },
  "CUS-S082": {
    status: 403,
    title: "answer not accepted",
    remedy: "Let the person take the request anew and sign it with a key of theirs that stands in the register.",
  },
  "CUS-S076": {
    status: 403,
    title: "a demonstration has no real persons",
    remedy: "Choose a fictional person, or make a real instance by `custodiet init`.",
  },
  "CUS-S081": {
    status: 409,
    title: "the key is known already",
    remedy: "Sign out and in again: the page makes a new key.",
  },
  "CUS-S085": {
    status: 422,
    title: "no witness has signed it",
    remedy: "Bring the answer whole, and compare the witness's key with the one appointed. Nothing was kept.",
  },
  "CUS-S086": {
    status: 503,
    title: "nothing may be written for now",
    remedy:
      "Reading goes on. Whoever runs this server says whether this is the ledger's last state (docs/operation.md).",
  },
  "CUS-S087": {
    status: 422,
    title: "not a checkpoint of this ledger",
    remedy: "Bring the witness's answer whole, as the witness gave it. Nothing was kept.",
  },
  "CUS-S088": {
    status: 409,
    title: "a state that this ledger does not have",
    remedy: "Keep the checkpoint: it is evidence. Find out whether the ledger was restored from a copy, or altered.",
  },
  "CUS-S089": {
    status: 503,
    title: "no witness could be asked",
    remedy:
      "Bring what a witness remembers (`custodiet-witness seen`) by `--seen FILE`, or say by `--without-witnesses` that " +
      "nobody can tell; that is written down for ever.",
  },
  "CUS-S160": {
    status: 422,
    title: "the machine cannot be let in",
    remedy: "A machine only reads, and its token lasts for a year at most.",
  },
  "CUS-S161": {
    status: 503,
    title: "no mail can be sent",
    remedy: "Try again later, or ask whoever runs this server; what waits for you stands on your first page.",
  },
  "CUS-S162": { status: 422, title: "not this code", remedy: "Type the code of the last mail, or ask for another." },
  "CUS-S090": {
    status: 409,
    title: "witnesses saw more",
    remedy:
      "Put a later backup in place. If there is none, `--accept-loss` goes on from this copy under another key, and writes " +
      "down what is lost; the witnesses' people have to trust the new key.",
  },
  "CUS-S091": {
    status: 413,
    title: "sealed file too large",
    remedy: "A sealed file may have 32 MB: ask the sender to divide it. Nothing was kept.",
  },
  "CUS-S092": {
    status: 422,
    title: "nobody to send it to",
    remedy: "Choose at least one party whose roster is known here. Nothing was asked.",
  },
  "CUS-S093": {
    status: 422,
    title: "not released to them",
    remedy: "Choose parties that the marking names, or change `releasedTo` of the facility first. Nothing was asked.",
  },
  "CUS-S094": {
    status: 409,
    title: "no roster in force",
    remedy: "Sign or take the roster first, under Share, Rosters and keys.",
  },
  "CUS-S095": {
    status: 409,
    title: "too few who could sign",
    remedy:
      "Two persons in different roles sign, beside who asks and who wrote it; each with a key that the roster names.",
  },
  "CUS-S096": {
    status: 422,
    title: "the roster is not taken",
    remedy: "Look at the code named in docs/errors/sharing.md. Nothing was kept.",
  },
  "CUS-S097": {
    status: 422,
    title: "not a fact for the registry",
    remedy: "Mend what is named and send it again; nothing was written.",
  },
  "CUS-S170": {
    status: 422,
    title: "the step is not taken",
    remedy: "Mend what is named, or take the step that comes first; docs/errors/working-group.md explains the codes.",
  },
  "CUS-S171": {
    status: 422,
    title: "the note cannot be written",
    remedy: "Give each fact that is named, in the note's language; docs/errors/notes-verbales.md explains the codes.",
  },
  "CUS-S172": {
    status: 422,
    title: "no such party",
    remedy: "Choose the State from the list, or write the organisation's name in capitals: INTERPOL.",
  },
  "CUS-S173": {
    status: 422,
    title: "evidence missing",
    remedy: "Attach the document that proves it: the note as it was sent, the answer, the circular.",
  },
  "CUS-S174": {
    status: 415,
    title: "not a document of this kind",
    remedy: "Attach a PDF, or a scan as PNG or JPEG, of at most 20 MB.",
  },
  "CUS-S180": {
    status: 422,
    title: "not as this kind of record is",
    remedy: "Mend each place named and send it again; docs/errors/working-group.md explains the faults.",
  },
  "CUS-S181": {
    status: 409,
    title: "others were writing",
    remedy: "Try again; nothing was written.",
  },
  "CUS-S182": {
    status: 409,
    title: "the record has changed",
    remedy: "Look at it again, then decide; nothing was written.",
  },
  "CUS-S183": {
    status: 422,
    title: "nothing to take away",
    remedy: "Choose another level, or another kind of record. Nothing has left.",
  },
  "CUS-S184": {
    status: 403,
    title: "not yours to do",
    remedy: "Ask who may: the record names the positions for each step. Nothing was written.",
  },
  "CUS-S185": {
    status: 409,
    title: "a roster that cannot begin anew",
    remedy: "Ask for the next roster: two persons sign it with keys that the one before names.",
  },
  "CUS-S186": {
    status: 409,
    title: "an import that has been worked on",
    remedy:
      "See which of its records were changed or are referred to; withdraw those by themselves. Nothing was taken back.",
  },
  "CUS-S190": {
    status: 422,
    title: "the programme does not take it",
    remedy: "Mend what is named and send it again; nothing was written. docs/errors/programme.md explains the codes.",
  },
  "CUS-S191": {
    status: 422,
    title: "the group does not take it",
    remedy: "Look at the group again and choose from what is there; nothing was written.",
  },
  "CUS-S192": {
    status: 422,
    title: "a programme that tells no levels",
    remedy: "Send the programme of a facility; those of a State and of an agency have no levels to report.",
  },
  "CUS-S193": {
    status: 422,
    title: "no report of levels",
    remedy: "Choose files that were accepted, carry levels of a programme, and were not taken up before.",
  },
  "CUS-S194": {
    status: 413,
    title: "file of evidence too large",
    remedy:
      "Take a smaller copy or split it, or keep it elsewhere and enter its hash. Whoever runs the server sets the limit: evidenceMegabytes.",
  },
  "CUS-S195": {
    status: 422,
    title: "file of evidence that cannot be read",
    remedy: "Open it in the program it came from, save it again and choose the new file; nothing was written.",
  },
  "CUS-S196": {
    status: 409,
    title: "file that is evidence already",
    remedy: "Choose another file, or say that the same one is meant; nothing was written.",
  },
  "CUS-S197": {
    status: 500,
    title: "file of evidence changed past the ledger",
    remedy:
      "Tell whoever runs the server: it is compared with a backup. The hash in the programme is the one that counts.",
  },
  "CUS-S201": {
    status: 422,
    title: "no report to send",
    remedy: "Give it a title and a period, and leave a row at least for somebody to read.",
  },
  "CUS-S202": {
    status: 422,
    title: "no report to take in",
    remedy: "Choose a file that was accepted, carries an implementation report, and was not taken in before.",
  },
  "CUS-S203": {
    status: 422,
    title: "not this party's report",
    remedy:
      "Enter in the party's record which organisation acts for it, once you know that it does; then take the report in.",
  },
  "CUS-S204": {
    status: 422,
    title: "what the organisation adds for itself does not take it",
    remedy: "Mend what is named and send it again; nothing was written. docs/errors/programme.md explains the codes.",
  },
  "CUS-S205": {
    status: 409,
    title: "not what was told of the file",
    remedy: "Look at the file again; nothing was written.",
  },
  "CUS-S206": {
    status: 422,
    title: "not a JSON file that is read",
    remedy: "Choose the file as it was written by the program it comes from; nothing was kept.",
  },
  "CUS-S198": {
    status: 422,
    title: "the list of determinations does not take it",
    remedy: "Look at the list again and mend what is named; nothing was written.",
  },
  "CUS-S115": {
    status: 422,
    title: "the document has faults",
    remedy: "Mend each place named; docs/errors/documents.md explains the faults. No file was made.",
  },
  "CUS-S116": {
    status: 503,
    title: "the document takes too long to write",
    remedy: "Divide it, or try again when the server has less to do.",
  },
  "CUS-S118": {
    status: 422,
    title: "not a letterhead",
    remedy: "Mend each place named and bring it again; docs/errors/documents.md explains the faults. Nothing was kept.",
  },
  "CUS-S120": {
    status: 404,
    title: "no institution's provider here",
    remedy: "Sign in by an authenticator of your own; whoever runs the server names a provider in settings.yaml.",
  },
  "CUS-S121": {
    status: 401,
    title: "not begun in this browser",
    remedy: "Begin again on the sign-in page, and let the same browser finish it within ten minutes.",
  },
  "CUS-S122": {
    status: 401,
    title: "made for another attempt",
    remedy:
      "Begin again on the sign-in page. If it happens again, tell whoever runs the server: somebody may stand between.",
  },
  "CUS-S123": {
    status: 401,
    title: "another provider's answer",
    remedy: "Begin again on the sign-in page. Whoever runs the server compares `issuer` in settings.yaml.",
  },
  "CUS-S124": {
    status: 401,
    title: "made for another service",
    remedy: "Begin again on the sign-in page. Whoever runs the server compares `clientId` in settings.yaml.",
  },
  "CUS-S125": {
    status: 401,
    title: "not signed by the provider",
    remedy:
      "Begin again on the sign-in page. If it happens again, tell whoever runs the server: somebody may stand between.",
  },
  "CUS-S126": {
    status: 401,
    title: "out of its time",
    remedy: "Begin again on the sign-in page. If it happens again, let the clocks of both servers be set.",
  },
  "CUS-S127": {
    status: 401,
    title: "code taken no longer",
    remedy: "Begin again on the sign-in page: a code works once and for a short time.",
  },
  "CUS-S128": {
    status: 401,
    title: "not asked strongly enough",
    remedy:
      "Sign in at your institution anew, by the means it has for this service, or by an authenticator of your own.",
  },
  "CUS-S129": {
    status: 503,
    title: "the provider cannot be reached",
    remedy: "Sign in by an authenticator of your own meanwhile: passkeys and own keys do not need the provider.",
  },
  "CUS-S130": {
    status: 401,
    title: "refused by the provider",
    remedy: "Begin again on the sign-in page, or ask your institution.",
  },
  "CUS-S131": {
    status: 403,
    title: "account tied to nobody here",
    remedy: "Give an administrator of this instance that very account: two of them tie it to you under Trust, People.",
  },
  "CUS-S132": {
    status: 401,
    title: "the provider's answer is not understood",
    remedy: "Begin again on the sign-in page. Whoever runs the server compares settings.yaml with the provider's.",
  },
  "CUS-S140": {
    status: 404,
    title: "no certificates here",
    remedy:
      "Open the sign-in page and choose the certificate there; whoever runs the server sets it up in settings.yaml.",
  },
  "CUS-S141": {
    status: 401,
    title: "no certificate shown",
    remedy: "Put the card in, close the browser, open it again and choose the certificate when it asks.",
  },
  "CUS-S142": {
    status: 401,
    title: "not of an authority known here",
    remedy: "Choose another certificate. Whoever runs the server names the authorities in settings.yaml.",
  },
  "CUS-S143": { status: 401, title: "certificate out of its time", remedy: "Ask for a new card." },
  "CUS-S144": {
    status: 401,
    title: "not a certificate to sign in by",
    remedy: "Choose the card's certificate for authentication, not the one for signatures or encryption.",
  },
  "CUS-S145": {
    status: 401,
    title: "certificate revoked",
    remedy: "Ask for a new card, and say how this one was lost.",
  },
  "CUS-S146": {
    status: 503,
    title: "nobody can tell whether it is revoked",
    remedy:
      "Tell whoever runs the server to bring a new list of revoked certificates. Passkeys and own keys still work.",
  },
  "CUS-S147": {
    status: 403,
    title: "certificate tied to nobody here",
    remedy: "Give an administrator of this instance that very key: two of them tie it to you under Trust, People.",
  },
  "CUS-S148": {
    status: 421,
    title: "only for signing in by certificate",
    remedy: "Open the address without this port: everything else is there.",
  },
} as const satisfies Readonly<Record<string, FaultKind>>;

/** Faults of two persons' acts, which keep the trust room's own code, title and remedy. */
const twoPersonStatus = {
  "CUS-T020": 409,
  "CUS-T021": 403,
  "CUS-T022": 409,
  "CUS-T023": 409,
  "CUS-T024": 409,
  "CUS-T025": 403,
  "CUS-T026": 403,
  "CUS-T027": 422,
  "CUS-T028": 409,
  "CUS-T029": 403,
} as const satisfies Readonly<Record<TwoPersonCode, number>>;

/** Faults that keep the server from starting; they end it with exit code 2. */
const startFaults = {
  "CUS-S101": { title: "the port is taken", remedy: "Choose another: `npm start -- --port 8909`." },
  "CUS-S102": { title: "the address cannot be listened on", remedy: "Choose another by `--host` and `--port`." },
  "CUS-S103": {
    title: "option not understood",
    remedy:
      "Options: --data DIR, --port N, --host NAME, --name NAME, --certificate FILE --certificate-key FILE, " +
      "--proxy ADDRESS, --session-idle MINUTES, --session-longest MINUTES, --reset-demo.",
  },
  "CUS-S104": { title: "the demonstration could not be loaded", remedy: "Mend what is named and start again." },
  "CUS-S105": {
    title: "the signing key cannot be used",
    remedy: "Put the key file back from a backup. Without it nobody can continue this ledger's signatures.",
  },
  "CUS-S107": {
    title: "the keys for sealed files cannot be used",
    remedy:
      "Put `seal-key` and `release-key` back from a backup; what was sealed to them can be opened by no other key.",
  },
  "CUS-S106": {
    title: "the certificate cannot be used",
    remedy: "Name PEM files that this account may read, the key belonging to the certificate.",
  },
  "CUS-S098": {
    title: "the settings cannot be used",
    remedy: "Mend what is named in settings.yaml; docs/operation.md has every setting.",
  },
} as const satisfies Readonly<Record<string, Omit<FaultKind, "status">>>;

export type RequestFaultCode = keyof typeof requestFaults | TwoPersonCode;
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

const isTwoPersonCode = (code: string): code is TwoPersonCode => Object.hasOwn(twoPersonStatus, code);

const kindOf = (code: RequestFaultCode): FaultKind =>
  isTwoPersonCode(code) ? { status: twoPersonStatus[code], ...twoPersonCodes[code] } : requestFaults[code];

export const statusOf = (code: RequestFaultCode): number => kindOf(code).status;

/** The answer's body for a fault. */
export function describeFault({ code, message, diagnostics, conflicts }: RequestFault) {
  const { title, remedy } = kindOf(code);
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

export const isRequestFaultCode = (code: string): code is RequestFaultCode =>
  Object.hasOwn(requestFaults, code) || isTwoPersonCode(code);
