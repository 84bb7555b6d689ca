/** Tables into a person's own draft: read, previewed, accepted. Nothing of a table is kept but the edits it became. */
import type { TextEncoding } from "@custodiet/core";
import { type ImportOrder, type ImportPlan, sectionOfImport } from "@custodiet/model";
import type { DraftRecord } from "@custodiet/store";
import type { Actor } from "@custodiet/trust";
import { RequestFault } from "../faults.ts";
import type { SentTable, SheetInSight, WantedReading } from "../work/import-job.ts";
import type { TableReader } from "../work/table-reader.ts";
import type { DraftInSight, Drafts } from "./drafts/draft-types.ts";

export interface PlanOrder {
  readonly table: SentTable;
  /** Position of the sheet. */
  readonly sheet: number;
  readonly order: ImportOrder;
}

export interface PlannedImport {
  readonly draft: DraftRecord;
  readonly plan: ImportPlan;
  /** Of the edits: what is accepted is what was seen. */
  readonly digest: string;
  /** Otherwise the document would be more than one may be. */
  readonly fits: boolean;
}

export interface TableInSight {
  readonly draft: DraftRecord;
  readonly encoding: TextEncoding | null;
  readonly sheets: readonly SheetInSight[];
}

/** `null`: no such draft. */
export interface Imports {
  readonly read: (
    actor: Actor,
    facility: string,
    table: SentTable,
    wanted: WantedReading,
  ) => Promise<TableInSight | null>;
  readonly preview: (actor: Actor, facility: string, order: PlanOrder) => Promise<PlannedImport | null>;
  /** All edits as one step of the draft. */
  readonly accept: (actor: Actor, facility: string, order: PlanOrder, digest: string) => Promise<DraftInSight | null>;
}

export function createImports(drafts: Drafts, reader: TableReader): Imports {
  const preview: Imports["preview"] = async (actor, facility, { table, sheet, order }) => {
    const draft = await drafts.record(actor, facility);
    if (draft === null) return null;
    const outcome = await reader.work({ kind: "plan", table, sheet, order, files: draft.files });
    if (outcome.kind !== "planned") throw new Error("A plan was asked for");
    return { draft, plan: outcome.plan, digest: outcome.digest, fits: outcome.fits };
  };
  return {
    preview,
    read: async (actor, facility, table, wanted) => {
      const draft = await drafts.record(actor, facility);
      if (draft === null) return null;
      const outcome = await reader.work({ kind: "read", table, wanted });
      if (outcome.kind !== "read") throw new Error("Sheets were asked for");
      return { draft, encoding: outcome.encoding, sheets: outcome.sheets };
    },
    accept: async (actor, facility, order, digest) => {
      const planned = await preview(actor, facility, order);
      if (planned === null) return null;
      if (planned.digest !== digest) {
        throw new RequestFault("CUS-S046", "The draft, the file or the answers are not those of the preview.");
      }
      const { edits } = planned.plan;
      if (edits.length === 0) throw new RequestFault("CUS-S047", "The draft says all of it already.");
      const label = { key: "import", section: sectionOfImport[order.order.kind], id: null, name: null } as const;
      if (!planned.fits) throw new RequestFault("CUS-S048", "The document would be more than one may be.");
      return drafts.edit(actor, facility, { revision: planned.draft.revision, edits, label, request: null });
    },
  };
}
