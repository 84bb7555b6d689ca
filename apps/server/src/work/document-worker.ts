/** The worker that works on documents. */
import type { DocumentJob, DocumentOutcome } from "./document-job.ts";
import { createDocumentWork } from "./document-work.ts";
import { serveWorker } from "./worker-side.ts";

serveWorker<DocumentJob, DocumentOutcome>(createDocumentWork());
