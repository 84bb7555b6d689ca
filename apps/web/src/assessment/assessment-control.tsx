import { Button } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { jobQuery, useCancelJob, useStartAssessment } from "../api/queries.ts";
import type { AssessmentSummary, Job } from "../api/shapes.ts";
import { useFormat } from "../i18n/format.ts";
import { Problem } from "../patterns/problem.tsx";

interface AssessmentControlProps {
  readonly facility: string;
  readonly modelHash: string;
  readonly assessment: AssessmentSummary | null;
}

/** Starts an assessment, shows how far it is, lets it be cancelled, and brings the result in when it is there. */
export function AssessmentControl({ facility, modelHash, assessment }: AssessmentControlProps) {
  const { t } = useTranslation("assessment");
  const format = useFormat();
  const [jobId, setJobId] = useState<string | null>(null);
  const start = useStartAssessment(facility);
  const begin = () => start.mutate(undefined, { onSuccess: ({ jobId: started }) => setJobId(started) });
  const isOutdated = assessment !== null && assessment.modelHash !== modelHash;
  return (
    <section className={assessment ? "stack-tight" : "empty"} aria-label={t("title")}>
      {assessment === null && (
        <>
          <h2>{t("none.title")}</h2>
          <p>{t("none.text")}</p>
        </>
      )}
      <div className="row-apart">
        {assessment && <p className="small soft">{t("assessedAt", { date: format.instant(assessment.assessedAt) })}</p>}
        <Button
          className="no-print"
          size="xs"
          variant={assessment ? "default" : "filled"}
          onClick={begin}
          loading={start.isPending}
        >
          {assessment ? t("again") : t("start")}
        </Button>
      </div>
      {isOutdated && <p className="tag tag-act">{t("outdated")}</p>}
      {start.isError && <Problem fault={start.error} />}
      {jobId && <Running jobId={jobId} facility={facility} />}
    </section>
  );
}

function Running({ jobId, facility }: { readonly jobId: string; readonly facility: string }) {
  const cache = useQueryClient();
  const job = useQuery(jobQuery(jobId));
  const state = job.data?.state;
  useEffect(() => {
    if (state === "done") void cache.invalidateQueries({ queryKey: ["facility", facility] });
  }, [state, cache, facility]);
  if (job.isError) return <Problem fault={job.error} onRetry={() => void job.refetch()} />;
  return job.data ? <JobState job={job.data} /> : null;
}

function JobState({ job }: { readonly job: Job }) {
  const { t } = useTranslation("assessment");
  const format = useFormat();
  const cancel = useCancelJob();
  const id = useId();
  const isUnderWay = job.state === "queued" || job.state === "running";
  return (
    <div className="stack-tight" role="status">
      <label htmlFor={id}>
        {t(`state.${job.state}`, { done: format.number(job.done), total: format.number(job.total) })}
      </label>
      {isUnderWay && (
        <>
          <progress id={id} className="progress" value={job.done} max={Math.max(1, job.total)} />
          <div>
            <Button size="xs" variant="default" onClick={() => cancel.mutate(job.id)} loading={cancel.isPending}>
              {t("cancel")}
            </Button>
          </div>
        </>
      )}
      {job.error && <p lang="en">{job.error}</p>}
    </div>
  );
}
