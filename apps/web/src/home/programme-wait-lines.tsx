import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { ProgrammeWait } from "../api/programme-waits.ts";
import { useFormat } from "../i18n/format.ts";
import { isolate } from "../i18n/isolate.ts";

/** What waits in programmes, one line for each place where it is done. */
export function ProgrammeWaitLines({ waits }: { readonly waits: readonly ProgrammeWait[] }) {
  return waits.map((wait) => (
    <li key={wait.programme}>
      <ul className="plain-list home-lines">
        {wait.reliability && (
          <li>
            <Reliability wait={wait} counts={wait.reliability} />
          </li>
        )}
        {wait.concerns > 0 && (
          <li>
            <Concerns wait={wait} />
          </li>
        )}
        {wait.toReview + wait.refused + wait.ended + wait.within90 + wait.unsaid > 0 && (
          <li>
            <Evidence wait={wait} />
          </li>
        )}
        {wait.actionsOverdue + wait.actionsDue > 0 && (
          <li>
            <Actions wait={wait} />
          </li>
        )}
        {wait.findingsOverdue + wait.findingsToClose > 0 && (
          <li>
            <Findings wait={wait} />
          </li>
        )}
      </ul>
    </li>
  ));
}

interface LineProps {
  readonly wait: ProgrammeWait;
}

interface ReliabilityProps extends LineProps {
  readonly counts: NonNullable<ProgrammeWait["reliability"]>;
}

function Reliability({ wait: { programme, name }, counts }: ReliabilityProps) {
  const { t } = useTranslation("home-programme");
  const { number } = useFormat();
  const { lapsed, within30, within90, overdueSteps } = counts;
  return (
    <>
      <Link to="/programme/$programme/reliability" params={{ programme }}>
        {t("reliability", { programme: isolate(name) })}
      </Link>
      <span className="small soft">
        {t("determinations", {
          ...{ lapsed: number(lapsed), within30: number(within30), within90: number(within90) },
          overdue: number(overdueSteps),
        })}
      </span>
    </>
  );
}

function Concerns({ wait: { programme, name, concerns } }: LineProps) {
  const { t } = useTranslation("home-programme");
  const { number } = useFormat();
  return (
    <>
      <Link to="/programme/$programme/concerns" params={{ programme }}>
        {t("concerns", { programme: isolate(name) })}
      </Link>
      <span className="small soft">{t("concernsOpen", { shown: number(concerns) })}</span>
    </>
  );
}

function Actions({ wait: { programme, name, actionsOverdue, actionsDue } }: LineProps) {
  const { t } = useTranslation("home-programme");
  const { number } = useFormat();
  return (
    <>
      <Link to="/programme/$programme/plan" params={{ programme }}>
        {t("plan", { programme: isolate(name) })}
      </Link>
      <span className="small soft">{t("actions", { overdue: number(actionsOverdue), due: number(actionsDue) })}</span>
    </>
  );
}

function Findings({ wait: { name, findingsOverdue, findingsToClose } }: LineProps) {
  const { t } = useTranslation("home-programme");
  const { number } = useFormat();
  return (
    <>
      <Link to="/programme/national/inspections">{t("inspections", { programme: isolate(name) })}</Link>
      <span className="small soft">
        {t("findings", { overdue: number(findingsOverdue), toClose: number(findingsToClose) })}
      </span>
    </>
  );
}

function Evidence({ wait: { programme, name, ...counts } }: LineProps) {
  const { t } = useTranslation("home-programme");
  const { number } = useFormat();
  const shown = (["toReview", "refused", "ended", "within30", "within90", "unsaid"] as const).filter(
    (kind) => counts[kind] > 0,
  );
  return (
    <>
      <Link to="/programme/$programme" params={{ programme }}>
        {t("evidence", { programme: isolate(name) })}
      </Link>
      {shown.map((kind) => (
        <span key={kind} className="small soft">
          {t(kind, { shown: number(counts[kind]) })}
        </span>
      ))}
    </>
  );
}
