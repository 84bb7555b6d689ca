/** Drafts begun: from the latest version of a facility, or of one that is not stored yet. */
import { canonicalJson, type FacilityId, isIdentifier, type SourceFile } from "@custodiet/core";
import type { DraftRecord } from "@custodiet/store";
import { type Actor, scopeOf } from "@custodiet/trust";
import { beginDraft, type DraftToBegin } from "../../commands/drafts/begin-draft.ts";
import { openCode } from "../../commands/drafts/draft-faults.ts";
import { RequestFault } from "../../faults.ts";
import { requireSize } from "../../work/document-editor.ts";
import type { DocumentContent, DocumentInWork } from "../../work/document-job.ts";
import { commandFault } from "../failures.ts";
import { type InstanceParts, newId, scopeFor } from "../parts.ts";
import type { BegunDraft } from "./draft-types.ts";
import { contentKey, findDraft, readDraft } from "./read-draft.ts";

export async function beginFromLatest(
  parts: InstanceParts,
  actor: Actor,
  facility: string,
): Promise<BegunDraft | null> {
  const open = await readDraft(parts, actor, facility);
  if (open !== null) return { seen: open, isBegun: false };
  const scope = scopeFor(parts, actor, "draft.begin");
  const stored = await parts.store.facilities.get(scope, facility as FacilityId);
  if (stored === null) return null;
  const { number, hash, marking } = stored.version;
  const text = await parts.store.facilities.modelText(scopeOf(stored.organisation), stored.id, hash);
  const content = await view(parts, facility, { files: stored.sources, base: text });
  const base = { version: number, hash, marking };
  const begun = { id: newId(parts.randomness), facility: stored.id, base, files: stored.sources, content };
  return begin(parts, actor, begun);
}

export async function beginNew(parts: InstanceParts, actor: Actor, files: readonly SourceFile[]): Promise<BegunDraft> {
  requireSize(files);
  const content = await view(parts, actor.person, { files, base: null });
  const facility = content.facility;
  if (facility === null || !isIdentifier(facility)) {
    throw new RequestFault("CUS-S025", "The document does not say which facility it is of.", content.diagnostics);
  }
  const id = facility as FacilityId;
  const open = await findDraft(parts, actor, id);
  if (open !== null) return sameOrRefuse(parts, actor, open, files);
  if ((await parts.store.facilities.head(scopeFor(parts, actor, "draft.begin"), id)) !== null) {
    throw new RequestFault("CUS-S023", `The facility ${id} is stored already: begin a draft of it.`);
  }
  return begin(parts, actor, { id: newId(parts.randomness), facility: id, base: null, files, content });
}

/** The same files sent again are the draft that was begun with them. */
async function sameOrRefuse(
  parts: InstanceParts,
  actor: Actor,
  open: DraftRecord,
  files: readonly SourceFile[],
): Promise<BegunDraft> {
  const seen = canonicalJson(open.files) === canonicalJson(files) ? await readDraft(parts, actor, open.facility) : null;
  if (seen !== null) return { seen, isBegun: false };
  throw new RequestFault("CUS-S023", `You have an open draft of ${open.facility} that says something else.`);
}

async function begin(parts: InstanceParts, actor: Actor, draft: DraftToBegin): Promise<BegunDraft> {
  const done = await parts.pipeline.execute(beginDraft, actor, draft);
  const isBegunElsewhere = !done.ok && done.error.kind === "fault" && done.error.fault.code === openCode;
  if (!done.ok && !isBegunElsewhere) throw commandFault(done.error);
  if (done.ok) await parts.draftContents.get(contentKey(draft.id, done.value.entryIndex), async () => draft.content);
  const seen = await readDraft(parts, actor, draft.facility);
  if (seen === null) throw new RequestFault("CUS-S020", "The draft was closed at the moment it was begun.");
  return { seen, isBegun: done.ok };
}

async function view({ documents }: InstanceParts, subject: string, document: DocumentInWork): Promise<DocumentContent> {
  const outcome = await documents.work(subject, { kind: "view", ...document });
  if (outcome.kind !== "viewed") throw new Error("A view was asked for");
  return outcome.content;
}
