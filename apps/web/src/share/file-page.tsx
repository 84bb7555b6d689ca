import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import "./share.css";
import { type SealedFile, sealedFileQuery, useTakeSealed } from "../api/sharing.ts";
import { useFormat } from "../i18n/format.ts";
import { Allowed } from "../patterns/allowed.tsx";
import { MarkingTag } from "../patterns/marking.tsx";
import { Problem } from "../patterns/problem.tsx";
import { RoleName } from "../patterns/role-name.tsx";
import { saveFile } from "../patterns/save-file.ts";
import { PageHead } from "../shell/page-head.tsx";
import { Waiting } from "../shell/waiting.tsx";
import { Carried } from "./carried.tsx";
import { FileState } from "./file-state.tsx";
import { ShareTabs } from "./share-tabs.tsx";

/** One sealed file: from whom to whom, who signed it, what was found of it, and what it carries. */
export function SealedFilePage() {
  const { file: id } = useParams({ from: "/share/files/$file" });
  const found = useQuery(sealedFileQuery(id));
  if (found.isPending) return <Waiting />;
  if (found.isError) return <Problem isPage fault={found.error} onRetry={() => void found.refetch()} />;
  return <File file={found.data} />;
}

function File({ file }: { readonly file: SealedFile }) {
  const { t } = useTranslation("sharing");
  const format = useFormat();
  const { sequence, state, from, to, faults, isDemonstration } = file;
  const title =
    sequence === null ? t("line.unread") : t("file.title", { number: format.number(sequence), from: from ?? "" });
  return (
    <div className="stack-wide">
      <ShareTabs />
      <PageHead
        title={title}
        crumbs={[{ label: t("title"), to: "/share" }]}
        aside={<MarkingTag marking={file.marking} isFull />}
      >
        <p className="row">
          <FileState state={state} />
          {isDemonstration && <span className="tag">{t("file.simulated")}</span>}
          {to.length > 0 && <bdi>{t("file.to", { to: format.list(to) })}</bdi>}
        </p>
      </PageHead>
      {faults.length > 0 && <Faults faults={faults} />}
      {file.signers.length > 0 && <Signers file={file} />}
      {file.objects.length > 0 && <Carried file={file} />}
      {state === "sent" && <Take id={file.id} />}
      <Facts file={file} />
    </div>
  );
}

function Faults({ faults }: Pick<SealedFile, "faults">) {
  const { t } = useTranslation("sharing");
  return (
    <section className="panel stack">
      <h2>{t("file.found")}</h2>
      {faults.map(({ code, place, found, expected, remedy }) => (
        <div key={`${code} ${place}`} className="stack-tight">
          <h3>
            <code>{code}</code> {t(`fault.${code}`)}
          </h3>
          <p>{t(`remedy.${code}`)}</p>
          <details className="small">
            <summary>{t("file.detail")}</summary>
            <p>
              <code>{place}</code> {t("shell:diagnostics.found")} <bdi lang="en">{found}</bdi>
            </p>
            <p>
              {t("shell:diagnostics.expected")} <bdi lang="en">{expected}</bdi>
            </p>
            <p>
              {t("shell:diagnostics.remedy")} <bdi lang="en">{remedy}</bdi>
            </p>
          </details>
        </div>
      ))}
    </section>
  );
}

function Signers({ file }: { readonly file: SealedFile }) {
  const { t } = useTranslation("sharing");
  return (
    <section className="panel stack">
      <h2>{t("file.signers")}</h2>
      <ul className="plain-list stack-tight">
        {file.signers.map(({ person, roles, isSimulated }) => (
          <li key={person} className="row">
            <bdi>{person}</bdi>
            {roles.map((role) => (
              <RoleName key={role} role={role} />
            ))}
            {isSimulated && <span className="tag">{t("file.simulated")}</span>}
          </li>
        ))}
      </ul>
      {file.author !== null && (
        <p>
          {t("file.author")} <bdi>{file.author}</bdi>
        </p>
      )}
    </section>
  );
}

function Take({ id }: { readonly id: string }) {
  const { t } = useTranslation("sharing");
  const take = useTakeSealed(id);
  return (
    <section className="panel stack">
      <h2>{t("take.title")}</h2>
      <p>{t("take.text")}</p>
      <Allowed action="sealed-file.take">
        <div className="row">
          <Button
            loading={take.isPending}
            onClick={() => take.mutate(undefined, { onSuccess: ({ name, content }) => saveFile(name, content) })}
          >
            {t("take.button")}
          </Button>
          {take.isSuccess && (
            <span role="status">
              {t("take.done")}{" "}
              <code translate="no" dir="ltr">
                {take.data.name}
              </code>
            </span>
          )}
        </div>
      </Allowed>
      {take.isError && <Problem fault={take.error} />}
    </section>
  );
}

function Facts({ file }: { readonly file: SealedFile }) {
  const { t } = useTranslation("sharing");
  const format = useFormat();
  const { madeAt, manifestHash, previous, fileHash, byteLength, at, by, approval, entryIndex, facility } = file;
  return (
    <section className="panel stack">
      <h2>{t("file.facts")}</h2>
      <dl className="share-facts">
        {madeAt !== null && (
          <Fact name={t("fact.madeAt")}>
            <time dateTime={madeAt}>{format.instant(madeAt)}</time>
          </Fact>
        )}
        <Fact name={t(file.state === "sent" ? "fact.sentBy" : "fact.receivedBy")}>
          <bdi>{by}</bdi>
          {t("shell:comma")}
          <time dateTime={at}>{format.instant(at)}</time>
        </Fact>
        <Fact name={t("fact.bytes")}>{format.number(byteLength)}</Fact>
        {manifestHash !== null && <Hash name={t("fact.manifest")} hash={manifestHash} />}
        {previous !== null && <Hash name={t("fact.previous")} hash={previous} />}
        {fileHash !== null && <Hash name={t("fact.file")} hash={fileHash} />}
        {facility !== null && (
          <Fact name={t("fact.facility")}>
            <Link to="/facilities/$facility" params={{ facility }}>
              <bdi>{facility}</bdi>
            </Link>
          </Fact>
        )}
        {approval !== null && (
          <Fact name={t("fact.approval")}>
            <Link to="/approvals/$approval" params={{ approval }}>
              {t("fact.toApproval")}
            </Link>
          </Fact>
        )}
        <Fact name={t("fact.entry")}>
          <Link to="/ledger" search={{ entry: entryIndex, before: entryIndex + 1 }}>
            {t("fact.entryNumber", { index: format.number(entryIndex) })}
          </Link>
        </Fact>
      </dl>
    </section>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

const Hash = ({ name, hash }: { readonly name: string; readonly hash: string }) => (
  <Fact name={name}>
    <code className="share-hash" translate="no" dir="ltr">
      {hash}
    </code>
  </Fact>
);
