import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import {
  emptyLetterheadAddress,
  type Letterhead,
  letterheadAddress,
  letterheadsQuery,
  useBringLetterhead,
  useRemoveLetterhead,
} from "../api/letterheads.ts";
import { useFormat } from "../i18n/format.ts";
import { isolate } from "../i18n/isolate.ts";
import { contentLanguage, languages } from "../i18n/languages.ts";
import { Allowed } from "../patterns/allowed.tsx";
import { Dialog } from "../patterns/dialog.tsx";
import { FileInput } from "../patterns/file-input.tsx";
import { MarkingTag } from "../patterns/marking.tsx";
import { Problem } from "../patterns/problem.tsx";
import { ScrollRegion } from "../patterns/scroll-region.tsx";
import { PageHead } from "../shell/page-head.tsx";
import { Waiting } from "../shell/waiting.tsx";

const names = ["content", "marking", "title", "author", "date"] as const;

/** Letterheads of the own organisation: brought as DOCX files with placeholders, told what is amiss, removed. */
export function LetterheadsPage() {
  const { t } = useTranslation("letterhead");
  return (
    <div className="stack-wide">
      <PageHead title={t("title")} help="letterhead">
        <p className="lead">{t("text")}</p>
      </PageHead>
      <Begin />
      <Allowed action="group.attach">
        <Bring />
      </Allowed>
      <Kept />
    </div>
  );
}

function Begin() {
  const { t, i18n } = useTranslation("letterhead");
  const language = contentLanguage(i18n.language);
  const own = languages.find(({ code }) => code === language)?.name ?? language;
  return (
    <section className="panel stack" aria-labelledby="letterhead-begin">
      <h2 id="letterhead-begin">{t("begin")}</h2>
      <p>{t("beginText")}</p>
      <p>
        <a href={emptyLetterheadAddress(language)} download className="link-button link-button-quiet">
          {t("empty", { language: own })}
        </a>
      </p>
      <ScrollRegion label={t("placeholders")}>
        <table className="figures">
          <caption className="small soft">{t("placeholders")}</caption>
          <thead>
            <tr>
              <th scope="col">{t("name")}</th>
              <th scope="col">{t("becomes")}</th>
              <th scope="col">{t("needed")}</th>
            </tr>
          </thead>
          <tbody>
            {names.map((name) => (
              <tr key={name}>
                <th scope="row">
                  <code dir="ltr" translate="no">{`{{${name}}}`}</code>
                </th>
                <td>{t(`placeholder.${name}`)}</td>
                <td>{t(name === "content" || name === "marking" ? "yes" : "no")}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </section>
  );
}

function Bring() {
  const { t } = useTranslation("letterhead");
  const format = useFormat();
  const id = useId();
  const bring = useBringLetterhead();
  return (
    <section className="panel stack" aria-labelledby="letterhead-bring" aria-busy={bring.isPending}>
      <h2 id="letterhead-bring">{t("bring")}</h2>
      <div className="field">
        <label htmlFor={id}>{t("file")}</label>
        <FileInput
          id={id}
          accept=".docx"
          aria-describedby={`${id}-help`}
          onChange={(event) => {
            const [chosen] = event.currentTarget.files ?? [];
            if (chosen) bring.mutate(chosen);
          }}
        />
      </div>
      <p id={`${id}-help`} className="small soft">
        {t("fileHelp")}
      </p>
      <div role="status">
        {bring.isPending && <p>{t("checking")}</p>}
        {bring.data && (
          <p>
            {t("kept", { name: isolate(bring.data.name) })}{" "}
            {t("found", { names: isolate(format.list(bring.data.placeholders.map((name) => `{{${name}}}`))) })}{" "}
            {t("unused", {
              names: isolate(
                format.list(
                  names.filter((name) => !bring.data.placeholders.includes(name)).map((name) => `{{${name}}}`),
                ) || "—",
              ),
            })}
          </p>
        )}
      </div>
      {bring.isError && <Problem fault={bring.error} />}
    </section>
  );
}

function Kept() {
  const { t } = useTranslation("letterhead");
  const found = useQuery(letterheadsQuery);
  return (
    <section className="stack" aria-labelledby="letterhead-kept">
      <h2 id="letterhead-kept">{t("ours")}</h2>
      {found.isPending && <Waiting />}
      {found.isError && <Problem fault={found.error} onRetry={() => void found.refetch()} />}
      {found.data?.length === 0 && <p className="soft">{t("none")}</p>}
      {found.data && found.data.length > 0 && (
        <ul className="plain-list stack">
          {found.data.map((each) => (
            <li key={each.hash}>
              <KeptOne letterhead={each} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function KeptOne({ letterhead: { hash, name, byteLength, marking } }: { readonly letterhead: Letterhead }) {
  const { t } = useTranslation("letterhead");
  const format = useFormat();
  const remove = useRemoveLetterhead();
  const [isAsking, setAsking] = useState(false);
  return (
    <article className="panel stack-tight">
      <h3>
        <bdi translate="no">{name}</bdi>
      </h3>
      <p className="row small">
        <MarkingTag marking={marking} />
        <span>{t("size", { shown: format.number(Math.ceil(byteLength / 1000)) })}</span>
      </p>
      <p className="row no-print">
        <a href={letterheadAddress(hash)} download>
          {t("take")}
        </a>
        <Button size="xs" variant="default" onClick={() => setAsking(true)}>
          {t("remove")}
        </Button>
      </p>
      {isAsking && (
        <Dialog label={t("removeTitle")} onClose={() => setAsking(false)}>
          <h2>{t("removeTitle")}</h2>
          <p>{t("removeText", { name: isolate(name) })}</p>
          <Allowed action="group.attach">
            <div className="row">
              <Button loading={remove.isPending} onClick={() => remove.mutate(hash)}>
                {t("remove")}
              </Button>
              <Button variant="default" onClick={() => setAsking(false)}>
                {t("keep")}
              </Button>
            </div>
          </Allowed>
          {remove.isError && <Problem fault={remove.error} />}
        </Dialog>
      )}
    </article>
  );
}
