import { useTranslation } from "react-i18next";
import type { DocumentFile } from "../api/queries.ts";
import type { Diagnostic } from "../api/shapes.ts";
import "./patterns.css";
import { ScrollRegion } from "./scroll-region.tsx";

interface DiagnosticsProps {
  readonly diagnostics: readonly Diagnostic[];
  /** The documents as they were sent; without them the excerpts are left out. */
  readonly files: readonly DocumentFile[];
}

/** All that is wrong or doubtful at once: code, place, the line with carets, found, expected, what to do. */
export function Diagnostics({ diagnostics, files }: DiagnosticsProps) {
  const { t } = useTranslation();
  return (
    <ol className="plain-list diagnostics" aria-label={t("diagnostics.label")}>
      {diagnostics.map((diagnostic) => (
        <li key={`${diagnostic.code}-${diagnostic.span?.file}-${diagnostic.span?.start}-${diagnostic.path}`}>
          <DiagnosticCard diagnostic={diagnostic} files={files} />
        </li>
      ))}
    </ol>
  );
}

function DiagnosticCard({
  diagnostic,
  files,
}: {
  readonly diagnostic: Diagnostic;
  readonly files: DiagnosticsProps["files"];
}) {
  const { t } = useTranslation();
  const { span } = diagnostic;
  const text = files.find((file) => file.name === span?.file)?.text;
  return (
    <article className="diagnostic">
      <div className="diagnostic-head">
        <span className={`tag ${diagnostic.severity === "error" ? "tag-act" : ""}`}>
          {t(`diagnostics.${diagnostic.severity}`)}
        </span>
        <code>{diagnostic.code}</code>
        <strong lang="en" dir="ltr">
          {diagnostic.title}
        </strong>
        <code dir="ltr">{span ? `${span.file}:${span.line}:${span.column}` : diagnostic.path}</code>
      </div>
      {span && text !== undefined && (
        <ScrollRegion label={t("diagnostics.excerpt")}>
          <pre dir="ltr" translate="no">
            {excerpt(text, span)}
          </pre>
        </ScrollRegion>
      )}
      <dl className="diagnostic-text">
        {diagnostic.found !== null && <Part label={t("diagnostics.found")} text={diagnostic.found} />}
        <Part label={t("diagnostics.expected")} text={diagnostic.expected} />
        <Part label={t("diagnostics.remedy")} text={diagnostic.remedy} />
      </dl>
    </article>
  );
}

/** The reader's word for it, and the text as the checker wrote it. */
function Part({ label, text }: { readonly label: string; readonly text: string }) {
  return (
    <div className="row">
      <dt className="soft">{label}</dt>
      <dd lang="en" dir="ltr">
        {text}
      </dd>
    </div>
  );
}

const widest = 110;

function excerpt(text: string, span: NonNullable<Diagnostic["span"]>): string {
  const start = text.lastIndexOf("\n", span.start - 1) + 1;
  const lineEnd = text.indexOf("\n", span.start);
  const end = lineEnd === -1 ? text.length : lineEnd;
  const from = Math.max(start, span.start - widest / 2);
  const shown = text.slice(from, Math.min(end, from + widest)).replaceAll("\t", " ");
  const carets = Math.max(1, Math.min(span.end, end, from + widest) - span.start);
  const number = String(span.line).padStart(5);
  return `${number} | ${shown}\n${" ".repeat(5)} | ${" ".repeat(span.start - from)}${"^".repeat(carets)}`;
}
