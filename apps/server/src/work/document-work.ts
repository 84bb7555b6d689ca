/** Does what is asked of a document: shows it, edits it, takes edits back. Pure. */
import { applyPatch, viewDocument } from "@custodiet/model";
import { contentOf } from "./document-content.ts";
import type { DocumentJob, DocumentOutcome } from "./document-job.ts";
import { makeEdits } from "./edit-work.ts";

export function workOnDocument(job: DocumentJob): DocumentOutcome {
  if (job.kind === "edit") return makeEdits(job, job.edits, job.since);
  if (job.kind === "view") return { kind: "viewed", content: contentOf(job, viewDocument(job.files)) };
  const files = applyPatch(job.files, job.patch);
  if (files === null) throw new Error("A step of the draft does not fit its files: the draft is damaged");
  return { kind: "patched", files, content: contentOf({ files, base: job.base }, viewDocument(files)) };
}
