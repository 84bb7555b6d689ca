/** The worker that keeps the search's indexes and answers from them. */
import { findEverywhere, selectEverywhere } from "../search/find-everywhere.ts";
import { createIndexMemory } from "../search/index-memory.ts";
import { modelSubject } from "../search/model-entries.ts";
import { indexText } from "../search/text-index.ts";
import type { SearchAnswer, SearchJob, ToIndex } from "./searcher.ts";
import { serveWorker } from "./worker-side.ts";

/** Entries kept ready over all indexes; those of the question at hand are kept whatever their number. */
const mostEntries = 1_000_000;
const memory = createIndexMemory(mostEntries);

serveWorker<SearchJob, SearchAnswer>((job) => {
  if (job.kind === "index") {
    if (job.instead !== null) memory.drop(job.instead);
    memory.keep(job.key, indexText(subjectOf(job.what)), job.together);
    return { kind: "indexed" };
  }
  const { indexes, missing } = memory.take(job.sources);
  if (missing.length > 0) return { kind: "missing", keys: missing };
  if (job.kind === "select") {
    return { kind: "selected", ids: selectEverywhere(indexes, job.sources, job, job.beginning) };
  }
  const passing = job.passing.map(({ key, subject }) => [key, indexText(subject)] as const);
  const all = new Map([...indexes, ...passing]);
  const keys = [...job.sources, ...passing.map(([key]) => key)];
  return { kind: "found", found: findEverywhere(all, keys, job, job.limit) };
});

const subjectOf = (what: ToIndex) => (what.kind === "model" ? modelSubject(what.model, what.versions) : what.subject);
