import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import "./share.css";
import { rostersQuery, type SealedFile, sealedFilesQuery } from "../api/sharing.ts";
import { useFormat } from "../i18n/format.ts";
import { Allowed } from "../patterns/allowed.tsx";
import { MarkingTag } from "../patterns/marking.tsx";
import { Problem } from "../patterns/problem.tsx";
import { PageHead } from "../shell/page-head.tsx";
import { Waiting } from "../shell/waiting.tsx";
import { FileState } from "./file-state.tsx";
import { ReceiveFile } from "./receive-file.tsx";
import { ShareTabs } from "./share-tabs.tsx";

/** What was sent, what came and what is held, and taking in what somebody brings. */
export function SharePage() {
  const { t } = useTranslation("sharing");
  const found = useQuery(sealedFilesQuery);
  const files = found.data?.files ?? [];
  return (
    <div className="stack-wide">
      <ShareTabs />
      <PageHead title={t("title")}>
        <p>{t("text")}</p>
      </PageHead>
      <NoRoster />
      <section className="panel stack">
        <h2>{t("receive.title")}</h2>
        <Allowed action="sealed-file.receive">
          <ReceiveFile />
        </Allowed>
      </section>
      {found.isPending && <Waiting />}
      {found.isError && <Problem fault={found.error} onRetry={() => void found.refetch()} />}
      {found.data && (
        <>
          <Files title={t("came")} empty={t("noneCame")} files={files.filter(({ state }) => state !== "sent")} />
          <Files title={t("sent")} empty={t("noneSent")} files={files.filter(({ state }) => state === "sent")} />
        </>
      )}
    </div>
  );
}

/** Without a roster of one's own nothing is sent or received: said first. */
function NoRoster() {
  const { t } = useTranslation("sharing");
  const found = useQuery(rostersQuery).data;
  if (!found || found.rosters.some(({ isOwn }) => isOwn)) return null;
  return (
    <p className="notice">
      {t("noRoster")} <Link to="/share/rosters">{t("toRosters")}</Link>
    </p>
  );
}

interface FilesProps {
  readonly title: string;
  readonly empty: string;
  readonly files: readonly SealedFile[];
}

function Files({ title, empty, files }: FilesProps) {
  return (
    <section className="panel stack">
      <h2>{title}</h2>
      {files.length === 0 && <p className="soft">{empty}</p>}
      {files.length > 0 && (
        <ul className="plain-list share-lines">
          {files.map((file) => (
            <li key={file.id}>
              <Line file={file} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Line({ file }: { readonly file: SealedFile }) {
  const { t } = useTranslation("sharing");
  const format = useFormat();
  const { state, from, to, sequence, at, by, faults, objects } = file;
  const name =
    sequence === null
      ? t("line.unread")
      : state === "sent"
        ? t("line.sent", { number: format.number(sequence), to: format.list(to) })
        : t("line.came", { number: format.number(sequence), from: from ?? "" });
  return (
    <div className="stack-tight">
      <div className="row">
        <Link to="/share/files/$file" params={{ file: file.id }}>
          <bdi>{name}</bdi>
        </Link>
        <FileState state={state} />
        <MarkingTag marking={file.marking} />
      </div>
      {objects.length > 0 && (
        <p>
          {format.list(objects.map(({ kind }) => t(`kind.${kind}`)))}{" "}
          <code translate="no" dir="ltr">
            {objects.map(({ id }) => id).join(", ")}
          </code>
        </p>
      )}
      {faults.map(({ code }) => (
        <p key={code}>
          <code>{code}</code> {t(`fault.${code}`)}
        </p>
      ))}
      <p className="small soft">
        <bdi>{by}</bdi>
        {t("shell:comma")}
        <time dateTime={at}>{format.instant(at)}</time>
      </p>
    </div>
  );
}
