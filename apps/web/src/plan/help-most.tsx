import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import "./plan.css";
import { type HelpReady, helpQuery, type PlanHelp, useHelpWork, usePlanActs } from "../api/plan.ts";
import { useFormat } from "../i18n/format.ts";
import { Problem } from "../patterns/problem.tsx";
import { now } from "../ports.ts";
import { useCatalogue } from "../programme/use-catalogue.ts";
import { type ActionDraft, actOf } from "./action-draft.ts";
import { HelpByLevel } from "./help-by-level.tsx";
import { HelpfulStep } from "./helpful-step.tsx";

interface HelpMostProps {
  readonly programme: string;
  /** On other pages than the plan's own. */
  readonly isBeside?: true;
}

/** The three actions that help most, each with what it does to the risk and to the levels. */
export function HelpMost({ programme, isBeside }: HelpMostProps) {
  const { t } = useTranslation("plan");
  const found = useQuery(helpQuery(programme));
  const work = useHelpWork(programme);
  const record = usePlanActs(programme);
  const { word } = useCatalogue();
  const onTake = (draft: ActionDraft) => {
    const owner = draft.owner === "" ? word("owner", "security-manager") : draft.owner;
    record.mutate([actOf({ ...draft, owner, due: proposedDay() })]);
  };
  const fault = record.error ?? found.error ?? work.start.error ?? work.stop.error;
  return (
    <section className="panel stack" aria-labelledby="help-most">
      <h2 id="help-most">{t("help.title")}</h2>
      {fault !== null && <Problem fault={fault} onRetry={() => void found.refetch()} />}
      {found.data?.state === "ready" && <Ready found={found.data} onTake={onTake} />}
      {found.data?.state === "by level" && <HelpByLevel measures={found.data.measures} onTake={onTake} />}
      {found.data && found.data.state !== "ready" && found.data.state !== "by level" && (
        <NotYet state={found.data} work={work} />
      )}
      {record.isSuccess && (
        <p className="small soft" role="status">
          {t("help.proposed")}
        </p>
      )}
      {isBeside && (
        <p className="no-print">
          <Link to="/programme/$programme/plan" params={{ programme }}>
            {t("help.toPlan")}
          </Link>
        </p>
      )}
    </section>
  );
}

const dayMs = 86_400_000;
const proposedDays = 90;

const proposedDay = (): string => new Date(now().getTime() + proposedDays * dayMs).toISOString().slice(0, 10);

interface ReadyProps {
  readonly found: HelpReady;
  readonly onTake: (draft: ActionDraft) => void;
}

function Ready({ found, onTake }: ReadyProps) {
  const { t } = useTranslation("plan");
  if (found.helpful.length === 0) return <p>{t("help.nothing")}</p>;
  return (
    <ol className="plain-list stack">
      {found.helpful.map((helpful) => (
        <HelpfulStep key={helpful.reference} facility={found.facility} helpful={helpful} onTake={onTake} />
      ))}
    </ol>
  );
}

interface NotYetProps {
  readonly state: Exclude<PlanHelp, { state: "ready" } | { state: "by level" }>;
  readonly work: ReturnType<typeof useHelpWork>;
}

function NotYet({ state, work: { start, stop } }: NotYetProps) {
  const { t } = useTranslation("plan");
  const format = useFormat();
  if (state.state === "cold" || state.state === "failed") {
    return (
      <>
        <p>{t("help.what")}</p>
        {state.state === "failed" && <p role="alert">{t("help.failed")}</p>}
        <div className="no-print">
          <Button size="xs" loading={start.isPending} onClick={() => start.mutate()}>
            {t("help.start")}
          </Button>
        </div>
      </>
    );
  }
  const { done, total } = state.state === "working" ? state : { done: 0, total: 0 };
  return (
    <div role="status" className="stack-tight">
      <p>
        {total === 0
          ? t("help.preparing")
          : t("help.working", { done: format.number(done), total: format.number(total) })}
      </p>
      <progress
        className="progress"
        {...(total === 0 ? {} : { value: done, max: total })}
        aria-label={t("help.title")}
      />
      <div className="no-print">
        <Button size="xs" variant="default" loading={stop.isPending} onClick={() => stop.mutate()}>
          {t("help.stop")}
        </Button>
      </div>
    </div>
  );
}
