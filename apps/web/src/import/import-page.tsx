import { Button } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate, useParams } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import "../editing/form/form.css";
import "../facility/facility.css";
import "./import.css";
import type { DraftView } from "../api/draft-shapes.ts";
import { beginDraft, draftQuery } from "../api/drafts.ts";
import { Allowed } from "../patterns/allowed.tsx";
import { MarkingTag } from "../patterns/marking.tsx";
import { Problem } from "../patterns/problem.tsx";
import { PageHead } from "../shell/page-head.tsx";
import { Waiting } from "../shell/waiting.tsx";
import { ChooseFile } from "./choose-file.tsx";
import { Preview } from "./preview.tsx";
import { Questions } from "./questions.tsx";
import { SheetForm } from "./sheet-form.tsx";
import { useImport } from "./use-import.ts";

/** A table into a draft: read, understood, previewed row by row, accepted as one step that can be taken back. */
export function ImportPage() {
  const { t } = useTranslation(["import", "facility"]);
  const { facility } = useParams({ from: "/facilities/$facility/import" });
  const draft = useQuery(draftQuery(facility));
  const name = draft.data?.facilityName ?? facility;
  return (
    <div className="stack-wide">
      <PageHead
        title={t("title")}
        crumbs={[
          { label: t("facility:crumb"), to: "/facilities" },
          { label: <bdi>{name}</bdi>, to: `/facilities/${facility}` },
        ]}
        aside={draft.data && <MarkingTag marking={draft.data.marking} isFull />}
      >
        <p>{t("text")}</p>
      </PageHead>
      <Allowed action="draft.edit">
        {draft.isError && <Problem fault={draft.error} onRetry={() => void draft.refetch()} />}
        {draft.isPending && <Waiting />}
        {draft.data === null && <Begin facility={facility} />}
        {draft.data && <Steps draft={draft.data} />}
      </Allowed>
    </div>
  );
}

/** A table changes a draft, never a stored version. */
function Begin({ facility }: { readonly facility: string }) {
  const { t } = useTranslation("import");
  const cache = useQueryClient();
  const begin = useMutation({
    mutationFn: () => beginDraft(facility),
    onSuccess: (begun) => cache.setQueryData(draftQuery(facility).queryKey, begun),
  });
  return (
    <section className="empty">
      <h2>{t("begin.title")}</h2>
      <p>{t("begin.text")}</p>
      <Button loading={begin.isPending} onClick={() => begin.mutate()}>
        {t("begin.do")}
      </Button>
      {begin.isError && <Problem fault={begin.error} />}
    </section>
  );
}

function Steps({ draft }: { readonly draft: DraftView }) {
  const { facility } = draft;
  const navigate = useNavigate();
  const { table, read, preview, accept, change, look, answer } = useImport(
    facility,
    () => void navigate({ to: "/facilities/$facility", params: { facility }, search: { edit: "form" } }),
  );
  const order = table?.order ?? null;
  const fault = read.error ?? preview.error ?? accept.error;
  return (
    <>
      <ChooseFile isReading={read.isPending} onChoose={(file) => read.mutate({ file, kind: null, sheet: -1 })} />
      {fault && <Problem fault={fault} />}
      {table && (
        <SheetForm
          table={table}
          isLooking={preview.isPending}
          onRead={(kind, sheet) => read.mutate({ file: table.file, kind, sheet })}
          onChange={change}
          onLook={look}
        />
      )}
      {preview.data && (
        <Questions
          questions={preview.data.questions}
          document={draft.document}
          isLooking={preview.isPending}
          onAnswer={answer}
        />
      )}
      {table && order && preview.data && (
        <Preview
          preview={preview.data}
          isAccepting={accept.isPending}
          onAccept={() => accept.mutate({ file: table.file, order, digest: preview.data.digest })}
        />
      )}
    </>
  );
}
