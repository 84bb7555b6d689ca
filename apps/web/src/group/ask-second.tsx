import { Button, TextInput } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { type DecisionToAsk, useAskDecision } from "../api/group.ts";
import { ApiProblem } from "../api/problem.ts";
import { Problem } from "../patterns/problem.tsx";

/** Whether the server says that a second person is needed. */
export const isForTwo = (fault: unknown): boolean =>
  fault instanceof ApiProblem && fault.diagnostics.some(({ code }) => code === "CUS-G053");

interface AskSecondProps {
  readonly kind: string;
  readonly record: string;
  readonly order: DecisionToAsk["order"];
}

/** What is done by two: who asks says why, another approves, and it is carried out under Approvals. */
export function AskSecond({ kind, record, order }: AskSecondProps) {
  const { t } = useTranslation("group");
  const [reason, setReason] = useState("");
  const ask = useAskDecision(kind, record);
  const send = (event: FormEvent) => {
    event.preventDefault();
    ask.mutate({ reason, order });
  };
  if (ask.data) {
    return (
      <p role="status" className="notice">
        {t("two.asked")}{" "}
        <Link to="/approvals/$approval" params={{ approval: ask.data.approval }}>
          {t("two.see")}
        </Link>
      </p>
    );
  }
  return (
    <form className="panel stack narrow" onSubmit={send}>
      <p>{t("two.text")}</p>
      <TextInput
        label={t("two.reason")}
        value={reason}
        required
        maxLength={2000}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      {ask.isError && <Problem fault={ask.error} />}
      <div>
        <Button type="submit" loading={ask.isPending}>
          {t("two.ask")}
        </Button>
      </div>
    </form>
  );
}
