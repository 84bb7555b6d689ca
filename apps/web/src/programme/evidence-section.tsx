import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import {
  type CatalogueMeasure,
  type EvidenceInProgramme,
  type MeasureInProgramme,
  useReviewActs,
} from "../api/programmes.ts";
import { sessionQuery } from "../api/queries.ts";
import { useFormat } from "../i18n/format.ts";
import { Problem } from "../patterns/problem.tsx";
import { AskWhy } from "./ask-why.tsx";
import { EvidenceForm } from "./evidence-form.tsx";
import { EvidencePaper } from "./evidence-paper.tsx";
import { FormerEvidence } from "./former-evidence.tsx";
import { TakeBack } from "./take-back.tsx";
import { useCatalogue } from "./use-catalogue.ts";

interface EvidenceSectionProps {
  readonly programme: string;
  readonly found: MeasureInProgramme;
  readonly measure: CatalogueMeasure;
}

/** What proves a measure: from when, until when, who submitted it, and who else accepted it. */
export function EvidenceSection({ programme, found, measure }: EvidenceSectionProps) {
  const { t } = useTranslation("programme");
  const may = useQuery(sessionQuery).data?.may ?? [];
  const mostBytes = found.mostFileBytes;
  return (
    <section className="panel stack" aria-labelledby="evidence">
      <h2 id="evidence">{t("evidence.title")}</h2>
      <p className="soft">{t("evidence.text")}</p>
      {found.evidence.length === 0 && <p>{t("evidence.none")}</p>}
      <ul className="plain-list stack">
        {found.evidence.map((evidence) => (
          <li key={evidence.id} className="criterion stack-tight">
            <Piece programme={programme} measure={measure} evidence={evidence} mostBytes={mostBytes} may={may} />
          </li>
        ))}
      </ul>
      <FormerEvidence programme={programme} former={found.former} />
      {may.includes("programme.record") && (
        <details className="no-print">
          <summary>{t("evidence.add")}</summary>
          <EvidenceForm programme={programme} measure={measure} mostBytes={mostBytes} />
        </details>
      )}
    </section>
  );
}

interface PieceProps {
  readonly programme: string;
  readonly measure: CatalogueMeasure;
  readonly evidence: EvidenceInProgramme;
  readonly mostBytes: number;
  readonly may: readonly string[];
}

function Piece({ programme, measure, evidence, mostBytes, may }: PieceProps) {
  const { t } = useTranslation("programme");
  const format = useFormat();
  const { word } = useCatalogue();
  const review = useReviewActs(programme);
  const [isReplacing, setReplacing] = useState(false);
  const { id, title, kind, criteria, effective, ends, isCurrent, replaces, submittedBy, isOwn } = evidence;
  const judge = (isAccepted: boolean, note: string) =>
    review.mutate([{ type: "reviewed", evidence: id, isAccepted, note }]);
  return (
    <>
      <h3>
        <bdi>{title}</bdi>{" "}
        <span className={isCurrent ? "tag" : "tag tag-act"}>{t(isCurrent ? "evidence.holds" : "evidence.over")}</span>
      </h3>
      <p className="small">
        <bdi>{word("evidence", kind)}</bdi> · <time dateTime={effective}>{format.date(effective)}</time> –{" "}
        <time dateTime={ends}>{format.date(ends)}</time> · <code>{criteria.join(" ")}</code>
      </p>
      <EvidencePaper programme={programme} evidence={evidence} />
      {replaces !== null && evidence.review === null && (
        <p className="small">
          <span className="soft">{t("evidence.replaces")}</span> <bdi>{replaces}</bdi>
        </p>
      )}
      <p className="small">
        <span className="soft">{t("evidence.by")}</span> <bdi>{submittedBy}</bdi> ·{" "}
        {evidence.review ? (
          <>
            {t(evidence.review.isAccepted ? "evidence.accepted" : "evidence.refused")} <bdi>{evidence.review.by}</bdi>,{" "}
            <time dateTime={evidence.review.on}>{format.date(evidence.review.on)}</time>{" "}
            <bdi>{evidence.review.note}</bdi>
          </>
        ) : (
          <span className="tag">{t("evidence.unreviewed")}</span>
        )}
      </p>
      <div className="row no-print">
        {may.includes("programme.review") && !isOwn && (
          <>
            <Button size="xs" variant="default" loading={review.isPending} onClick={() => judge(true, "")}>
              {t("evidence.accept")}
            </Button>
            <AskWhy
              key={String(evidence.review?.isAccepted)}
              button={t("evidence.refuse")}
              label={t("evidence.refuseWhy")}
              variant="default"
              isPending={review.isPending}
              onGive={(reason) => judge(false, reason)}
            />
          </>
        )}
        {may.includes("programme.record") && (
          <>
            <Button size="xs" variant="default" aria-expanded={isReplacing} onClick={() => setReplacing(!isReplacing)}>
              {t("evidence.replace")}
            </Button>
            <TakeBack programme={programme} what="evidence" of={id} />
          </>
        )}
      </div>
      {isReplacing && <EvidenceForm programme={programme} measure={measure} mostBytes={mostBytes} instead={evidence} />}
      {review.isError && <Problem fault={review.error} />}
    </>
  );
}
