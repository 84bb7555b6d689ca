import { Button, Textarea } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useNavigate, useParams } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import "./own-measures.css";
import { type OwnEntry, ownMeasuresQuery, useRetireOwn } from "../api/own-measures.ts";
import { useFormat } from "../i18n/format.ts";
import { contentLanguage } from "../i18n/languages.ts";
import { Allowed } from "../patterns/allowed.tsx";
import { Problem } from "../patterns/problem.tsx";
import { useCatalogue } from "../programme/use-catalogue.ts";
import { PageHead } from "../shell/page-head.tsx";
import { Waiting } from "../shell/waiting.tsx";
import { emptyMeasure } from "./draft.ts";
import { MeasureForm } from "./measure-form.tsx";
import { OwnFacts } from "./own-facts.tsx";

const useCrumbs = () => {
  const { t } = useTranslation("own-measures");
  const { t: ofProgramme } = useTranslation("programme");
  return [
    { label: ofProgramme("title"), to: "/programme" },
    { label: t("title"), to: "/programme/own" },
  ];
};

/** A new measure of one's own. */
export function NewOwnMeasurePage() {
  const { t, i18n } = useTranslation("own-measures");
  const crumbs = useCrumbs();
  const navigate = useNavigate();
  const { isPending, error } = useCatalogue();
  return (
    <div className="stack-wide">
      <PageHead title={t("new.title")} crumbs={crumbs}>
        <p className="lead">{t("new.text")}</p>
      </PageHead>
      {isPending && <Waiting />}
      {error !== null && <Problem fault={error} />}
      {!isPending && error === null && (
        <Allowed action="own-measure.keep">
          <MeasureForm
            id={null}
            begun={emptyMeasure(contentLanguage(i18n.language))}
            onKept={(measure) => void navigate({ to: "/programme/own/$measure", params: { measure } })}
          />
        </Allowed>
      )}
    </div>
  );
}

/** One measure of one's own: as it stands, its versions, its next version, its end. */
export function OwnMeasurePage() {
  const { t } = useTranslation("own-measures");
  const { measure: id } = useParams({ from: "/programme/own/$measure" });
  const crumbs = useCrumbs();
  const found = useQuery(ownMeasuresQuery);
  const { isPending, error } = useCatalogue();
  const entry = found.data?.measures.find((each) => each.id === id);
  return (
    <div className="stack-wide">
      <PageHead title={entry ? `${id} ${entry.measure.title}` : id} isName crumbs={crumbs} />
      {(found.isPending || isPending) && <Waiting />}
      {found.isError && <Problem fault={found.error} onRetry={() => void found.refetch()} />}
      {error !== null && <Problem fault={error} />}
      {found.data && entry === undefined && <p>{t("one.gone")}</p>}
      {found.data && !isPending && entry !== undefined && <Entry key={entry.versions.length} entry={entry} />}
    </div>
  );
}

function Entry({ entry }: { readonly entry: OwnEntry }) {
  const { t } = useTranslation("own-measures");
  const format = useFormat();
  const { id, measure, versions, retired } = entry;
  return (
    <>
      {retired && (
        <p className="notice">
          {t("one.retired", { by: retired.by, reason: retired.reason })}{" "}
          <time dateTime={retired.on}>{format.date(retired.on)}</time>
        </p>
      )}
      <OwnFacts entry={entry} />
      <section className="stack-tight" aria-labelledby="versions">
        <h2 id="versions">{t("one.versions")}</h2>
        <ol className="plain-list stack-tight">
          {versions.map(({ version, title, by, on }) => (
            <li key={version}>
              <span className="tag">{t("one.version", { version: format.number(version) })}</span> <bdi>{title}</bdi>{" "}
              <span className="small soft">
                <bdi>{by}</bdi>, <time dateTime={on}>{format.date(on)}</time>
              </span>
            </li>
          ))}
        </ol>
      </section>
      {retired === null && (
        <Allowed action="own-measure.keep">
          <details>
            <summary>{t("one.change")}</summary>
            <p className="soft">{t("one.changeText")}</p>
            <MeasureForm id={id} begun={measure} onKept={() => undefined} />
          </details>
          <Retire id={id} />
        </Allowed>
      )}
    </>
  );
}

function Retire({ id }: { readonly id: string }) {
  const { t } = useTranslation("own-measures");
  const retire = useRetireOwn(id);
  const [reason, setReason] = useState("");
  const send = (event: FormEvent) => {
    event.preventDefault();
    retire.mutate(reason);
  };
  return (
    <form className="panel stack own-form no-print" onSubmit={send} aria-labelledby="retire">
      <h2 id="retire">{t("retire.title")}</h2>
      <p className="soft">{t("retire.text")}</p>
      <Textarea
        label={t("retire.reason")}
        maxLength={500}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      {retire.isError && <Problem fault={retire.error} />}
      <div>
        <Button type="submit" variant="default" disabled={reason.trim() === ""} loading={retire.isPending}>
          {t("retire.do")}
        </Button>
      </div>
    </form>
  );
}
