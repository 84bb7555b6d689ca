import { useTranslation } from "react-i18next";
import type { MeasureInProgramme } from "../api/programmes.ts";
import { useFormat } from "../i18n/format.ts";
import { EvidencePaper } from "./evidence-paper.tsx";

interface FormerEvidenceProps {
  readonly programme: string;
  readonly former: MeasureInProgramme["former"];
}

/** Evidence that was replaced or taken back: its hash stays, and its file. */
export function FormerEvidence({ programme, former }: FormerEvidenceProps) {
  const { t } = useTranslation("programme");
  const format = useFormat();
  if (former.length === 0) return null;
  return (
    <details>
      <summary>{t("evidence.former", { shown: format.number(former.length) })}</summary>
      <p className="soft">{t("evidence.formerText")}</p>
      <ul className="plain-list stack">
        {former.map((evidence) => (
          <li key={evidence.id} className="criterion stack-tight">
            <h3>
              <bdi>{evidence.title}</bdi>
            </h3>
            <p className="small">
              {evidence.replacedBy === null ? (
                <>
                  {t("evidence.takenBack")} <bdi translate="no">{evidence.by}</bdi>: <bdi>{evidence.reason}</bdi>
                </>
              ) : (
                <>
                  {t("evidence.replacedBy")} <bdi>{evidence.replacedBy}</bdi>
                </>
              )}
              , <time dateTime={evidence.on}>{format.date(evidence.on)}</time> ·{" "}
              <code>{evidence.criteria.join(" ")}</code>
            </p>
            <EvidencePaper programme={programme} evidence={evidence} />
          </li>
        ))}
      </ul>
    </details>
  );
}
