import { Button, NativeSelect, TextInput } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { askMachine } from "../api/operation.ts";
import { Problem } from "../patterns/problem.tsx";
import { now } from "../ports.ts";

/** What a machine can be let read, as the server names it. */
const actions = ["facility.read", "scenario.read", "assessment.read", "comment.read", "ledger.read"] as const;

const lives = [30, 90, 180, 365] as const;
const dayMs = 24 * 3_600_000;

/** A machine is asked for here, approved by another administrator under Approvals, and then let in. */
export function AskMachine() {
  const { t } = useTranslation("operation");
  const [name, setName] = useState("");
  const [chosen, setChosen] = useState<readonly string[]>(["facility.read"]);
  const [days, setDays] = useState<number>(90);
  const [reason, setReason] = useState("");
  const ask = useMutation({
    mutationFn: () => {
      const expiresAt = new Date(now().getTime() + days * dayMs).toISOString();
      return askMachine({ name, actions: actions.filter((action) => chosen.includes(action)), expiresAt, reason });
    },
  });
  const send = (event: FormEvent) => {
    event.preventDefault();
    ask.mutate();
  };
  return (
    <section className="panel stack">
      <h2>{t("machines.ask")}</h2>
      <p>{t("machines.askText")}</p>
      {ask.isError && <Problem fault={ask.error} />}
      {ask.data && (
        <div role="status" className="stack notice">
          <p>
            {t("machines.asked")}{" "}
            <Link to="/approvals/$approval" params={{ approval: ask.data.approval }}>
              {t("machines.see")}
            </Link>
          </p>
          <p>
            {t("machines.token")}{" "}
            <code dir="ltr" translate="no" className="breakable">
              {ask.data.token}
            </code>
          </p>
        </div>
      )}
      <form className="stack narrow" onSubmit={send}>
        <TextInput
          label={t("machines.name")}
          description={t("machines.nameHelp")}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          required
          maxLength={100}
        />
        <fieldset className="machine-scope stack-tight">
          <legend>{t("machines.mayRead")}</legend>
          {actions.map((action) => (
            <label key={action}>
              <input
                type="checkbox"
                checked={chosen.includes(action)}
                onChange={(event) => {
                  const others = chosen.filter((each) => each !== action);
                  setChosen(event.currentTarget.checked ? [...others, action] : others);
                }}
              />{" "}
              {t(`machines.action.${action.replace(".", "-")}`)}
            </label>
          ))}
        </fieldset>
        <NativeSelect
          label={t("machines.life")}
          value={String(days)}
          onChange={(event) => setDays(Number(event.currentTarget.value))}
          data={lives.map((life) => ({ value: String(life), label: t("machines.days", { count: life }) }))}
        />
        <TextInput
          label={t("machines.reason")}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          required
        />
        <div>
          <Button type="submit" loading={ask.isPending} disabled={chosen.length === 0}>
            {t("machines.askButton")}
          </Button>
        </div>
      </form>
    </section>
  );
}
