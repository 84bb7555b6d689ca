import { Button, NativeSelect, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { anyRegistry, type NewRegistryFact, recordFact } from "../api/registry.ts";
import { Problem } from "../patterns/problem.tsx";
import { FactTable } from "./fact-table.tsx";

const events = ["circulated", "listed", "mission-informed", "note-delivered", "withdrawn", "original"] as const;

const nothing: NewRegistryFact = {
  party: "",
  event: "circulated",
  date: null,
  reference: null,
  source: "",
  sourceDate: null,
  note: "",
};

/** The secretariat's part: a fact by a form, or many by a table. */
export function KeepRegistry() {
  const { t } = useTranslation("registry");
  return (
    <section className="stack no-print">
      <h2>{t("keep.title")}</h2>
      <p>{t("keep.text")}</p>
      <FactForm />
      <FactTable />
    </section>
  );
}

function FactForm() {
  const { t } = useTranslation("registry");
  const cache = useQueryClient();
  const [fact, setFact] = useState(nothing);
  const record = useMutation({
    mutationFn: () => recordFact(fact),
    onSuccess: async () => {
      setFact({ ...nothing, source: fact.source, sourceDate: fact.sourceDate });
      await cache.invalidateQueries(anyRegistry);
    },
  });
  const send = (event: FormEvent) => {
    event.preventDefault();
    record.mutate();
  };
  const text = (field: "party" | "source" | "note") => ({
    label: t(`form.${field}`),
    value: fact[field],
    onChange: (event: { readonly currentTarget: { readonly value: string } }) =>
      setFact({ ...fact, [field]: event.currentTarget.value }),
  });
  const optional = (field: "date" | "reference" | "sourceDate") => ({
    label: t(`form.${field}`),
    value: fact[field] ?? "",
    onChange: (event: { readonly currentTarget: { readonly value: string } }) =>
      setFact({ ...fact, [field]: event.currentTarget.value || null }),
  });
  return (
    <form className="panel stack narrow" onSubmit={send}>
      <h3>{t("form.title")}</h3>
      {record.isError && <Problem fault={record.error} />}
      <p role="status">{record.isSuccess ? t("form.done") : ""}</p>
      <TextInput {...text("party")} description={t("form.partyHint")} required dir="ltr" maxLength={60} />
      <NativeSelect
        label={t("form.event")}
        value={fact.event}
        onChange={(event) => setFact({ ...fact, event: event.currentTarget.value })}
        data={events.map((value) => ({ value, label: t(`event.${value}`) }))}
      />
      <TextInput {...optional("date")} description={t("form.dateHint")} dir="ltr" maxLength={10} />
      <TextInput {...optional("reference")} description={t("form.referenceHint")} dir="ltr" maxLength={80} />
      <TextInput {...text("source")} description={t("form.sourceHint")} required maxLength={500} />
      <TextInput {...optional("sourceDate")} description={t("form.dateHint")} dir="ltr" maxLength={10} />
      <TextInput {...text("note")} maxLength={500} />
      <div>
        <Button type="submit" loading={record.isPending}>
          {t("form.do")}
        </Button>
      </div>
    </form>
  );
}
