import { useTranslation } from "react-i18next";
import type { GroupValues } from "../api/group.ts";
import type { StateReportPreview } from "../api/state-report.ts";
import { ReportRows } from "../group/reports/report-rows.tsx";
import { useFormat } from "../i18n/format.ts";
import { isolate } from "../i18n/isolate.ts";
import { MarkingTag } from "../patterns/marking.tsx";

/** What each audience reads once the report is taken in and shared where it goes. */
export function AudienceReads({
  preview: { send, audiences, smallNumbers },
}: {
  readonly preview: StateReportPreview;
}) {
  const { t } = useTranslation("national-report");
  const format = useFormat();
  const called = (audience: string): string => {
    if (audience === "community") return t("send.community");
    return send.to.includes(audience) ? t("send.keeper", { name: isolate(audience) }) : isolate(audience);
  };
  return (
    <section className="panel stack" aria-labelledby="audiences">
      <h2 id="audiences">{t("send.audiences")}</h2>
      <p className="soft">{t("send.audiencesText")}</p>
      {smallNumbers.length > 0 && (
        <p className="notice notice-act" role="status">
          {t("send.small")}{" "}
          {format.list(
            smallNumbers.map(({ commitment, numbers }) => isolate(`${commitment} (${format.list(numbers)})`)),
          )}
        </p>
      )}
      {audiences.map(({ audience, isKnown, marking, rows }) => (
        <details key={audience} className="stack">
          <summary>
            {called(audience)} <span className="tag">{format.number(rows.length)}</span>{" "}
            {!isKnown && <span className="tag tag-act">{t("send.unknown")}</span>}
          </summary>
          {!isKnown && <p className="notice notice-act">{t("send.unknownText")}</p>}
          {marking && <MarkingTag marking={marking} isFull />}
          {rows.length === 0 ? (
            <p>{t("send.nothing")}</p>
          ) : (
            <ReportRows fields={{ rows } as unknown as GroupValues} label={called(audience)} />
          )}
        </details>
      ))}
    </section>
  );
}
