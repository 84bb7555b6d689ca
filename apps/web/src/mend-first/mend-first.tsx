import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import "./mend-first.css";
import { type FirstStepsState, firstStepsQuery, useFirstStepsWork } from "../api/first-steps.ts";
import type { FacilityModel, FacilityView } from "../api/shapes.ts";
import type { Names } from "../facility/names.ts";
import { useFormat } from "../i18n/format.ts";
import { Problem } from "../patterns/problem.tsx";
import { Found } from "./found.tsx";
import { Pace } from "./pace.tsx";

interface MendFirstProps {
  readonly view: FacilityView;
  readonly names: Names;
}

/**
 * What to mend first. Every step is a ranking of its own: a small site's work begins by itself, a larger one's when it
 * is asked for.
 */
export function MendFirst({ view, names }: MendFirstProps) {
  const { t } = useTranslation("mend-first");
  const { id } = view.model.facility;
  const found = useQuery(firstStepsQuery(id, view.hash));
  const work = useFirstStepsWork(id, view.hash);
  useBegun(isSmall(view.model), view.hash, found.data, work.start.mutate);
  const fault = work.start.error ?? work.stop.error ?? found.error;
  return (
    <section className="panel stack" aria-labelledby="mend-first">
      <h2 id="mend-first">{t("title")}</h2>
      {fault !== null && <Problem fault={fault} onRetry={() => void found.refetch()} />}
      {found.data?.state === "ready" ? (
        <Found found={found.data.found} model={view.model} names={names} />
      ) : (
        found.data && <NotYet state={found.data} work={work} />
      )}
    </section>
  );
}

/** Begins once for each version; whoever stops it is not overruled. */
function useBegun(isWanted: boolean, hash: string, found: FirstStepsState | undefined, begin: () => void): void {
  const begun = useRef<string | null>(null);
  useEffect(() => {
    if (!isWanted || found?.state !== "cold" || begun.current === hash) return;
    begun.current = hash;
    begin();
  }, [isWanted, hash, found, begin]);
}

/** A few seconds of work: a site such as the questions make, never a demonstration facility. */
const mostByItself = 150;

const isSmall = ({ roles, targets, states }: FacilityModel): boolean =>
  roles.length * targets.length * states.length <= mostByItself;

interface NotYetProps {
  readonly state: Exclude<FirstStepsState, { state: "ready" }>;
  readonly work: ReturnType<typeof useFirstStepsWork>;
}

function NotYet({ state, work: { start, stop } }: NotYetProps) {
  const { t } = useTranslation("mend-first");
  if (start.isPending) return <UnderWay state={justBegun} onStop={() => stop.mutate()} isStopping={stop.isPending} />;
  if (state.state === "waiting" || state.state === "working") {
    return <UnderWay state={state} onStop={() => stop.mutate()} isStopping={stop.isPending} />;
  }
  return (
    <>
      <p>{t("what")}</p>
      {state.state === "failed" && <p role="alert">{t(state.reason === "too long" ? "tooLong" : "failed")}</p>}
      <div className="no-print">
        <Button size="xs" onClick={() => start.mutate()} loading={start.isPending}>
          {t(state.state === "failed" ? "again" : "start")}
        </Button>
      </div>
    </>
  );
}

const justBegun = { state: "working", done: 0, total: 0 } as const;

interface UnderWayProps {
  readonly state: Extract<FirstStepsState, { state: "waiting" | "working" }>;
  readonly onStop: () => void;
  readonly isStopping: boolean;
}

function UnderWay({ state, onStop, isStopping }: UnderWayProps) {
  const { t } = useTranslation("mend-first");
  const format = useFormat();
  const { done, total } = state.state === "working" ? state : { done: 0, total: 0 };
  return (
    <div role="status" className="stack-tight">
      <p>
        {total === 0
          ? t(state.state === "waiting" ? "waiting" : "preparing")
          : t("working", { done: format.number(done), total: format.number(total) })}{" "}
        <Pace key={total} done={done} total={total} />
      </p>
      <progress className="progress" {...(total === 0 ? {} : { value: done, max: total })} aria-label={t("progress")} />
      <div className="no-print">
        <Button size="xs" variant="default" onClick={onStop} loading={isStopping}>
          {t("stop")}
        </Button>
      </div>
    </div>
  );
}
