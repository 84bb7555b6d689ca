import { Button } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useId, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { jobQuery, sessionQuery, useCancelJob, useStartAssessment } from "../api/queries.ts";
import type { AssessmentSummary, FacilityView, Job } from "../api/shapes.ts";
import { useCommands } from "../commands/registry.ts";
import { useFormat } from "../i18n/format.ts";
import { Allowed } from "../patterns/allowed.tsx";
import { Problem } from "../patterns/problem.tsx";

interface AssessmentControlProps {
  readonly view: FacilityView;
  readonly assessment: AssessmentSummary | null;
}

/** Starts an assessment, shows how far it is, lets it be cancelled, and brings the result in when it is there. */
export function AssessmentControl({ view, assessment }: AssessmentControlProps) {
  const { t } = useTranslation("assessment");
  const format = useFormat();
  const [startedId, setStartedId] = useState<string | null>(null);
  const jobId = startedId ?? view.work?.id ?? null;
  const isOutdated = assessment !== null && assessment.modelHash !== view.hash;
  return (
    <section className={assessment ? "stack-tight" : "empty"} aria-label={t("title")}>
      {assessment === null && <NoAssessment isUnderWay={jobId !== null} />}
      {assessment && <p className="small soft">{t("assessedAt", { date: format.instant(assessment.assessedAt) })}</p>}
      {isOutdated && <p className="tag tag-act">{t("outdated")}</p>}
      {(assessment !== null || jobId === null) && (
        <Allowed action="assessment.request">
          <StartButton view={view} isAgain={assessment !== null} onStarted={setStartedId} />
        </Allowed>
      )}
      {jobId && <Running jobId={jobId} facility={view.model.facility.id} />}
    </section>
  );
}

function NoAssessment({ isUnderWay }: { readonly isUnderWay: boolean }) {
  const { t } = useTranslation("assessment");
  return isUnderWay ? (
    <>
      <h2>{t("first.title")}</h2>
      <p>{t("first.text")}</p>
    </>
  ) : (
    <>
      <h2>{t("none.title")}</h2>
      <p>{t("none.text")}</p>
    </>
  );
}

interface StartButtonProps {
  readonly view: FacilityView;
  readonly isAgain: boolean;
  readonly onStarted: (jobId: string) => void;
}

function StartButton({ view, isAgain, onStarted }: StartButtonProps) {
  const { t } = useTranslation("assessment");
  const start = useStartAssessment(view.model.facility.id, view.version.number);
  const { mutate } = start;
  const title = isAgain ? t("again") : t("start");
  const run = useCallback(() => mutate(undefined, { onSuccess: ({ jobId }) => onStarted(jobId) }), [mutate, onStarted]);
  useCommands(useMemo(() => [{ id: "facility.assess", group: "here", title, run } as const], [title, run]));
  return (
    <>
      <div className="no-print">
        <Button size="xs" variant={isAgain ? "default" : "filled"} onClick={run} loading={start.isPending}>
          {title}
        </Button>
      </div>
      {start.isError && <Problem fault={start.error} />}
    </>
  );
}

function Running({ jobId, facility }: { readonly jobId: string; readonly facility: string }) {
  const cache = useQueryClient();
  const job = useQuery(jobQuery(jobId));
  const state = job.data?.state;
  useEffect(() => {
    if (state !== "done" && state !== "failed" && state !== "cancelled") return;
    void cache.invalidateQueries({ queryKey: ["facility", facility] });
    void cache.invalidateQueries({ queryKey: ["facilities"] });
  }, [state, cache, facility]);
  if (job.isError) return <Problem fault={job.error} onRetry={() => void job.refetch()} />;
  return job.data ? <JobState job={job.data} /> : null;
}

function JobState({ job }: { readonly job: Job }) {
  const { t } = useTranslation("assessment");
  const format = useFormat();
  const cancel = useCancelJob();
  const mayCancel = useQuery(sessionQuery).data?.may.includes("assessment.cancel") ?? false;
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
          {mayCancel && (
            <div>
              <Button size="xs" variant="default" onClick={() => cancel.mutate(job.id)} loading={cancel.isPending}>
                {t("cancel")}
              </Button>
            </div>
          )}
        </>
      )}
      {job.error && <p lang="en">{job.error}</p>}
    </div>
  );
}
