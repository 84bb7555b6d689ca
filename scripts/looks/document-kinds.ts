/** Every kind of document that the platform writes, each asked for of the demonstration by a person who may take it. */
import type { OfficialLanguage } from "@custodiet/core";
import { type ReportKind, reportKinds, type Tier, tiers } from "@custodiet/programme";
import { sha256, toHex } from "@custodiet/verification";
import type { Visitor } from "./visitor.ts";

export type LookFormat = "pdf" | "docx";

export interface DocumentKind {
  readonly name: string;
  /** The route that writes it, as the contract names it; those of the public pages are in no contract. */
  readonly route: string;
  readonly formats: readonly LookFormat[];
  readonly write: (cast: Cast, language: OfficialLanguage, format: LookFormat) => Promise<Uint8Array>;
}

/** Who takes part, and what of the demonstration the documents are about. */
export interface Cast {
  readonly public: Visitor;
  readonly secretariat: Visitor;
  readonly coordinator: Visitor;
  readonly securityManager: Visitor;
  readonly deskOfficer: Visitor;
  readonly headOfDesk: Visitor;
  readonly subscription: string;
  readonly meeting: string;
  readonly report: string;
  readonly programmes: Readonly<Record<Tier, string>>;
}

const both: readonly LookFormat[] = ["pdf", "docx"];
const printRoute = "POST /api/subscriptions/{id}/notes/print";
const programmeRoute = "POST /api/programmes/{id}/report";
const reportRoute = "POST /api/group/reports/{id}/files";
const stateRoute = "POST /api/national-programme/implementation-report/file";

export const documentKinds: readonly DocumentKind[] = [
  {
    name: "briefing-kit",
    route: "GET /public/{language}/briefing-kit",
    formats: both,
    write: ({ public: visitor }, language, format) => visitor.file(`/public/${language}/briefing-kit.${format}`),
  },
  ...(["mission", "secretariat"] as const).map(
    (addressee): DocumentKind => ({
      name: `note-to-${addressee}-draft`,
      route: printRoute,
      formats: both,
      write: async ({ deskOfficer, subscription }, language, format) =>
        deskOfficer.file(`/api/subscriptions/${subscription}/notes/print`, {
          ...(await noteOf(deskOfficer, subscription, { language, addressee })),
          format,
        }),
    }),
  ),
  {
    name: "note-to-mission-cleared",
    route: "GET /api/subscriptions/{id}/notes/{hash}/{format}",
    formats: both,
    write: writeCleared,
  },
  { name: "note-on-letterhead", route: printRoute, formats: ["docx"], write: writeOnLetterhead },
  {
    name: "empty-letterhead",
    route: "GET /api/letterheads/empty/{language}",
    formats: ["docx"],
    write: ({ deskOfficer }, language) => deskOfficer.file(`/api/letterheads/empty/${language}`),
  },
  {
    name: "meeting-pack",
    route: "POST /api/group/meetings/{id}/packs",
    formats: both,
    write: ({ secretariat, meeting }, language, format) =>
      secretariat.file(`/api/group/meetings/${meeting}/packs`, { language, format }),
  },
  ...(["report", "others"] as const).map(
    (what): DocumentKind => ({
      name: what === "report" ? "group-implementation-report" : "group-other-reports",
      route: reportRoute,
      formats: both,
      write: ({ coordinator, report }, language, format) =>
        coordinator.file(`/api/group/reports/${report}/files`, {
          audience: "fictional-authority",
          ...{ what, format, language },
        }),
    }),
  ),
  { name: "state-implementation-report", route: stateRoute, formats: both, write: writeStateReport },
  {
    name: "plan-of-action",
    route: "POST /api/programmes/{id}/plan/file",
    formats: both,
    write: ({ securityManager, programmes }, language, format) =>
      securityManager.file(`/api/programmes/${programmes.facility}/plan/file`, { format, language }),
  },
  ...tiers.flatMap((tier) => reportKinds.map((kind) => programmeDocument(tier, kind))),
];

