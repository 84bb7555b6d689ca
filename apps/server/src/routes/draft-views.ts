/** Drafts as the interface shows them. */
import type { DraftHead } from "@custodiet/store";
import type { DraftHeadInSight, DraftInSight, EditorInSight, MergedDraft } from "../instance/drafts/draft-types.ts";
import { toInstant } from "../instance/parts.ts";
import { keptMs } from "../work/draft-keeper.ts";

const describeHead = (draft: DraftHead, latestVersion: number | null) => ({
  id: draft.id,
  facility: draft.facility,
  facilityName: draft.name,
  isNew: draft.base === null,
  marking: draft.marking,
  baseVersion: draft.base?.version ?? null,
  latestVersion,
  revision: draft.revision,
  startedAt: toInstant(draft.startedAtMs),
  savedAt: toInstant(draft.savedAtMs),
});

export const describeDraft = ({ draft, latestVersion }: DraftHeadInSight) => ({
  ...describeHead(draft, latestVersion),
  errorCount: draft.errorCount,
});

/** `null`: it is open, or became a version. */
export const describeThrownAway = ({ savedAtMs, closed }: DraftHead) =>
  closed && {
    savedAt: toInstant(savedAtMs),
    thrownAwayAt: toInstant(closed.atMs),
    keptUntil: toInstant(closed.atMs + keptMs),
  };

export const describeEditor = ({ name, startedAtMs, savedAtMs, isActive, touched }: EditorInSight) => ({
  name,
  startedAt: toInstant(startedAtMs),
  savedAt: toInstant(savedAtMs),
  isActive,
  touched,
});

/** The JSON of a draft: what it says was written out by the worker that worked it out, the rest is put before it. */
export function writeDraft({ draft, content, latestVersion, undo, redo, others }: DraftInSight): string {
  const head = { ...describeHead(draft, latestVersion), undo, redo, others: others.map(describeEditor) };
  return `${JSON.stringify(head).slice(0, -1)},${content.members}}`;
}

export const writeMerged = ({ seen, conflicts }: MergedDraft): string =>
  `{"draft":${writeDraft(seen)},"conflicts":${JSON.stringify(conflicts)}}`;
