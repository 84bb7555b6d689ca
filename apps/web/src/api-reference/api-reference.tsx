import { TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import "./api-reference.css";
import "../operation/operation.css";
import { foldText } from "../i18n/fold.ts";
import { Problem } from "../patterns/problem.tsx";
import { PageHead } from "../shell/page-head.tsx";
import { Waiting } from "../shell/waiting.tsx";
import { descriptionQuery, type Operation, operationsOf } from "./operations.ts";

/** The HTTP interface from the instance's own description of it; nothing is fetched from anywhere else. */
export function ApiReference() {
  const { t } = useTranslation("operation");
  const description = useQuery(descriptionQuery);
  const [words, setWords] = useState("");
  const all = description.data ? operationsOf(description.data) : [];
  const wanted = foldText(words.trim()).split(/\s+/);
  const found = all.filter(({ searched }) => wanted.every((word) => foldText(searched).includes(word)));
  const groups = [...new Set(found.map(({ tag }) => tag))];
  return (
    <div className="stack-wide">
      <PageHead title={t("api.title")}>
        <p>{t("api.text")}</p>
        <p>
          <a href="/api/openapi.json">{t("api.document")}</a>
        </p>
      </PageHead>
      <TextInput
        type="search"
        label={t("api.search")}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      {description.isPending && <Waiting />}
      {description.isError && <Problem fault={description.error} onRetry={() => void description.refetch()} />}
      {description.data && <p role="status">{t("api.count", { count: found.length })}</p>}
      {groups.map((group) => (
        <section key={group} className="stack" aria-labelledby={`api-${group}`}>
          <h2 id={`api-${group}`} translate="no" lang="en" dir="ltr">
            {group}
          </h2>
          {found
            .filter(({ tag }) => tag === group)
            .map((operation) => (
              <OperationEntry key={`${operation.method} ${operation.path}`} operation={operation} />
            ))}
        </section>
      ))}
    </div>
  );
}

function OperationEntry({ operation }: { readonly operation: Operation }) {
  const { t } = useTranslation("operation");
  const { method, path, summary, access, parameters, body, answers } = operation;
  return (
    <details className="panel api-entry">
      <summary lang="en" dir="ltr" translate="no">
        <code className="breakable">
          <strong>{method}</strong> {path}
        </code>
        <span className="soft"> {summary}</span>
      </summary>
      <dl className="operation-facts" lang="en" dir="ltr" translate="no">
        <dt>{t("api.needs")}</dt>
        <dd>{access === null ? t("api.unsaid") : <code>{access}</code>}</dd>
        {parameters.length > 0 && (
          <>
            <dt>{t("api.parameters")}</dt>
            <dd>
              <ul className="plain-list">
                {parameters.map(({ name, where, isRequired }) => (
                  <li key={`${where} ${name}`}>
                    <code>{name}</code> ({where}
                    {isRequired ? "" : ", optional"})
                  </li>
                ))}
              </ul>
            </dd>
          </>
        )}
        {body !== null && (
          <>
            <dt>{t("api.body")}</dt>
            <dd>
              <pre>{body}</pre>
            </dd>
          </>
        )}
        <dt>{t("api.answers")}</dt>
        <dd>
          {answers.map(({ status, shape }) => (
            <details key={status}>
              <summary>
                <code>{status}</code>
              </summary>
              <pre>{shape}</pre>
            </details>
          ))}
        </dd>
      </dl>
    </details>
  );
}
