/** Works with templates off the main process. */
import { RequestFault } from "../faults.ts";
import { keepWorker } from "./kept-worker.ts";
import { diagnosticsOf } from "./placed-faults.ts";
import type { TemplateJob, TemplateOutcome } from "./template-job.ts";

type OutcomeOf<Task> = Extract<TemplateOutcome, { readonly task: Task }>;

export interface TemplateMaker {
  /** Throws `CUS-S051` with every answer that is none to its question. */
  readonly work: <Task extends TemplateJob["task"]>(
    job: TemplateJob & { readonly task: Task },
  ) => Promise<OutcomeOf<Task>>;
  readonly close: () => Promise<void>;
}

const program = new URL("./template-worker.ts", import.meta.url);
const longestMs = 60_000;

/** Weighing takes seconds: it has a worker of its own, so that nobody's next page waits for it. */
export function startTemplateMaker(): TemplateMaker {
  const making = keepWorker<TemplateJob, TemplateOutcome>(program, longestMs);
  const weighing = keepWorker<TemplateJob, TemplateOutcome>(program, longestMs);
  return {
    work: async (job) => {
      const outcome = await (job.task === "weigh" ? weighing : making).ask(job);
      if (outcome.task === "refused") throw refusal(outcome);
      return outcome as OutcomeOf<typeof job.task>;
    },
    close: async () => {
      await Promise.all([making.close(), weighing.close()]);
    },
  };
}

function refusal({ faults }: OutcomeOf<"refused">): RequestFault {
  return new RequestFault("CUS-S051", "Not every answer is one to its question.", diagnosticsOf(faults));
}
