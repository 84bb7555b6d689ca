/** A draft brought up to the latest version: what only one of both changed is taken, what both changed is asked about. */
import { contentHash, type Json, type SourceFile } from "@custodiet/core";
import type { MergeConflict } from "@custodiet/model";
import type { DraftBase, DraftRecord, StoredFacility } from "@custodiet/store";
import { type Actor, scopeOf } from "@custodiet/trust";
import { mergeDraft } from "../../commands/drafts/change-draft.ts";
import { RequestFault } from "../../faults.ts";
import { requireSize } from "../../work/document-editor.ts";
import type { DocumentOutcome } from "../../work/document-job.ts";
import type { InstanceParts } from "../parts.ts";
import type { MergedDraft, MergeOrder } from "./draft-types.ts";
import { doneBefore, requestOf } from "./requests.ts";
import { type Prepared, tryChange } from "./try-change.ts";

/** Where something is to be decided, the draft stays as it is. */
export async function mergeMyDraft(
  parts: InstanceParts,
  actor: Actor,
  facility: string,
  order: MergeOrder,
): Promise<MergedDraft | null> {
  let conflicts: readonly MergeConflict[] = [];
  const prepare = async (draft: DraftRecord): Promise<Prepared> => {
    const prepared = await prepareMerge(parts, draft, order);
    conflicts = prepared.kind === "done" ? prepared.conflicts : [];
    return prepared;
  };
  const seen = await tryChange(parts, actor, { command: mergeDraft, facility, request: order.request, prepare });
  return seen === null ? null : { seen, conflicts };
}

type PreparedMerge =
  | { readonly kind: "done"; readonly conflicts: readonly MergeConflict[] }
  | Extract<Prepared, { readonly kind: "change" }>;

async function prepareMerge(parts: InstanceParts, draft: DraftRecord, order: MergeOrder): Promise<PreparedMerge> {
  const request = requestOf(order.request, contentHash({ resolutions: order.resolutions }));
  if (await doneBefore(parts, draft, request)) return { kind: "done", conflicts: [] };
  const latest = await parts.store.facilities.get(scopeOf(draft.organisation), draft.facility);
  if (latest === null || latest.version.number === draft.base?.version) return { kind: "done", conflicts: [] };
  const outcome = await merge(parts, draft, latest, order);
  if (outcome.kind === "unmerged") {
    if (outcome.unreadable.length > 0) throw unreadableFault(outcome.unreadable);
    return { kind: "done", conflicts: outcome.conflicts };
  }
  if (outcome.kind !== "edited") throw new Error("A merge was asked for");
  const { files, content, patch, touched, label } = outcome;
  requireSize(files);
  const after: DraftBase = { version: latest.version.number, hash: latest.version.hash };
  const base = { before: draft.base, after };
  const change = { draft, files, content, label, touched, base, reverses: null, request };
  return { kind: "change", change: { ...change, patch: patch as unknown as Json } };
}

async function merge(
  parts: InstanceParts,
  draft: DraftRecord,
  latest: StoredFacility,
  { resolutions }: MergeOrder,
): Promise<DocumentOutcome> {
  const base = await parts.store.facilities.modelText(scopeOf(draft.organisation), draft.facility, latest.version.hash);
  const begunFrom = await filesBegunFrom(parts, draft);
  const { files } = draft;
  const job = { kind: "merge", files, base, begunFrom, theirs: latest.sources, resolutions } as const;
  return parts.documents.work(draft.facility, job);
}

/** Two that describe a facility for the first time both began from an empty document. */
async function filesBegunFrom({ store }: InstanceParts, draft: DraftRecord): Promise<readonly SourceFile[]> {
  const { base, organisation, facility, files } = draft;
  if (base === null) return [{ name: files[0]?.name ?? "facility.yaml", text: "custodiet: 1\n" }];
  const stored = await store.facilities.get(scopeOf(organisation), facility, base.version);
  if (stored === null) throw new Error("The version a draft began from is not there: the store is damaged");
  return stored.sources;
}

const unreadableFault = (unreadable: readonly string[]): RequestFault => {
  const which = unreadable.includes("mine") ? "Your draft" : "The latest version, or the one your draft began from,";
  return new RequestFault("CUS-S021", `${which} cannot be read as YAML, so the two cannot be joined.`);
};
