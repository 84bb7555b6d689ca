import { Button } from "@mantine/core";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import "../patterns/two-person-action.css";
import { type BreakGlassAct, useReview } from "../api/approvals.ts";
import { useFormat } from "../i18n/format.ts";
import { Problem } from "../patterns/problem.tsx";
import { RoleName } from "../patterns/role-name.tsx";
import { ScrollRegion } from "../patterns/scroll-region.tsx";

/** What one person did alone in an emergency: shown to everybody until another has reviewed it, and after. */
export function BreakGlassList({ acts }: { readonly acts: readonly BreakGlassAct[] }) {
  const { t } = useTranslation("approvals");
  return (
    <section className="panel stack">
      <h2>{t("alone.title")}</h2>
      <p className="soft">{t("alone.text")}</p>
      <ul className="plain-list approval-lines">
        {acts.map((act) => (
          <li key={act.id} id={act.id}>
            <Act act={act} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Act({ act }: { readonly act: BreakGlassAct }) {
  const { t } = useTranslation("approvals");
  const format = useFormat();
  const { review } = act;
  return (
    <div className="stack-tight">
      <p className="row">
        <strong>{t(`action.${act.action}`)}</strong>
        {review === null && (
          <span className={`tag ${act.isLate ? "tag-act" : ""}`}>{t(act.isLate ? "alone.late" : "alone.open")}</span>
        )}
      </p>
      <p>
        <bdi>{act.by}</bdi> (<RoleName role={act.byRole} />
        ), <time dateTime={act.at}>{format.instant(act.at)}</time>
      </p>
      {act.reason !== null && (
        <p>
          {t("reason")} <bdi>{act.reason}</bdi>
        </p>
      )}
      {act.content !== null && (
        <details className="small">
          <summary>{t("alone.content")}</summary>
          <ScrollRegion className="approval-scroll" label={t("alone.content")}>
            <pre className="approval-text" translate="no" dir="ltr">
              {act.content}
            </pre>
          </ScrollRegion>
        </details>
      )}
      {review === null && !act.mayReview && (
        <p className="small soft">{t("alone.until", { at: format.instant(act.reviewUntil) })}</p>
      )}
      {act.mayReview && <Review act={act} />}
      {review !== null && (
        <p>
          {t(review.verdict === "justified" ? "alone.wasJustified" : "alone.wasNotJustified")}{" "}
          <bdi>{review.reviewer}</bdi>, <time dateTime={review.at}>{format.instant(review.at)}</time>
          {review.note !== "" && (
            <>
              {": "}
              <bdi>{review.note}</bdi>
            </>
          )}
        </p>
      )}
    </div>
  );
}

function Review({ act }: { readonly act: BreakGlassAct }) {
  const { t } = useTranslation("approvals");
  const format = useFormat();
  const id = useId();
  const [note, setNote] = useState("");
  const review = useReview(act.id);
  const give = (verdict: "justified" | "not justified") => review.mutate({ verdict, note: note.trim() });
  return (
    <div className="stack-tight">
      <p className="small">{t("alone.yours", { at: format.instant(act.reviewUntil) })}</p>
      <div className="field">
        <label htmlFor={id}>{t("alone.note")}</label>
        <textarea
          id={id}
          rows={2}
          maxLength={1000}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
      </div>
      <div className="row">
        <Button size="xs" disabled={note.trim() === ""} loading={review.isPending} onClick={() => give("justified")}>
          {t("alone.justified")}
        </Button>
        <Button
          size="xs"
          variant="default"
          disabled={note.trim() === ""}
          loading={review.isPending}
          onClick={() => give("not justified")}
        >
          {t("alone.notJustified")}
        </Button>
      </div>
      {review.isError && <Problem fault={review.error} />}
    </div>
  );
}
