import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import {
  type Answer,
  type Answers,
  type TemplatePreview,
  type TemplateQuestion,
  type WeighedDefault,
  weighedDefaultsQuery,
} from "../../api/templates.ts";
import type { ContentLanguage } from "../../i18n/languages.ts";
import { Problem } from "../../patterns/problem.tsx";
import { TermedText } from "../../patterns/termed-text.tsx";
import { useAnswerWords } from "./answer-words.ts";
import { isDefault, withoutDefaults } from "./default-answers.ts";
import { QuestionField } from "./question-field.tsx";
import { TriedAnswers } from "./tried-answers.tsx";

interface WeighedDefaultsProps {
  readonly kind: string;
  readonly language: ContentLanguage;
  readonly preview: TemplatePreview;
  readonly answers: Answers;
  readonly onAnswer: (question: string, value: Answer | undefined) => void;
}

/** So many at first: who confirms these has done most of what can be done from a desk. */
const firstShown = 5;

/** The defaults that move the result most, each to be confirmed or replaced by an answer. */
export function WeighedDefaults({ kind, language, preview, answers, onAnswer }: WeighedDefaultsProps) {
  const { t } = useTranslation("templates");
  const [isAll, setAll] = useState(false);
  const [confirmed, setConfirmed] = useState<string | null>(null);
  const questions = new Map(preview.pages.flatMap((page) => page.questions.map((question) => [question.id, question])));
  const weighed = useQuery(weighedDefaultsQuery(kind, withoutDefaults(questions, answers), language));
  if (weighed.isPending) return <Weighing />;
  if (weighed.isError) return <Problem fault={weighed.error} onRetry={() => void weighed.refetch()} />;
  const open = weighed.data.filter(({ question }) => (answers[question] ?? null) === null && questions.has(question));
  const confirm = (question: TemplateQuestion) => {
    onAnswer(question.id, question.default);
    setConfirmed(question.id);
  };
  const takeBack = (question: string) => {
    onAnswer(question, undefined);
    setConfirmed(null);
  };
  return (
    <section className="stack" aria-busy={weighed.isPlaceholderData}>
      <h3>{t("matter.title")}</h3>
      <p>
        <TermedText text={t(open.length > 0 ? "matter.text" : "matter.nothing")} />
      </p>
      <p role="status" className="small">
        {confirmed !== null && isDefault(questions.get(confirmed), answers[confirmed]) && (
          <>
            {t("matter.confirmed", { question: t(`ask.${confirmed}.ask`) })}{" "}
            <button type="button" className="link-like" onClick={() => takeBack(confirmed)}>
              {t("matter.undo")}
            </button>
          </>
        )}
      </p>
      <ol className="plain-list stack">
        {open.slice(0, isAll ? open.length : firstShown).map((each) => {
          const question = questions.get(each.question);
          return (
            question && (
              <WeighedQuestion
                key={each.question}
                weighed={each}
                question={question}
                onConfirm={() => confirm(question)}
                onAnswer={(value) => onAnswer(each.question, value)}
              />
            )
          );
        })}
      </ol>
      {open.length > firstShown && !isAll && (
        <div>
          <button type="button" className="link-like" onClick={() => setAll(true)}>
            {t("matter.more", { count: open.length - firstShown })}
          </button>
        </div>
      )}
      {weighed.isPlaceholderData && <Weighing />}
    </section>
  );
}

function Weighing() {
  const { t } = useTranslation("templates");
  return (
    <div role="status" className="stack-tight">
      <p>{t("matter.weighing")}</p>
      <progress className="progress" aria-label={t("matter.weighing")} />
    </div>
  );
}

interface WeighedQuestionProps {
  readonly weighed: WeighedDefault;
  readonly question: TemplateQuestion;
  readonly onConfirm: () => void;
  readonly onAnswer: (value: Answer | undefined) => void;
}

/** While it is being answered it stays in sight: what is answered would leave the list at the first key. */
function WeighedQuestion({ weighed, question, onConfirm, onAnswer }: WeighedQuestionProps) {
  const { t } = useTranslation("templates");
  const words = useAnswerWords();
  const [given, setGiven] = useState<Answer | undefined>();
  const [isReplacing, setReplacing] = useState(false);
  const standard = words(question, question.default);
  return (
    <li className="panel stack-tight weighed-default">
      <h4>{t(`ask.${question.id}.ask`)}</h4>
      <p>
        {t("matter.default")} <strong>{standard}</strong>
      </p>
      <TriedAnswers weighed={weighed} question={question} />
      {isReplacing && <QuestionField question={question} answer={given} onAnswer={setGiven} />}
      <div className="row">
        {isReplacing ? (
          <>
            <Button size="xs" disabled={(given ?? null) === null} onClick={() => onAnswer(given)}>
              {t("matter.take")}
            </Button>
            <Button size="xs" variant="default" onClick={() => setReplacing(false)}>
              {t("matter.leave")}
            </Button>
          </>
        ) : (
          <>
            <Button
              size="xs"
              variant="default"
              aria-label={t("matter.confirmLabel", { question: t(`ask.${question.id}.ask`), answer: standard })}
              onClick={onConfirm}
            >
              {t("matter.confirm")}
            </Button>
            <Button
              size="xs"
              variant="default"
              aria-label={t("matter.replaceLabel", { question: t(`ask.${question.id}.ask`) })}
              onClick={() => setReplacing(true)}
            >
              {t("matter.replace")}
            </Button>
          </>
        )}
      </div>
    </li>
  );
}
