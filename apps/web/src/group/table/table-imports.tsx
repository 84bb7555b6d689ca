import { Button, Textarea } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { type GroupKind, useGroupChange } from "../../api/group.ts";
import { importQuery, importsQuery, type TableImport, takeImportBack } from "../../api/group-tables.ts";
import { useFormat } from "../../i18n/format.ts";
import { Problem } from "../../patterns/problem.tsx";
import { newName } from "../../ports.ts";
import { useGroupWords } from "../use-group-words.ts";
import { TableProgress } from "./table-progress.tsx";

/** What the own organisation made from tables, and how all of one is taken back. */
export function TableImports({ kind }: { readonly kind: GroupKind }) {
  const { t } = useTranslation("group-table");
  const format = useFormat();
  const found = useQuery(importsQuery(kind.id));
  const [chosen, setChosen] = useState<number | null>(null);
  return (
    <section className="stack" aria-labelledby="table-imports">
      <h2 id="table-imports">{t("imports.title")}</h2>
      {found.isError && <Problem fault={found.error} onRetry={() => void found.refetch()} />}
      {found.data?.length === 0 && <p className="soft">{t("imports.none")}</p>}
      <ul className="plain-list stack">
        {(found.data ?? []).map(({ entry, at, made, standing }) => (
          <li key={entry} className="panel stack-tight">
            <p>
              <time dateTime={at}>{format.instant(at)}</time>
              {" · "}
              {t("imports.made", { shown: format.number(made) })}{" "}
              {standing < made && t("imports.standing", { shown: format.number(standing) })}
            </p>
            {standing > 0 && chosen !== entry && (
              <div>
                <Button size="xs" variant="default" onClick={() => setChosen(entry)}>
                  {t("imports.look")}
                </Button>
              </div>
            )}
            {chosen === entry && standing > 0 && (
              <TakingBack kind={kind} entry={entry} onClose={() => setChosen(null)} />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

interface TakingBackProps {
  readonly kind: GroupKind;
  readonly entry: number;
  readonly onClose: () => void;
}

function TakingBack({ kind, entry, onClose }: TakingBackProps) {
  const { t, i18n } = useTranslation("group-table");
  const format = useFormat();
  const found = useQuery(importQuery(kind.id, entry, i18n.language.slice(0, 2)));
  const [reason, setReason] = useState("");
  const [progress] = useState(newName);
  const back = useGroupChange(() => takeImportBack(kind.id, entry, { reason: reason.trim(), progress }));
  if (found.isError) return <Problem fault={found.error} onRetry={() => void found.refetch()} />;
  if (found.isPending) return <p role="status">{t("imports.looking")}</p>;
  if (found.data.held > 0) return <Held kind={kind} held={found.data} />;
  return (
    <div className="stack-tight narrow">
      <p>{t("imports.takeText", { shown: format.number(found.data.standing) })}</p>
      <Textarea
        label={t("imports.reason")}
        required
        maxLength={1000}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <div className="row">
        <Button loading={back.isPending} disabled={reason.trim() === ""} onClick={() => back.mutate()}>
          {t("imports.take", { shown: format.number(found.data.standing) })}
        </Button>
        <Button variant="default" onClick={onClose}>
          {t("imports.keep")}
        </Button>
      </div>
      <TableProgress
        isGoing={back.isPending}
        name={progress}
        text={t("imports.taking", { shown: format.number(found.data.standing) })}
      />
      {back.isError && <Problem fault={back.error} />}
    </div>
  );
}

function Held({ kind, held }: { readonly kind: GroupKind; readonly held: TableImport }) {
  const { t } = useTranslation("group-table");
  const words = useGroupWords();
  const format = useFormat();
  return (
    <div className="notice stack-tight" role="status">
      <p>{t("imports.held", { shown: format.number(held.held) })}</p>
      <ul>
        {held.holdings.map(({ id, title, isChanged, referredBy }) => (
          <li key={id}>
            <Link to="/group/$kind/$record" params={{ kind: kind.id, record: id }}>
              <bdi>{title}</bdi>
            </Link>
            {isChanged && ` — ${t("imports.changed")}`}
            {referredBy.length > 0 && ` — ${t("imports.referred")} `}
            {referredBy.map((each) => (
              <span key={each.id}>
                <Link to="/group/$kind/$record" params={{ kind: each.kind, record: each.id }}>
                  <bdi>{each.title || words.kind(each.kind)}</bdi>
                </Link>{" "}
              </span>
            ))}
          </li>
        ))}
      </ul>
      <p className="small soft">{t("imports.heldRemedy")}</p>
    </div>
  );
}