function programmeDocument(tier: Tier, kind: ReportKind): DocumentKind {
  return {
    name: `${tier}-${kind}`,
    route: programmeRoute,
    formats: both,
    write: ({ securityManager, coordinator, programmes }, language, format) =>
      (tier === "facility" ? securityManager : coordinator).file(`/api/programmes/${programmes[tier]}/report`, {
        ...{ kind, format, language },
      }),
  };
}

interface NoteChoice {
  readonly language: OfficialLanguage;
  readonly addressee: "mission" | "secretariat";
}

/** With the names of a State that there is not, as they stand in a note of that language. */
async function noteOf(visitor: Visitor, subscription: string, { language, addressee }: NoteChoice): Promise<object> {
  const { languages } = await visitor.get<{
    readonly languages: readonly { readonly code: string; readonly examples: object }[];
  }>(`/api/subscriptions/${subscription}`);
  const examples = languages.find(({ code }) => code === language)?.examples;
  const on = new Date().toISOString().slice(0, 10);
  return {
    facts: { language, addressee, ...examples, reference: "12/2026", on, form: null },
    paragraphs: null,
  };
}

async function writeCleared(
  { deskOfficer, headOfDesk, subscription }: Cast,
  language: OfficialLanguage,
  format: LookFormat,
): Promise<Uint8Array> {
  const path = `/api/subscriptions/${subscription}`;
  const order = await noteOf(deskOfficer, subscription, { language, addressee: "mission" });
  const { notes } = await deskOfficer.post<{
    readonly notes: readonly { readonly addressee: string; readonly hash: string; readonly isCleared: boolean }[];
  }>(`${path}/notes`, order);
  const note = notes.find(({ addressee }) => addressee === "mission");
  if (note === undefined) throw new Error("The note was not kept");
  if (!note.isCleared) {
    const asked = { addressee: "mission", textHash: note.hash, reason: "To be looked at" };
    const { approval } = await deskOfficer.post<{ readonly approval: string }>(`${path}/clearing`, asked);
    await headOfDesk.approve(approval);
    const { contentHash } = await deskOfficer.get<{ readonly contentHash: string }>(`/api/approvals/${approval}`);
    await deskOfficer.file(`/api/approvals/${approval}/carrying-out`, { contentHash });
  }
  return deskOfficer.file(`${path}/notes/${note.hash}/${format}`);
}

async function writeOnLetterhead(
  { deskOfficer, subscription }: Cast,
  language: OfficialLanguage,
  format: LookFormat,
): Promise<Uint8Array> {
  const empty = await deskOfficer.file(`/api/letterheads/empty/${language}`);
  const letterhead = toHex(sha256(empty));
  const kept = await deskOfficer.get<readonly { readonly hash: string }[]>("/api/letterheads");
  if (!kept.some(({ hash }) => hash === letterhead)) await deskOfficer.bring("/api/letterheads", "own.docx", empty);
  const order = await noteOf(deskOfficer, subscription, { language, addressee: "secretariat" });
  return deskOfficer.file(`/api/subscriptions/${subscription}/notes/print`, { ...order, format, letterhead });
}

interface DraftedRow {
  readonly commitment: string;
  readonly status: string | null;
  readonly narrative: string;
}

/** Worded in the language of the document, as the programme drafts it. */
async function writeStateReport(
  { coordinator }: Cast,
  language: OfficialLanguage,
  format: LookFormat,
): Promise<Uint8Array> {
  const path = "/api/national-programme/implementation-report";
  const { drafted } = await coordinator.get<{ readonly drafted: readonly DraftedRow[] }>(
    `${path}?language=${language}`,
  );
  const rows = drafted.map(({ commitment, status, narrative }) => ({
    ...{ commitment, status: status ?? "not-begun", narrative, namesEvidence: true, sharedWith: "all" },
  }));
  const worded = { party: "XAA", title: "2025–2026", from: "2025", until: "2026", language, rows };
  await coordinator.post(path, worded);
  return coordinator.file(`${path}/file`, { audience: "fictional-authority", format, language });
}
