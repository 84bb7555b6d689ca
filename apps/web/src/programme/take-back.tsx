import { Button } from "@mantine/core";
import { type FormEvent, useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { useRecordActs } from "../api/programmes.ts";
import { Problem } from "../patterns/problem.tsx";

interface TakeBackProps {
  readonly programme: string;
  readonly what: "evidence" | "test";
  readonly of: string;
}

/** Takes an entry back, for a reason that stays beside it. */
export function TakeBack({ programme, what, of }: TakeBackProps) {
  const { t } = useTranslation("programme");
  const id = useId();
  const record = useRecordActs(programme);
  const [reason, setReason] = useState<string | null>(null);
  if (reason === null) {
    return (
      <Button size="xs" variant="subtle" onClick={() => setReason("")}>
        {t("evidence.back")}
      </Button>
    );
  }
  const send = (event: FormEvent) => {
    event.preventDefault();
    record.mutate([{ type: "retracted", what, of, reason }]);
  };
  return (
    <form className="row" onSubmit={send}>
      <div className="field">
        <label htmlFor={id}>{t("evidence.backWhy")}</label>
        <input
          id={id}
          required
          maxLength={1000}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      </div>
      <Button type="submit" size="xs" variant="default" loading={record.isPending} disabled={reason.trim() === ""}>
        {t("evidence.back")}
      </Button>
      <Button size="xs" variant="subtle" onClick={() => setReason(null)}>
        {t("evidence.keepIt")}
      </Button>
      {record.isError && <Problem fault={record.error} />}
    </form>
  );
}
