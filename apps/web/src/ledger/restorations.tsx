import { Button, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { sessionQuery } from "../api/queries.ts";
import { type Restoration, useAskAcceptance, witnessesQuery } from "../api/witnesses.ts";
import { useFormat } from "../i18n/format.ts";
import { Problem } from "../patterns/problem.tsx";

/** Where the ledger goes on from a copy, and who answers for what that lost. Nothing where it never did. */
export function Restorations() {
  const { t } = useTranslation("witnesses");
  const all = useQuery(witnessesQuery).data?.restorations ?? [];
  if (all.length === 0) return null;
  return (
    <section className="panel stack" aria-labelledby="restorations-title">
      <h2 id="restorations-title">{t("restorations.title")}</h2>
      <p>{t("restorations.text")}</p>
      <ul className="plain-list stack">
        {all.map((restoration) => (
          <OneRestoration key={restoration.id} restoration={restoration} />
        ))}
      </ul>
    </section>
  );
}

function OneRestoration({ restoration }: { readonly restoration: Restoration }) {
  const { t } = useTranslation("witnesses");
  const { number, instant } = useFormat();
  const may = useQuery(sessionQuery).data?.may ?? [];
  const { id, entry, at, copySize, seenSize, reason, state } = restoration;
  const facts = { entry: number(entry), at: instant(at), copy: number(copySize) };
  return (
    <li className="stack-tight">
      <p>
        <span className={state === "open" ? "tag tag-act" : "tag"}>{t(`restorations.state.${state}`)}</span>{" "}
        {seenSize === null
          ? t("restorations.lineUnknown", facts)
          : t("restorations.line", { ...facts, seen: number(seenSize) })}
      </p>
      <p>
        {t("restorations.why")} <bdi>{reason}</bdi>
      </p>
      {state === "open" && may.includes("restoration.accept") && <AskAcceptance restoration={id} />}
    </li>
  );
}

function AskAcceptance({ restoration }: { readonly restoration: string }) {
  const { t } = useTranslation("witnesses");
  const [reason, setReason] = useState("");
  const ask = useAskAcceptance(restoration);
  const send = (event: FormEvent) => {
    event.preventDefault();
    ask.mutate(reason);
  };
  if (ask.data) {
    return (
      <p className="notice" role="status">
        {t("restorations.asked")}{" "}
        <Link to="/approvals/$approval" params={{ approval: ask.data.approval }}>
          {t("restorations.see")}
        </Link>
      </p>
    );
  }
  return (
    <form className="stack narrow" onSubmit={send}>
      <TextInput
        label={t("restorations.reason")}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        required
      />
      {ask.isError && <Problem fault={ask.error} />}
      <div>
        <Button type="submit" loading={ask.isPending}>
          {t("restorations.ask")}
        </Button>
      </div>
    </form>
  );
}
