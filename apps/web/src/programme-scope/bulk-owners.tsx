import { Button, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { type RecordedAct, useRecordActs } from "../api/programmes.ts";
import { useFormat } from "../i18n/format.ts";
import { Allowed } from "../patterns/allowed.tsx";
import { Problem } from "../patterns/problem.tsx";
import type { GradedMeasure } from "./graded.ts";

interface BulkOwnersProps {
  readonly programme: string;
  /** In scope. */
  readonly marked: readonly GradedMeasure[];
}

/** As many acts as one request takes. */
const mostActs = 40;

/** One owner or one day for all that are marked; what is left empty stays as it is. */
export function BulkOwners({ programme, marked }: BulkOwnersProps) {
  const { t } = useTranslation("programme-scope");
  const format = useFormat();
  const [owner, setOwner] = useState("");
  const [due, setDue] = useState("");
  const record = useRecordActs(programme);
  const send = (event: FormEvent) => {
    event.preventDefault();
    const acts = marked.map(({ measure, standing }): RecordedAct => {
      const day = due === "" ? (standing?.due ?? null) : due;
      return { type: "assigned", measure: measure.id, owner: owner.trim() || (standing?.owner ?? ""), due: day };
    });
    record.mutate(acts);
  };
  const isTooMany = marked.length > mostActs;
  return (
    <Allowed action="programme.record">
      <form className="panel stack no-print" onSubmit={send} aria-labelledby="bulk">
        <h3 id="bulk">{t("bulk.title")}</h3>
        <p className="soft" role="status">
          {t(isTooMany ? "bulk.tooMany" : "bulk.marked", {
            shown: format.number(marked.length),
            most: format.number(mostActs),
          })}
        </p>
        <div className="row catalogue-filter">
          <TextInput
            label={t("bulk.owner")}
            maxLength={120}
            value={owner}
            onChange={(event) => setOwner(event.currentTarget.value)}
          />
          <TextInput
            type="date"
            label={t("bulk.due")}
            value={due}
            onChange={(event) => setDue(event.currentTarget.value)}
          />
          <Button
            type="submit"
            loading={record.isPending}
            disabled={marked.length === 0 || isTooMany || (owner.trim() === "" && due === "")}
          >
            {t("bulk.keep")}
          </Button>
          <span role="status">{record.isSuccess && t("bulk.kept")}</span>
        </div>
        {record.isError && <Problem fault={record.error} />}
      </form>
    </Allowed>
  );
}
