import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useParams, useSearch } from "@tanstack/react-router";
import { Suspense, useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { type GroupKind, type GroupRecordInFull, groupKindsQuery, groupRecordQuery } from "../api/group.ts";
import { useFormat } from "../i18n/format.ts";
import { MarkingTag } from "../patterns/marking.tsx";
import { Problem } from "../patterns/problem.tsx";
import { NotFound } from "../shell/not-found.tsx";
import { PageHead } from "../shell/page-head.tsx";
import { Waiting } from "../shell/waiting.tsx";
import { ChangeRecord, EraseRecord, MarkRecord, WithdrawRecord } from "./change-record.tsx";
import { FieldValue } from "./field-value.tsx";
import "./group.css";
import { lazyPart } from "../i18n/lazy-part.ts";
import { RecordHistory } from "./record-history.tsx";
import { RecordSteps } from "./record-steps.tsx";
import { useGroupWords } from "./use-group-words.ts";
import { Votes } from "./votes.tsx";
import { PartTabs } from "./work/part-tabs.tsx";
import { recordPart, workPageOf } from "./work/work-pages.tsx";

/** Only surveys need it. */
const SurveyPanel = lazyPart(async () => (await import("../survey/survey-panel.tsx")).SurveyPanel);

/** One record: what it says, how it is marked, what can be done next, and everything that happened to it. */
export function RecordPage() {
  const { kind: id, record } = useParams({ from: "/group/$kind/$record" });
  const kinds = useQuery(groupKindsQuery);
  const found = useQuery(groupRecordQuery(id, record));
  const kind = kinds.data?.find((each) => each.id === id);
  if (kinds.isPending || found.isPending) return <Waiting />;
  if (kinds.isError) return <Problem isPage fault={kinds.error} onRetry={() => void kinds.refetch()} />;
  if (found.isError) return <Problem isPage fault={found.error} onRetry={() => void found.refetch()} />;
  return kind ? <RecordInSight kind={kind} found={found.data} /> : <NotFound />;
}

interface RecordInSightProps {
  readonly kind: GroupKind;
  readonly found: GroupRecordInFull;
}

function RecordInSight({ kind, found }: RecordInSightProps) {
  const { t } = useTranslation("group");
  const words = useGroupWords();
  const { instant } = useFormat();
  const { record, named } = found;
  const calledAs = named.find(({ id }) => id === record.title);
  return (
    <div className="stack-wide">
      <PageHead
        title={words.titleOf(calledAs ?? record)}
        isName
        crumbs={[
          { label: t("title"), to: "/group" },
          { label: words.kinds(kind.id), to: `/group/${kind.id}` },
        ]}
        aside={<MarkingTag marking={record.composite} isFull nameOf={words.party} />}
        {...helpOf(kind.id)}
      >
        <p>
          <span className="tag">{words.state(record.state)}</span>{" "}
          <span className="soft small">
            {record.owner === null ? t("record.unattributed") : <Kept owner={record.owner} />}
            {" · "}
            {t("record.changed")} <time dateTime={record.changedAt}>{instant(record.changedAt)}</time>
          </span>
        </p>
        {record.marking.reason !== "" && (
          <p className="small soft">
            {t("marking.reason")}: <bdi>{record.marking.reason}</bdi>
          </p>
        )}
      </PageHead>
      <Body kind={kind} found={found} />
    </div>
  );
}

const helpOf = (kind: string): { readonly help?: "reminders" | "exchange" } => {
  if (kind === "survey") return { help: "reminders" };
  return kind === "implementation-report" ? { help: "exchange" } : {};
};

/** As it is worked on, where its kind has a page for that; and as every record is shown. */
function Body({ kind, found }: RecordInSightProps) {
  const { part: wanted } = useSearch({ from: "/group/$kind/$record" });
  const { record } = found;
  const work = workPageOf(record);
  if (work === null) {
    return (
      <>
        <Facts kind={kind} found={found} />
        {kind.id === "survey" && (
          <Suspense fallback={<Waiting />}>
            <SurveyPanel record={record} />
          </Suspense>
        )}
        <RecordSteps kind={kind} found={found} />
        <AsRecord kind={kind} found={found} />
      </>
    );
  }
  const [first] = work.parts;
  const part = work.parts.find((each) => each === wanted) ?? first;
  return (
    <>
      {work.steps === "above" && <RecordSteps kind={kind} found={found} taken={work.taken} />}
      <PartTabs record={record} parts={work.parts} part={part} />
      {part === recordPart ? (
        <>
          <Facts kind={kind} found={found} />
          {work.steps === "with-record" && <RecordSteps kind={kind} found={found} />}
          <AsRecord kind={kind} found={found} />
        </>
      ) : (
        <Suspense fallback={<Waiting />}>
          <work.Page kind={kind} record={record} part={part} />
        </Suspense>
      )}
    </>
  );
}

function AsRecord({ kind, found }: RecordInSightProps) {
  return (
    <>
      {kind.votes.length > 0 && <Votes kind={kind} record={found.record} />}
      <Changes kind={kind} found={found} />
      <RecordHistory kind={kind} found={found} />
    </>
  );
}

function Kept({ owner }: { readonly owner: string }) {
  const { t } = useTranslation("group");
  const words = useGroupWords();
  return (
    <>
      {t("record.owner")} <bdi translate="no">{words.party(owner)}</bdi>
    </>
  );
}

function Facts({ kind, found: { record, named } }: RecordInSightProps) {
  const { t } = useTranslation("group");
  const words = useGroupWords();
  const shown = kind.fields.filter(({ name }) => record.fields[name] !== undefined);
  if (shown.length === 0) return <p className="soft">{t("record.nothing")}</p>;
  return (
    <dl className="panel group-facts">
      {shown.map(({ name, type }) => {
        const own = record.fieldMarkings[name];
        return (
          <div key={name} style={{ display: "contents" }}>
            <dt>{words.field(name)}</dt>
            <dd>
              <FieldValue
                type={type}
                value={record.fields[name] ?? null}
                named={named}
                files={`/api/group/${kind.id}/${record.id}/attachments`}
              />
              {own && (
                <>
                  {" "}
                  <MarkingTag marking={own} isFull nameOf={words.party} />
                </>
              )}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}

type Open = "change" | "mark" | "withdraw" | "erase";

/** What the owner may do with it. */
function Changes({ kind, found }: RecordInSightProps) {
  const { t } = useTranslation("group");
  const id = useId();
  const [open, setOpen] = useState<Open | null>(null);
  if (!found.mayChange) return null;
  const isWithdrawn = found.record.state === "withdrawn";
  const isPersonal = kind.fields.some(({ name, isPersonal: held }) => held && found.record.fields[name] !== undefined);
  const acts: readonly Open[] = [
    ...(isWithdrawn ? [] : (["change", "mark", "withdraw"] as const)),
    ...(isPersonal ? (["erase"] as const) : []),
  ];
  if (acts.length === 0) return null;
  const close = () => setOpen(null);
  return (
    <section className="stack no-print" aria-labelledby={id}>
      <h2 id={id}>{t("change.title")}</h2>
      <div className="group-steps">
        {acts.map((act) => (
          <Button
            key={act}
            variant="default"
            aria-expanded={open === act}
            onClick={() => setOpen(open === act ? null : act)}
          >
            {t(`change.${act}`)}
          </Button>
        ))}
      </div>
      {open === "change" && <ChangeRecord kind={kind} found={found} onDone={close} />}
      {open === "mark" && <MarkRecord kind={kind} found={found} onDone={close} />}
      {open === "withdraw" && <WithdrawRecord kind={kind} found={found} onDone={close} />}
      {open === "erase" && <EraseRecord kind={kind} found={found} onDone={close} />}
    </section>
  );
}
