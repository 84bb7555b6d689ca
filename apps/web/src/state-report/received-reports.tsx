import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { receivedReportsQuery, useTakeInReport } from "../api/state-report.ts";
import { useFormat } from "../i18n/format.ts";
import { Allowed } from "../patterns/allowed.tsx";
import { Problem } from "../patterns/problem.tsx";

/** Implementation reports that came sealed, and are made records here. */
export function ReceivedReports() {
  const { t } = useTranslation("national-report");
  const format = useFormat();
  const navigate = useNavigate();
  const take = useTakeInReport();
  const waiting = useQuery(receivedReportsQuery).data?.waiting ?? [];
  if (waiting.length === 0) return null;
  const toRecord = (record: string) =>
    navigate({ to: "/group/$kind/$record", params: { kind: "implementation-report", record } });
  return (
    <section className="panel stack no-print" aria-labelledby="received">
      <h2 id="received">{t("received.title")}</h2>
      <p className="soft">{t("received.text")}</p>
      <ul className="plain-list stack-tight">
        {waiting.map(({ file, position, sender, name, arrivedAt }) => (
          <li key={`${file} ${position}`} className="row">
            <Link to="/share/files/$file" params={{ file }}>
              <bdi translate="no">{name}</bdi>
            </Link>
            <span>
              {t("received.from")} <bdi translate="no">{sender}</bdi>
            </span>
            {arrivedAt && (
              <time className="soft" dateTime={arrivedAt}>
                {format.date(arrivedAt)}
              </time>
            )}
            <Allowed action="group.create">
              <Button
                size="xs"
                loading={take.isPending && take.variables.file === file}
                onClick={() => take.mutate({ file, position }, { onSuccess: ({ record }) => void toRecord(record) })}
              >
                {t("received.take")}
              </Button>
            </Allowed>
          </li>
        ))}
      </ul>
      {take.isError && <Problem fault={take.error} />}
    </section>
  );
}
