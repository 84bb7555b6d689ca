import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { ApiProblem } from "../../api/problem.ts";
import { type Answers, previewQuery, type TemplatePreview } from "../../api/templates.ts";
import { contentLanguage } from "../../i18n/languages.ts";
import { Allowed } from "../../patterns/allowed.tsx";
import { Problem } from "../../patterns/problem.tsx";
import { PageHead } from "../../shell/page-head.tsx";
import { Waiting } from "../../shell/waiting.tsx";
import { useKeptAnswers } from "./kept-answers.ts";
import { PreviewMap } from "./preview-map.tsx";
import { QuestionField } from "./question-field.tsx";
import { QuestionsEnd } from "./questions-end.tsx";
import "./questionnaire.css";

/** A site described by answers: a page for each topic, beside it the map as it grows. */
export function Questionnaire() {
  const { kind } = useParams({ from: "/facilities/new/$kind" });
  const { t } = useTranslation("templates");
  const crumbs = [
    { label: t("facilities"), to: "/facilities" },
    { label: t("title"), to: "/facilities/new" },
  ];
  return (
    <div className="stack-wide">
      <PageHead title={t(`kind.${kind}`)} crumbs={crumbs} help="describe-a-facility">
        <p>{t("kept")}</p>
      </PageHead>
      <Allowed action="draft.edit">
        <Questions key={kind} kind={kind} />
      </Allowed>
    </div>
  );
}

function Questions({ kind }: { readonly kind: string }) {
  const { i18n } = useTranslation("templates");
  const language = contentLanguage(i18n.language);
  const kept = useKeptAnswers(kind);
  const preview = useQuery(previewQuery(kind, kept.answers, language));
  const last = useLast(preview.data);
  const seen = preview.data ?? last;
  const retry = () => void preview.refetch();
  return (
    <>
      {preview.isError && <NoPreview fault={preview.error} onRetry={retry} onClear={kept.clear} />}
      {seen ? <Pages kind={kind} language={language} preview={seen} {...kept} /> : preview.isPending && <Waiting />}
    </>
  );
}

/** What was made last stays in sight where the next could not be made: nothing typed is lost. */
function useLast<Value>(value: Value | undefined): Value | undefined {
  const [last, setLast] = useState(value);
  if (value !== undefined && value !== last) setLast(value);
  return last;
}

interface NoPreviewProps {
  readonly fault: unknown;
  readonly onRetry: () => void;
  readonly onClear: () => void;
}

/** The answers stay; to give them up is a choice of its own. */
function NoPreview({ fault, onRetry, onClear }: NoPreviewProps) {
  const { t } = useTranslation("templates");
  return (
    <div className="stack-tight">
      <Problem fault={fault} onRetry={onRetry} />
      <p>{t("answersStay")}</p>
      <div className="row">
        {fault instanceof ApiProblem && fault.status < 500 && (
          <Button variant="default" onClick={onRetry}>
            {t("tryAgain")}
          </Button>
        )}
        <button type="button" className="link-like" onClick={onClear}>
          {t("again")}
        </button>
      </div>
    </div>
  );
}

interface PagesProps extends ReturnType<typeof useKeptAnswers> {
  readonly kind: string;
  readonly language: ReturnType<typeof contentLanguage>;
  readonly preview: TemplatePreview;
}

function Pages({ kind, language, preview, answers, answer, clear }: PagesProps) {
  const { t } = useTranslation("templates");
  const { pages } = preview;
  const [at, setAt] = useState(() => firstOpen(preview, answers));
  const head = useRef<HTMLHeadingElement>(null);
  const isMoved = useRef(false);
  const go = (next: number) => {
    isMoved.current = true;
    setAt(Math.max(0, Math.min(next, pages.length)));
  };
  useEffect(() => {
    if (isMoved.current) head.current?.focus();
  }, [at]);
  const page = pages[at];
  return (
    <div className="questionnaire">
      <section className="panel stack-wide" aria-labelledby="question-page">
        <div className="stack-tight">
          <p className="small soft">
            {t("progress", { page: Math.min(at + 1, pages.length + 1), pages: pages.length + 1 })}
          </p>
          <progress className="progress" value={at} max={pages.length} aria-label={t("pages")} />
          <h2 id="question-page" ref={head} tabIndex={-1}>
            {page ? t(`page.${page.id}`) : t("end")}
          </h2>
        </div>
        {at === 0 && <p className="question-warning">{t("sensitive")}</p>}
        {page?.questions.map((question) => (
          <QuestionField
            key={question.id}
            question={question}
            answer={answers[question.id]}
            onAnswer={(value) => answer(question.id, value)}
            places={preview}
          />
        ))}
        {!page && (
          <QuestionsEnd
            kind={kind}
            language={language}
            preview={preview}
            answers={answers}
            onAnswer={answer}
            onGo={go}
            onMade={clear}
          />
        )}
        <div className="row">
          {at > 0 && (
            <Button variant="default" onClick={() => go(at - 1)}>
              {t("back")}
            </Button>
          )}
          {page && <Button onClick={() => go(at + 1)}>{t("next")}</Button>}
          {page && (
            <button type="button" className="link-like" onClick={() => go(pages.length)}>
              {t("skip")}
            </button>
          )}
        </div>
      </section>
      <PreviewMap preview={preview} />
    </div>
  );
}

/** After a reload one goes on where nothing was answered yet. */
function firstOpen({ pages, next }: TemplatePreview, answers: Answers): number {
  if (Object.keys(answers).length === 0) return 0;
  const found = pages.findIndex(({ id }) => id === next);
  return found === -1 ? pages.length : found;
}
