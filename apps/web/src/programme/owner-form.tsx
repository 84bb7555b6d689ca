import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { type FormEvent, useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { type MeasureInProgramme, useRecordActs } from "../api/programmes.ts";
import { sessionQuery } from "../api/queries.ts";
import { useFormat } from "../i18n/format.ts";
import { Problem } from "../patterns/problem.tsx";

interface OwnerFormProps {
  readonly programme: string;
  readonly found: MeasureInProgramme;
}

/** Who answers for a measure, and until when it is to be in place. */
export function OwnerForm({ programme, found }: OwnerFormProps) {
  const { t } = useTranslation("programme");
  const format = useFormat();
  const id = useId();
  const may = useQuery(sessionQuery).data?.may.includes("programme.record") ?? false;
  const [owner, setOwner] = useState(found.owner ?? "");
  const [due, setDue] = useState(found.due ?? "");
  const record = useRecordActs(programme);
  const send = (event: FormEvent) => {
    event.preventDefault();
    record.mutate([{ type: "assigned", measure: found.measure, owner, due: due === "" ? null : due }]);
  };
  if (!may) {
    return (
      <p>
        {t("owner.is")} <bdi>{found.owner ?? t("owner.nobody")}</bdi>{" "}
        {found.due && <time dateTime={found.due}>{format.date(found.due)}</time>}
      </p>
    );
  }
  return (
    <form className="row catalogue-filter no-print" onSubmit={send}>
      <div className="field">
        <label htmlFor={`${id}-owner`}>{t("owner.label")}</label>
        <input
          id={`${id}-owner`}
          value={owner}
          maxLength={120}
          onChange={(event) => setOwner(event.currentTarget.value)}
        />
      </div>
      <div className="field">
        <label htmlFor={`${id}-due`}>{t("measures.due")}</label>
        <input id={`${id}-due`} type="date" value={due} onChange={(event) => setDue(event.currentTarget.value)} />
      </div>
      <Button type="submit" variant="default" loading={record.isPending}>
        {t("owner.keep")}
      </Button>
      {record.isError && <Problem fault={record.error} />}
    </form>
  );
}
