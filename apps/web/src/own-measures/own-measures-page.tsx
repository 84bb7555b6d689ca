import { Button, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import "./own-measures.css";
import { type OwnEntry, type OwnMeasures, ownMeasuresQuery, takeOwnMeasures, useUndoOwn } from "../api/own-measures.ts";
import { foldText } from "../i18n/fold.ts";
import { useFormat } from "../i18n/format.ts";
import { Allowed } from "../patterns/allowed.tsx";
import { type ExportItem, ExportMenu } from "../patterns/export-menu.tsx";
import { MarkingTag } from "../patterns/marking.tsx";
import { Problem } from "../patterns/problem.tsx";
import { useCatalogue } from "../programme/use-catalogue.ts";
import { PageHead } from "../shell/page-head.tsx";
import { Waiting } from "../shell/waiting.tsx";

/** Measures that the own organisation added for itself: found, added, taken away, the last change taken back. */
export function OwnMeasuresPage() {
  const { t } = useTranslation("own-measures");
  const { t: ofProgramme } = useTranslation("programme");
  const found = useQuery(ownMeasuresQuery);
  return (
    <div className="stack-wide">
      <PageHead
        title={t("title")}
        crumbs={[{ label: ofProgramme("title"), to: "/programme" }]}
        aside={found.data && found.data.measures.length > 0 && <Take own={found.data} />}
      >
        <p className="lead">{t("text")}</p>
        <p className="row">{found.data && <MarkingTag marking={found.data.marking} />}</p>
      </PageHead>
      {found.isPending && <Waiting />}
      {found.isError && <Problem fault={found.error} onRetry={() => void found.refetch()} />}
      {found.data && <Found own={found.data} />}
    </div>
  );
}

function Found({ own }: { readonly own: OwnMeasures }) {
  const { t } = useTranslation("own-measures");
  const [words, setWords] = useState("");
  const wanted = foldText(words.trim());
  const shown = own.measures.filter(({ id, measure: { title, statement, commitments } }) =>
    foldText([id, title, statement, ...commitments].join(" ")).includes(wanted),
  );
  const standing = shown.filter(({ retired }) => retired === null);
  const retired = shown.filter((each) => each.retired !== null);
  return (
    <>
      <Allowed action="own-measure.keep">
        <div className="row no-print">
          <Link to="/programme/own/new" className="link-button">
            {t("add")}
          </Link>
          <Link to="/programme/own/import" className="link-button link-button-quiet">
            {t("bring")}
          </Link>
        </div>
        {own.last !== null && <Undo last={own.last} />}
      </Allowed>
      {own.measures.length === 0 && <p className="panel">{t("none")}</p>}
      {own.measures.length > 0 && (
        <search className="narrow no-print">
          <TextInput
            type="search"
            label={t("find")}
            value={words}
            onChange={(event) => setWords(event.currentTarget.value)}
          />
        </search>
      )}
      {own.measures.length > 0 && shown.length === 0 && <p role="status">{t("nothing")}</p>}
      <Entries title={t("standing")} id="standing" entries={standing} />
      <Entries title={t("retired")} id="retired" entries={retired} />
    </>
  );
}

interface EntriesProps {
  readonly title: string;
  readonly id: string;
  readonly entries: readonly OwnEntry[];
}

function Entries({ title, id, entries }: EntriesProps) {
  const { t } = useTranslation("own-measures");
  const format = useFormat();
  const { word } = useCatalogue();
  if (entries.length === 0) return null;
  return (
    <section className="stack" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <ul className="plain-list stack">
        {entries.map(({ id: measure, measure: { title: name, statement, domain, language }, versions }) => (
          <li key={measure} className="panel stack-tight">
            <h3>
              <Link to="/programme/own/$measure" params={{ measure }}>
                <bdi lang={language}>
                  {measure} {name}
                </bdi>
              </Link>
            </h3>
            <p>
              <bdi lang={language}>{statement}</bdi>
            </p>
            <p className="row small soft">
              <bdi>{word("domain", domain)}</bdi>
              <span>{t("one.version", { version: format.number(versions.length) })}</span>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Undo({ last }: { readonly last: NonNullable<OwnMeasures["last"]> }) {
  const { t } = useTranslation("own-measures");
  const format = useFormat();
  const undo = useUndoOwn();
  return (
    <div className="stack-tight no-print">
      <p className="row small">
        <span>
          {t(`last.${last.what}`, { ids: format.list(last.ids), by: last.by })}{" "}
          <time dateTime={last.on}>{format.date(last.on)}</time>
        </span>
        <Button size="xs" variant="default" loading={undo.isPending} onClick={() => undo.mutate(last.from)}>
          {t("last.undo")}
        </Button>
      </p>
      <p role="status">{undo.isSuccess && t("last.undone")}</p>
      {undo.isError && <Problem fault={undo.error} />}
    </div>
  );
}

function Take({ own: { marking, on } }: { readonly own: OwnMeasures }) {
  const { t } = useTranslation("own-measures");
  const items = (["json", "csv"] as const).map(
    (format): ExportItem => ({
      id: `own-measures.${format}`,
      kind: "data",
      title: t(`take.${format}`),
      format: format.toUpperCase(),
      fileName: `own-measures_${on}.${format}`,
      content: async () => (await takeOwnMeasures(format)).content,
    }),
  );
  return <ExportMenu marking={marking} items={items} />;
}
