import { Button, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { inboxQuery } from "../api/approvals.ts";
import { askToBear, planQuery } from "../api/plan.ts";
import { Problem } from "../patterns/problem.tsx";

interface BearFormProps {
  readonly programme: string;
  readonly action: string;
}

/** Asks another person to bear the risk of an action until a day. */
export function BearForm({ programme, action }: BearFormProps) {
  const { t } = useTranslation("plan");
  const cache = useQueryClient();
  const [reason, setReason] = useState("");
  const [expires, setExpires] = useState("");
  const ask = useMutation({
    mutationFn: () => askToBear(programme, { action, reason, expires }),
    onSuccess: async () => {
      await cache.invalidateQueries({ queryKey: planQuery(programme).queryKey });
      await cache.invalidateQueries({ queryKey: inboxQuery.queryKey });
    },
  });
  const send = (event: FormEvent) => {
    event.preventDefault();
    ask.mutate();
  };
  return (
    <form className="stack-tight plan-form" onSubmit={send}>
      <TextInput
        label={t("acceptance.reason")}
        description={t("acceptance.who")}
        required
        maxLength={1000}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <TextInput
        type="date"
        label={t("acceptance.expires")}
        required
        value={expires}
        onChange={(event) => setExpires(event.currentTarget.value)}
      />
      {ask.isError && <Problem fault={ask.error} />}
      <div>
        <Button type="submit" size="xs" variant="default" loading={ask.isPending}>
          {t("acceptance.ask")}
        </Button>
      </div>
    </form>
  );
}
