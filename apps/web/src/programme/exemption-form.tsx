import { Button, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { inboxQuery } from "../api/approvals.ts";
import { askExemption, measureQuery } from "../api/programmes.ts";
import { Problem } from "../patterns/problem.tsx";

interface ExemptionFormProps {
  readonly programme: string;
  readonly criterion: string;
}

/** Asks another person to agree that a criterion does not apply. */
export function ExemptionForm({ programme, criterion }: ExemptionFormProps) {
  const { t } = useTranslation("programme");
  const cache = useQueryClient();
  const [reason, setReason] = useState("");
  const ask = useMutation({
    mutationFn: () => askExemption(programme, { criterion, reason }),
    onSuccess: async () => {
      await cache.invalidateQueries({ queryKey: measureQuery(programme, criterion.split(".")[0] ?? "").queryKey });
      await cache.invalidateQueries({ queryKey: inboxQuery.queryKey });
    },
  });
  const send = (event: FormEvent) => {
    event.preventDefault();
    ask.mutate();
  };
  return (
    <form className="stack-tight" onSubmit={send}>
      {ask.isError && <Problem fault={ask.error} />}
      <TextInput
        label={t("exemption.reason")}
        description={t("exemption.who")}
        required
        maxLength={1000}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <div>
        <Button type="submit" size="xs" variant="default" loading={ask.isPending}>
          {t("exemption.ask")}
        </Button>
      </div>
    </form>
  );
}
