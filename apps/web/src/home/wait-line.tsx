import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { Wait } from "../api/shapes.ts";
import { elementSearch } from "../facility/element.ts";
import { useFormat } from "../i18n/format.ts";
import { isolate } from "../i18n/isolate.ts";

/** One thing that waits: what it is, of what, and the link to where it is done. */
export function WaitLine({ wait }: { readonly wait: Wait }) {
  switch (wait.kind) {
    case "draft":
      return <DraftLine draft={wait.draft} />;
    case "assessment":
      return <AssessmentLine wait={wait} />;
    case "requirement":
      return <RequirementLine wait={wait} />;
    case "comment":
      return <CommentLine wait={wait} />;
  }
}

type Of<Kind extends Wait["kind"]> = Extract<Wait, { kind: Kind }>;

function DraftLine({ draft }: { readonly draft: Of<"draft">["draft"] }) {
  const { t } = useTranslation("home");
  const format = useFormat();
  const isBehind = draft.latestVersion !== null && draft.baseVersion !== draft.latestVersion;
  return (
    <>
      <Link to="/facilities/$facility" params={{ facility: draft.facility }} search={{ edit: "form" }}>
        {t("waits.draft", { facility: isolate(draft.facilityName ?? draft.facility) })}
      </Link>
      <span className="row small soft">
        <span>{t("waits.saved", { at: format.instant(draft.savedAt) })}</span>
        {draft.errorCount > 0 && <span className="tag tag-act">{t("waits.errors", { count: draft.errorCount })}</span>}
        {isBehind && <span className="tag">{t("waits.behind")}</span>}
      </span>
    </>
  );
}

function AssessmentLine({ wait }: { readonly wait: Of<"assessment"> }) {
  const { t } = useTranslation("home");
  const format = useFormat();
  const { work, facility } = wait;
  const values = { version: format.number(wait.version), facility: isolate(wait.facilityName) };
  return (
    <>
      <Link to="/facilities/$facility" params={{ facility }}>
        {t(wait.assessedAt === null ? "waits.neverAssessed" : "waits.versionNotAssessed", values)}
      </Link>
      {work && <Work done={work.done} total={work.total} />}
    </>
  );
}

function Work({ done, total }: { readonly done: number; readonly total: number }) {
  const { t } = useTranslation("home");
  const format = useFormat();
  const text = t("waits.underWay", { done: format.number(done), total: format.number(total) });
  return (
    <span className="row small soft">
      <progress className="progress" value={done} max={Math.max(1, total)} aria-label={text} />
      <span>{text}</span>
    </span>
  );
}

function RequirementLine({ wait }: { readonly wait: Of<"requirement"> }) {
  const { t } = useTranslation("home");
  return (
    <>
      <Link to="/facilities/$facility" params={{ facility: wait.facility }} search={{ tab: "ranking" }}>
        {t("waits.requirement", { facility: isolate(wait.facilityName) })}
      </Link>
      <span className="small soft">
        {t("waits.missedBy", { count: wait.positionsMissed })} {t("waits.missedIn", { count: wait.scenariosMissed })}
      </span>
    </>
  );
}

function CommentLine({ wait }: { readonly wait: Of<"comment"> }) {
  const { t } = useTranslation("home");
  const format = useFormat();
  return (
    <>
      <Link to="/facilities/$facility" params={{ facility: wait.facility }} search={elementSearch(wait.element)}>
        {t("waits.comment", { author: isolate(wait.author), facility: isolate(wait.facilityName) })}
      </Link>
      <span>
        <bdi>{wait.text}</bdi>
      </span>
      <time className="small soft" dateTime={wait.writtenAt}>
        {format.instant(wait.writtenAt)}
      </time>
    </>
  );
}
