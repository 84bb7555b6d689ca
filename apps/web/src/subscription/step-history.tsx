import { Button, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { sessionQuery } from "../api/queries.ts";
import { evidenceAddress, type Subscription, type SubscriptionStep, useCorrectStep } from "../api/subscriptions.ts";
import { useFormat } from "../i18n/format.ts";
import { Dialog } from "../patterns/dialog.tsx";
import { Problem } from "../patterns/problem.tsx";

/** Everything that was written down, the newest first; what was taken back stays to be seen. */
export function StepHistory({ subscription }: { readonly subscription: Subscription }) {
  const { t } = useTranslation("subscription");
  const may = useQuery(sessionQuery).data?.may ?? [];
  return (
    <section className="stack" aria-labelledby="history">
      <h2 id="history">{t("history.title")}</h2>
      {subscription.steps.length === 0 && <p className="soft">{t("history.none")}</p>}
      <ol className="plain-list stack">
        {subscription.steps.toReversed().map((step) => (
          <StepLine
            key={step.id}
            id={subscription.id}
            step={step}
            mayCorrect={may.includes("subscription.correct") && step.corrected === null}
            mayReadLedger={may.includes("ledger.read")}
          />
        ))}
      </ol>
    </section>
  );
}

interface StepLineProps {
  readonly id: string;
  readonly step: SubscriptionStep;
  readonly mayCorrect: boolean;
  readonly mayReadLedger: boolean;
}

function StepLine({ id, step, mayCorrect, mayReadLedger }: StepLineProps) {
  const { t } = useTranslation("subscription");
  const format = useFormat();
  const [isAsking, setAsking] = useState(false);
  const { kind, on, by, reference, reason, evidence, recordedBy, recordedAt, corrected, entry } = step;
  return (
    <li className="row-apart">
      <div className="stack-tight">
        <p>
          {corrected === null ? <strong>{t(`step.${kind}`)}</strong> : <s>{t(`step.${kind}`)}</s>}
          {on !== null && (
            <>
              {", "}
              <time dateTime={on}>{format.date(on)}</time>
            </>
          )}
          {reference !== null && (
            <>
              {", "}
              <bdi translate="no">{reference}</bdi>
            </>
          )}
          {reason !== null && (
            <>
              {": "}
              <bdi>{reason}</bdi>
            </>
          )}
          {by !== null && by !== recordedBy && (
            <>
              {" "}
              {t("history.by")} <bdi>{by}</bdi>
            </>
          )}
        </p>
        {evidence !== null && (
          <p className="small">
            <a href={evidenceAddress(id, evidence.hash)} download>
              <bdi translate="no">{evidence.title}</bdi>
            </a>{" "}
            <code className="soft" title={evidence.hash}>
              {evidence.hash.slice(0, 12)}
            </code>
          </p>
        )}
        <p className="small soft">
          {t("history.recorded")} <bdi>{recordedBy}</bdi>,{" "}
          <time dateTime={recordedAt}>{format.instant(recordedAt)}</time>
          {mayReadLedger && (
            <>
              {" · "}
              <Link to="/ledger" search={{ entry }}>
                {t("history.entry", { index: entry })}
              </Link>
            </>
          )}
        </p>
        {corrected !== null && (
          <p className="small">
            <strong>{t("history.corrected")}</strong> <bdi>{corrected.reason}</bdi>{" "}
            <span className="soft">
              <bdi>{corrected.by}</bdi>, <time dateTime={corrected.at}>{format.instant(corrected.at)}</time>
            </span>
          </p>
        )}
      </div>
      {mayCorrect && (
        <span className="no-print">
          <Button
            size="compact-sm"
            variant="default"
            aria-label={t("correct.openOf", { step: t(`step.${kind}`) })}
            onClick={() => setAsking(true)}
          >
            {t("correct.open")}
          </Button>
        </span>
      )}
      {isAsking && <Correction id={id} step={step.id} onClose={() => setAsking(false)} />}
    </li>
  );
}

interface CorrectionProps {
  readonly id: string;
  readonly step: string;
  readonly onClose: () => void;
}

/** Nothing is removed: a later entry says that the step was wrong, and why. */
function Correction({ id, step, onClose }: CorrectionProps) {
  const { t } = useTranslation("subscription");
  const [reason, setReason] = useState("");
  const correct = useCorrectStep(id, step);
  const send = (event: FormEvent) => {
    event.preventDefault();
    correct.mutate(reason, { onSuccess: onClose });
  };
  return (
    <Dialog label={t("correct.title")} onClose={onClose}>
      <form className="stack" onSubmit={send}>
        <h2>{t("correct.title")}</h2>
        <p>{t("correct.text")}</p>
        {correct.isError && <Problem fault={correct.error} />}
        <TextInput
          label={t("correct.reason")}
          value={reason}
          maxLength={500}
          required
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <div className="row">
          <Button type="submit" loading={correct.isPending}>
            {t("correct.do")}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t("correct.cancel")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
