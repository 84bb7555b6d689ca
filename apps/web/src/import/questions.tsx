import { Button } from "@mantine/core";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import type { DocumentView } from "../api/draft-shapes.ts";
import type { ImportAnswer, ImportPreview } from "../api/imports.ts";
import { useFormat } from "../i18n/format.ts";
import { candidatesFor } from "./candidates.ts";

type Question = ImportPreview["questions"][number];

interface QuestionsProps {
  readonly questions: readonly Question[];
  readonly document: DocumentView;
  readonly isLooking: boolean;
  readonly onAnswer: (answers: readonly ImportAnswer[]) => void;
}

/** Most questions shown at once; each answer asks for a new preview with the next ones. */
const mostShown = 20;

/** Names of the table that the document does not have. A near one is offered, never taken. */
export function Questions({ questions, document, isLooking, onAnswer }: QuestionsProps) {
  const { t } = useTranslation("import");
  const format = useFormat();
  if (questions.length === 0) return null;
  const creatable = questions.filter(({ mayBeNew, isOptional }) => mayBeNew && !isOptional);
  const all = (kind: "new" | "skip", of: readonly Question[]) =>
    onAnswer(of.map(({ about, text }) => ({ about, text, choice: { kind } })));
  return (
    <section className="panel stack" aria-busy={isLooking}>
      <h2>{t("questions.title", { number: format.number(questions.length) })}</h2>
      <p>{t("questions.text")}</p>
      <ul className="plain-list stack">
        {questions.slice(0, mostShown).map((question) => (
          <li key={`${question.about} ${question.text}`}>
            <QuestionField question={question} document={document} onAnswer={onAnswer} />
          </li>
        ))}
      </ul>
      {questions.length > mostShown && (
        <p className="small soft">{t("questions.more", { number: format.number(questions.length - mostShown) })}</p>
      )}
      {creatable.length > 1 && (
        <div>
          <Button size="xs" variant="default" disabled={isLooking} onClick={() => all("new", creatable)}>
            {t("questions.allNew", { number: format.number(creatable.length) })}
          </Button>
        </div>
      )}
    </section>
  );
}

interface QuestionFieldProps {
  readonly question: Question;
  readonly document: DocumentView;
  readonly onAnswer: (answers: readonly ImportAnswer[]) => void;
}

function QuestionField({ question, document, onAnswer }: QuestionFieldProps) {
  const { t } = useTranslation("import");
  const format = useFormat();
  const id = useId();
  const { about, text, candidates, mayBeNew, isOptional, rows } = question;
  const near = new Set(candidates.map((candidate) => candidate.id));
  const others = candidatesFor(about, document).filter((candidate) => !near.has(candidate.id));
  const choose = (value: string) => {
    if (value === "") return;
    const kind = value === "+new" ? "new" : value === "+skip" ? "skip" : null;
    onAnswer([{ about, text, choice: kind ? { kind } : { kind: "element", id: value } }]);
  };
  return (
    <div className="field">
      <label htmlFor={id}>
        {t(`question.${about}`, { text })}{" "}
        <span className="small soft">{t("questions.rows", { rows: format.number(rows) })}</span>
      </label>
      <select id={id} value="" onChange={(event) => choose(event.currentTarget.value)}>
        <option value="">{t(isOptional ? "questions.optional" : "questions.choose")}</option>
        {candidates.map((candidate) => (
          <option key={candidate.id} value={candidate.id}>
            {t("questions.near", { name: candidate.name })}
          </option>
        ))}
        {mayBeNew && <option value="+new">{t("questions.new")}</option>}
        {!isOptional && <option value="+skip">{t("questions.skip")}</option>}
        {others.map((candidate) => (
          <option key={candidate.id} value={candidate.id}>
            {candidate.name}
          </option>
        ))}
      </select>
    </div>
  );
}
