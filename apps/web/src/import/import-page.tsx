import { Button } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate, useParams } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import "../editing/form/form.css";
import "../facility/facility.css";
import "./import.css";
import type { DraftView } from "../api/draft-shapes.ts";
import { beginDraft, draftQuery } from "../api/drafts.ts";
import { facilityQuery } from "../api/queries.ts";
import { Allowed } from "../patterns/allowed.tsx";
import { MarkingTag } from "../patterns/marking.tsx";
import { Problem } from "../patterns/problem.tsx";
import { PageHead } from "../shell/page-head.tsx";
import { Waiting } from "../shell/waiting.tsx";
import { ChooseFile } from "./choose-file.tsx";
import { DraftErrors } from "./draft-errors.tsx";
import { Preview } from "./preview.tsx";
import { Questions } from "./questions.tsx";
import { SheetForm } from "./sheet-form.tsx";
import { useImport } from "./use-import.ts";

/** A table into a draft: read, understood, previewed row by row, accepted as one step that can be taken back. */
export function ImportPage() {
  const { t } = useTranslation(["import", "facility"]);
  const { facility } = useParams({ from: "/facilities/$facility/import" });
  const draft = useQuery(draftQuery(facility));
  const name = useFacilityName(facility, draft.data);
  return (
    <div className="stack-wide">
      <PageHead
        title={t("title")}
        crumbs={[
          { label: t("facility:crumb"), to: "/facilities" },
          ...(name === null ? [] : [{ label: <bdi>{name}</bdi>, to: `/facilities/${facility}` }]),
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

/** As the draft has it, else as the stored version has it; its identifier where neither does. `null` until that is known. */
function useFacilityName(facility: string, draft: DraftView | null | undefined): string | null {
  const own = draft?.facilityName ?? null;
  const stored = useQuery({
    ...facilityQuery(facility),
    enabled: draft !== undefined && own === null && !draft?.isNew,
  });
  if (own !== null) return own;
  if (stored.data) return stored.data.model.facility.name;
  return draft?.isNew || stored.isError ? facility : null;
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
      <DraftErrors draft={draft} />
      <ChooseFile
        isReading={read.isPending}
        onChoose={(file) => read.mutate({ file, sheet: -1, kind: null, headerRow: null, encoding: null })}
      />
      {fault && <Problem fault={fault} />}
      {table && (
        <SheetForm
          table={table}
          isLooking={preview.isPending}
          encodingAsked={read.isPending ? read.variables.encoding : undefined}
          onRead={(reading) => read.mutate({ file: table.file, ...reading })}
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
