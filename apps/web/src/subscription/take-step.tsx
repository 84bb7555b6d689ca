import { Button, TextInput } from "@mantine/core";
import { type FormEvent, useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { type StepKind, type Subscription, useTakeStep } from "../api/subscriptions.ts";
import { FileInput } from "../patterns/file-input.tsx";
import { Problem } from "../patterns/problem.tsx";
import { today } from "../ports.ts";
import { isProven } from "./way.ts";

interface TakeStepProps {
  readonly subscription: Subscription;
  readonly kind: StepKind;
}

/** Writes one step down: when it was, what proves it, and what else it needs. */
export function TakeStep({ subscription, kind }: TakeStepProps) {
  const { t } = useTranslation("subscription");
  const take = useTakeStep(subscription.id);
  const id = useId();
  const [on, setOn] = useState(today);
  const [reference, setReference] = useState("");
  const [reason, setReason] = useState("");
  const [file, setFile] = useState<File | null>(null);
  const needsReason = kind === "returned" || kind === "withdrawn";
  const send = (event: FormEvent) => {
    event.preventDefault();
    const order = { kind, on: on.trim(), reference: reference.trim() || null, reason: reason.trim() || null };
    take.mutate({ order: { ...order, title: file?.name ?? null }, file });
  };
  return (
    <form className="stack subscription-form no-print" onSubmit={send}>
      {take.isError && <Problem fault={take.error} />}
      <TextInput
        label={t(`take.on.${kind}`)}
        description={t("take.onHint")}
        required
        dir="ltr"
        maxLength={10}
        pattern="\d{4}(-\d{2}(-\d{2})?)?"
        value={on}
        onChange={(event) => setOn(event.currentTarget.value)}
      />
      {kind === "circulated" && (
        <TextInput
          label={t("take.reference")}
          description={t("take.referenceHint")}
          required
          dir="ltr"
          maxLength={80}
          value={reference}
          onChange={(event) => setReference(event.currentTarget.value)}
        />
      )}
      {needsReason && (
        <TextInput
          label={t("take.reason")}
          required
          maxLength={500}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      )}
      <div className="field">
        <label htmlFor={id}>{t(`take.file.${isProven(kind) ? kind : "other"}`)}</label>
        <FileInput
          id={id}
          accept=".pdf,.png,.jpg,.jpeg"
          required={isProven(kind)}
          aria-describedby={`${id}-hint`}
          onChange={(event) => setFile(event.currentTarget.files?.[0] ?? null)}
        />
        <span id={`${id}-hint`}>{t("take.fileHint")}</span>
      </div>
      {kind === "circulated" && <p className="small">{t("take.offered")}</p>}
      <div>
        <Button type="submit" loading={take.isPending}>
          {t(`take.do.${kind}`)}
        </Button>
      </div>
    </form>
  );
}
