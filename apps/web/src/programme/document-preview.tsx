import { useQuery } from "@tanstack/react-query";
import { Fragment } from "react";
import { useTranslation } from "react-i18next";
import { type DocumentKind, documentPreviewQuery, type PreviewBlock } from "../api/programmes.ts";
import type { ContentLanguage } from "../i18n/languages.ts";
import { Problem } from "../patterns/problem.tsx";
import { ScrollRegion } from "../patterns/scroll-region.tsx";
import { Waiting } from "../shell/waiting.tsx";

interface DocumentPreviewProps {
  readonly programme: string;
  readonly kind: DocumentKind;
  readonly language: ContentLanguage;
}

/** A document as it would be written now, in its own language and direction; where its pages end is the file's own. */
export function DocumentPreview({ programme, kind, language }: DocumentPreviewProps) {
  const { t } = useTranslation("programme");
  const found = useQuery(documentPreviewQuery(programme, kind, language));
  if (found.isPending) return <Waiting />;
  if (found.isError) return <Problem fault={found.error} onRetry={() => void found.refetch()} />;
  const { blocks, direction } = found.data;
  return (
    <div className="stack">
      <h2>{t("documents.preview")}</h2>
      <p className="soft small">{t("documents.previewText")}</p>
      <ScrollRegion label={t("documents.preview")}>
        <article className="document-paper" lang={language} dir={direction} translate="no">
          {blocks.map((block, index) => (
            <BlockShown key={index} block={block} />
          ))}
        </article>
      </ScrollRegion>
    </div>
  );
}

/** One under the page's own headings. */
const tags = { 1: "h3", 2: "h4", 3: "h5" } as const;

function BlockShown({ block }: { readonly block: PreviewBlock }) {
  if (block.kind === "heading") {
    const Tag = tags[block.level as 1 | 2 | 3] ?? "h6";
    return (
      <Tag>
        <RunsShown runs={block.runs} />
      </Tag>
    );
  }
  if (block.kind === "paragraph") {
    return (
      <p className={`document-${block.role}`}>
        <RunsShown runs={block.runs} />
      </p>
    );
  }
  if (block.kind === "list") {
    return (
      <ul>
        {block.items.map((runs, index) => (
          <li key={index}>
            <RunsShown runs={runs} />
          </li>
        ))}
      </ul>
    );
  }
  return <TableShown table={block} />;
}

type PreviewTable = Extract<PreviewBlock, { kind: "table" }>;
type PreviewRuns = PreviewTable["header"][number];

function TableShown({ table: { caption, header, rows } }: { readonly table: PreviewTable }) {
  return (
    <table>
      {caption !== "" && <caption>{caption}</caption>}
      <thead>
        <tr>
          {header.map((runs, index) => (
            <th key={index} scope="col">
              <RunsShown runs={runs} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, at) => (
          <tr key={at}>
            {row.map((runs, index) => (
              <td key={index}>
                <RunsShown runs={runs} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function RunsShown({ runs }: { readonly runs: PreviewRuns }) {
  return runs.map(({ text, isStrong, isBreak }, index) => {
    if (isBreak) return <br key={index} />;
    return isStrong ? <strong key={index}>{text}</strong> : <Fragment key={index}>{text}</Fragment>;
  });
}
