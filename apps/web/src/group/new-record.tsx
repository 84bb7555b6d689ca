import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useNavigate, useParams } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { type GroupField, type GroupKind, type GroupValues, groupKindsQuery, useMakeRecord } from "../api/group.ts";
import { Allowed } from "../patterns/allowed.tsx";
import { Problem } from "../patterns/problem.tsx";
import { UnsavedWork } from "../patterns/unsaved-work.tsx";
import { NotFound } from "../shell/not-found.tsx";
import { PageHead } from "../shell/page-head.tsx";
import { Waiting } from "../shell/waiting.tsx";
import "./group.css";
import { MarkingFields, markingToBegin } from "./marking-fields.tsx";
import { RecordFields } from "./record-form.tsx";
import { useGroupWords } from "./use-group-words.ts";

/** A new record of a kind: its fields, and to whom it is released. */
export function NewRecordPage() {
  const { t } = useTranslation("group");
  const words = useGroupWords();
  const { kind: id } = useParams({ from: "/group/$kind/new" });
  const kinds = useQuery(groupKindsQuery);
  const kind = kinds.data?.find((each) => each.id === id);
  if (kinds.isPending) return <Waiting />;
  if (kinds.isError) return <Problem isPage fault={kinds.error} onRetry={() => void kinds.refetch()} />;
  if (!kind) return <NotFound />;
  const crumbs = [
    { label: t("title"), to: "/group" },
    { label: words.kinds(id), to: `/group/${id}` },
  ];
  return (
    <div className="stack-wide">
      <PageHead title={t("new.title", { kind: words.kind(id) })} crumbs={crumbs}>
        <p className="lead">{words.purpose(id)}</p>
      </PageHead>
      <Allowed action="group.create">
        <NewRecordForm kind={kind} />
      </Allowed>
    </div>
  );
}

function NewRecordForm({ kind }: { readonly kind: GroupKind }) {
  const { t } = useTranslation("group");
  const navigate = useNavigate();
  const [fields, setFields] = useState<GroupValues>({});
  const [marking, setMarking] = useState(markingToBegin);
  const make = useMakeRecord(kind.id);
  const offered = kind.fields.filter((field) => !comesLater(kind, field));
  const send = (event: FormEvent) => {
    event.preventDefault();
    make.mutate(
      { fields, marking, fieldMarkings: {} },
      {
        onSuccess: ({ record }) =>
          void navigate({ to: "/group/$kind/$record", params: { kind: kind.id, record: record.id } }),
      },
    );
  };
  return (
    <form className="panel stack narrow" onSubmit={send}>
      <UnsavedWork
        isAtRisk={Object.keys(fields).length > 0 && !make.isSuccess && !make.isPending}
        what={t("new.unsaved")}
      />
      <RecordFields fields={offered} values={fields} marking={marking} onChange={setFields} />
      <MarkingFields legend={t("marking.title")} marking={marking} onChange={setMarking} />
      {make.isError && <Problem fault={make.error} />}
      <div>
        <Button type="submit" loading={make.isPending}>
          {t("new.do")}
        </Button>
      </div>
    </form>
  );
}

/** What only a later step needs or writes is not asked for at the beginning. */
function comesLater({ states, fixed, transitions }: GroupKind, { name, isRequired }: GroupField): boolean {
  const [first = ""] = states;
  const isNeededLater = transitions.some(({ needs, from }) => needs.includes(name) && !from.includes(first));
  const isWritten = transitions.some(({ writes }) => writes.includes(name));
  return !isRequired && (isNeededLater || isWritten || (fixed[first] ?? []).includes(name));
}
