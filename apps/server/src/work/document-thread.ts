/** The thread that works on documents. */
import type { DocumentJob, DocumentOutcome } from "./document-job.ts";
import { createDocumentWork } from "./document-work.ts";
import { serveKeptThread } from "./thread-side.ts";

serveKeptThread<DocumentJob, DocumentOutcome>(createDocumentWork());
