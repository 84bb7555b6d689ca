import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { type FormEvent, useId, useState } from "react";
import { useTranslation } from "react-i18next";
import "./programme.css";
import { type Inspection, type National, nationalQuery, useInspectionActs } from "../api/national.ts";
import { sessionQuery } from "../api/queries.ts";
import { useFormat } from "../i18n/format.ts";
import { Allowed } from "../patterns/allowed.tsx";
import { MarkingTag } from "../patterns/marking.tsx";
import { Problem } from "../patterns/problem.tsx";
import { PageHead } from "../shell/page-head.tsx";
import { Waiting } from "../shell/waiting.tsx";
import { AskWhy } from "./ask-why.tsx";
import { FindingCard, NewFinding } from "./inspection-findings.tsx";
import { NoNational } from "./no-national.tsx";

/** Inspections of a State's facilities, newest first, each with what it found. */
export function InspectionsPage() {
  const { t } = useTranslation(["national", "programme"]);
  const found = useQuery(nationalQuery);
  if (found.isPending) return <Waiting />;
  if (found.isError) {
    return <NoNational title={t("inspections.title")} fault={found.error} onRetry={() => void found.refetch()} />;
  }
  const { marking, inspections } = found.data;
  return (
    <div className="stack-wide">
      <PageHead
        title={t("inspections.title")}
        crumbs={[
          { label: t("programme:title"), to: "/programme" },
          { label: t("title"), to: "/programme/national/facilities" },
        ]}
        aside={<MarkingTag marking={marking} isFull />}
      >
        <p className="lead">{t("inspections.text")}</p>
      </PageHead>
      {inspections.length === 0 && <p>{t("inspections.none")}</p>}
      {inspections.map((inspection) => (
        <InspectionPanel key={inspection.id} inspection={inspection} />
      ))}
      <section className="panel stack no-print" aria-labelledby="new-inspection">
        <h2 id="new-inspection">{t("inspections.new")}</h2>
        <Allowed action="programme.record">
          <NewInspection national={found.data} />
        </Allowed>
      </section>
    </div>
  );
}

function InspectionPanel({ inspection }: { readonly inspection: Inspection }) {
  const { t } = useTranslation("national");
  const format = useFormat();
  const may = useQuery(sessionQuery).data?.may.includes("programme.record") ?? false;
  const act = useInspectionActs();
  const { id, facility, about, on, by, findings } = inspection;
  const takeBack = (reason: string) => act.mutate([{ type: "retracted", what: "inspection", of: id, reason }]);
  return (
    <section className="panel stack" aria-labelledby={id}>
      <div className="row-apart">
        <h2 id={id}>
          <bdi>{facility}</bdi>
        </h2>
        {may && findings.every(({ reply }) => reply === null) && (
          <AskWhy button={t("inspections.back")} isPending={act.isPending} onGive={takeBack} />
        )}
      </div>
      <p className="row">
        <time dateTime={on}>{format.date(on)}</time>
        <bdi>{about}</bdi>
        <bdi className="soft">{by}</bdi>
      </p>
      {act.isError && <Problem fault={act.error} />}
      {findings.length === 0 && <p className="soft">{t("findings.none")}</p>}
      {findings.map((finding) => (
        <FindingCard key={finding.id} finding={finding} />
      ))}
      {may && <NewFinding inspection={inspection} />}
    </section>
  );
}

function NewInspection({ national: { on: today, reports } }: { readonly national: National }) {
  const { t } = useTranslation("national");
  const id = useId();
  const act = useInspectionActs();
  const [facility, setFacility] = useState("");
  const [about, setAbout] = useState("");
  const [on, setOn] = useState(today);
  const send = (event: FormEvent) => {
    event.preventDefault();
    act.mutate([{ type: "inspected", facility, about, on }], {
      onSuccess: () => {
        setFacility("");
        setAbout("");
      },
    });
  };
  return (
    <form className="stack programme-form" onSubmit={send}>
      <div className="field">
        <label htmlFor={`${id}-facility`}>{t("reports.facility")}</label>
        <input
          id={`${id}-facility`}
          value={facility}
          list={`${id}-known`}
          maxLength={120}
          required
          onChange={(event) => setFacility(event.currentTarget.value)}
        />
        <datalist id={`${id}-known`}>
          {reports?.map((report) => (
            <option key={report.id} value={report.name} />
          ))}
        </datalist>
      </div>
      <div className="field">
        <label htmlFor={`${id}-about`}>{t("inspections.about")}</label>
        <input
          id={`${id}-about`}
          value={about}
          maxLength={200}
          required
          onChange={(event) => setAbout(event.currentTarget.value)}
        />
      </div>
      <div className="field">
        <label htmlFor={`${id}-on`}>{t("inspections.on")}</label>
        <input
          id={`${id}-on`}
          type="date"
          value={on}
          max={today}
          required
          onChange={(event) => setOn(event.currentTarget.value)}
        />
      </div>
      <div className="row">
        <Button type="submit" loading={act.isPending}>
          {t("inspections.keep")}
        </Button>
        {act.isSuccess && <span role="status">{t("kept")}</span>}
      </div>
      {act.isError && <Problem fault={act.error} />}
    </form>
  );
}
