/** Does what is asked of a document: shows it, edits it, takes edits back, joins it with another. Pure but for its memory. */
import { applyPatch, createModelLoader, patchBetween } from "@custodiet/model";
import { contentOf } from "./document-content.ts";
import { differingElements } from "./document-elements.ts";
import type { DocumentJob, DocumentOutcome } from "./document-job.ts";
import { makeEdits } from "./edit-work.ts";

/** What works on documents, and remembers what it read of them last. */
export function createDocumentWork(): (job: DocumentJob) => DocumentOutcome {
  const loader = createModelLoader();

  const merge = (job: Extract<DocumentJob, { readonly kind: "merge" }>): DocumentOutcome => {
    const { files: mine, begunFrom, theirs, resolutions, base } = job;
    const { files, conflicts, unreadable } = loader.merge(begunFrom, mine, theirs, resolutions);
    if (conflicts.length > 0 || unreadable.length > 0) return { kind: "unmerged", conflicts, unreadable };
    return {
      kind: "edited",
      files,
      content: contentOf(loader, { files, base }),
      patch: patchBetween(mine, files),
      touched: differingElements(loader.view(mine), loader.view(files)),
      label: { key: "merge", section: null, id: null, name: null },
    };
  };

  return (job) => {
    if (job.kind === "edit") return makeEdits(loader, job, job.edits, job.since);
    if (job.kind === "view") return { kind: "viewed", content: contentOf(loader, job) };
    if (job.kind === "merge") return merge(job);
    const files = applyPatch(job.files, job.patch);
    if (files === null) throw new Error("A step of the draft does not fit its files: the draft is damaged");
    return { kind: "patched", files, content: contentOf(loader, { files, base: job.base }) };
  };
}
