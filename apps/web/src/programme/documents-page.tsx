import { NativeSelect } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import "./programme.css";
import "./documents.css";
import {
  type DocumentKind,
  documentKinds,
  type ProgrammeDocuments,
  programmeDocumentsQuery,
} from "../api/programmes.ts";
import { contentLanguage, languages } from "../i18n/languages.ts";
import { LetterheadChoice } from "../letterhead/letterhead-choice.tsx";
import { ExportMenu } from "../patterns/export-menu.tsx";
import { MarkingTag } from "../patterns/marking.tsx";
import { Problem } from "../patterns/problem.tsx";
import { PageHead } from "../shell/page-head.tsx";
import { Waiting } from "../shell/waiting.tsx";
import { DocumentEntry } from "./document-entry.tsx";
import { useDocumentItems } from "./document-items.ts";
import { DocumentPreview } from "./document-preview.tsx";

/** Documents that a programme writes: what each is for, how far those are behind that left, and each to be looked at. */
export function DocumentsPage() {
  const { programme: id } = useParams({ from: "/programme/$programme/documents" });
  const found = useQuery(programmeDocumentsQuery(id));
  if (found.isPending) return <Waiting />;
  if (found.isError) return <Problem isPage fault={found.error} onRetry={() => void found.refetch()} />;
  return <Documents id={id} found={found.data} />;
}

interface DocumentsProps {
  readonly id: string;
  readonly found: ProgrammeDocuments;
}

function Documents({ id, found }: DocumentsProps) {
  const { t, i18n } = useTranslation("programme");
  const search = useSearch({ from: "/programme/$programme/documents" });
  const navigate = useNavigate();
  const { name, tier, marking, taken } = found;
  const [letterhead, setLetterhead] = useState<string | null>(null);
  const language = contentLanguage(search.language ?? i18n.language);
  const items = useDocumentItems(id, found, language, letterhead);
  const shown = documentKinds.find((kind) => kind === search.kind) ?? null;
  const show = (next: { readonly kind?: DocumentKind; readonly language?: string }) =>
    void navigate({
      to: "/programme/$programme/documents",
      params: { programme: id },
      search: { ...search, ...next },
      replace: true,
      resetScroll: false,
    });
  return (
    <div className="stack-wide">
      <PageHead
        title={t("documents.title")}
        crumbs={[
          { label: t("title"), to: "/programme" },
          { label: <bdi>{name}</bdi>, to: `/programme/${id}` },
        ]}
        aside={<ExportMenu marking={marking} items={items} />}
      >
        <p className="row">
          <MarkingTag marking={marking} isFull />
        </p>
        <p className="lead">{t("documents.text")}</p>
      </PageHead>
      <NativeSelect
        label={t("documents.language")}
        description={t("documents.languageText")}
        translate="no"
        className="narrow no-print"
        value={language}
        onChange={(event) => show({ language: event.currentTarget.value })}
        data={languages.map(({ code, name: own }) => ({ value: code, label: own }))}
      />
      <LetterheadChoice chosen={letterhead} onChoose={setLetterhead} />
      <div className="document-entries no-print">
        {documentKinds.map((kind) => (
          <DocumentEntry
            key={kind}
            kind={kind}
            tier={tier}
            taken={taken.filter((each) => each.kind === kind)}
            isShown={kind === shown}
            onShow={() => show({ kind })}
          />
        ))}
      </div>
      {shown && <DocumentPreview programme={id} kind={shown} language={language} />}
    </div>
  );
}
