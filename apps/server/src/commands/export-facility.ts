/** Taking something of a facility away that is not declared fictional: done by two persons, or by break-glass. */
import { contentHash, err, type FacilityId, ok } from "@custodiet/core";
import type { StoreTransaction } from "@custodiet/store";
import type { CommandFault, TwoPersonCommand } from "@custodiet/trust";

export const exportKinds = [
  "model files",
  "model json",
  "assessment json",
  "assessment ranking-csv",
  "assessment scenarios-csv",
  "figure",
] as const;

export type ExportKind = (typeof exportKinds)[number];

/** A figure is drawn by the page: it stands here itself. */
export type FigureAsked = {
  /** Without its marking: `site_map.svg`. */
  readonly name: string;
  readonly mediaType: "image/svg+xml" | "image/png";
  readonly base64: string;
};

/** The very file, by its hash; it is made again when it leaves, and must be the same. */
export type ExportAsked = {
  readonly facility: string;
  readonly what: ExportKind;
  readonly version: number;
  readonly modelHash: string;
  /** Of an assessment's values: its hash. */
  readonly assessment: string | null;
  /** ISO 8601; stands in the file. */
  readonly exportedAt: string;
  readonly fileName: string;
  readonly fileSha256: string;
  readonly byteLength: number;
  readonly figure: FigureAsked | null;
};

export const exportFacility: TwoPersonCommand<StoreTransaction, ExportAsked, ExportAsked> = {
  name: "facility.export",
  recordKind: "disclosure",
  needsTwo: {
    find: async (tx, { facility: id, assessment }, { scope }) => {
      const head = await tx.facilities.head(scope, id as FacilityId);
      if (head === null) return err(notFound);
      const latest = assessment === null ? null : await tx.assessments.latest(scope, id as FacilityId);
      const { name, isFictional, version } = head;
      const found = {
        name,
        isFictional,
        latestVersion: version.number,
        latestModel: version.hash,
        latestAssessment: latest?.hash ?? null,
        marking: {
          ...version.marking,
          releasedTo: [...version.marking.releasedTo],
          caveats: [...version.marking.caveats],
        },
      };
      return ok({ found, marking: version.marking });
    },
  },
  effect: async (tx, asked, { scope, nowMs }) => {
    const head = await tx.facilities.head(scope, asked.facility as FacilityId);
    if (head === null) return err(notFound);
    const { facility, what, fileSha256, fileName } = asked;
    return ok({
      output: asked,
      recordId: asked.modelHash,
      hashBefore: null,
      hashAfter: contentHash({ asked, atMs: nowMs }),
      marking: head.version.marking,
      details: { facility, what, fileName, fileSha256 },
      outbox: [],
    });
  },
};

const notFound: CommandFault = {
  code: "CUS-S008",
  title: "not found",
  detail: "There is no such facility in your sight.",
  remedy: "Check the identifier.",
};
