import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Answer, TemplateQuestion } from "../../api/templates.ts";
import { useFormat } from "../../i18n/format.ts";

export interface QuestionFieldProps {
  readonly question: TemplateQuestion;
  /** `null`: not known; `undefined`: not answered yet. */
  readonly answer: Answer | undefined;
  readonly onAnswer: (value: Answer | undefined) => void;
}

/** One question, why it is asked, the ways to answer it, and always "I do not know" with what then holds. */
export function QuestionField({ question, answer, onAnswer }: QuestionFieldProps) {
  const { t } = useTranslation("templates");
  const id = useId();
  const words = `ask.${question.id}`;
  return (
    <fieldset className="question stack-tight" aria-describedby={`${id}-why`}>
      <legend>{t(`${words}.ask`)}</legend>
      <p id={`${id}-why`} className="small soft">
        {t(`${words}.why`)}
      </p>
      <Ways question={question} answer={answer} onAnswer={onAnswer} />
      <label className="question-way soft">
        <input
          type={isOneOf(question) ? "radio" : "checkbox"}
          name={question.id}
          checked={answer === null}
          onChange={({ currentTarget }) => onAnswer(currentTarget.checked ? null : undefined)}
        />
        <span>
          {t("unknown")} <span className="small">{t(`${words}.unknown`)}</span>
        </span>
      </label>
    </fieldset>
  );
}

const isOneOf = ({ answer }: TemplateQuestion): boolean => answer.kind === "yes-no" || answer.kind === "choice";

function Ways(props: QuestionFieldProps) {
  const { t } = useTranslation("templates");
  const { question, answer, onAnswer } = props;
  const form = question.answer;
  const option = (word: string) => t(`ask.${question.id}.options.${word}`);
  switch (form.kind) {
    case "yes-no":
      return [true, false].map((value) => (
        <Way key={String(value)} name={question.id} isChosen={answer === value} onChoose={() => onAnswer(value)}>
          {t(value ? "yes" : "no")}
        </Way>
      ));
    case "choice":
      return form.options.map((word) => (
        <Way key={word} name={question.id} isChosen={answer === word} onChoose={() => onAnswer(word)}>
          {option(word)}
        </Way>
      ));
    case "several":
      return <Several {...props} options={form.options} atLeast={form.atLeast} option={option} />;
    case "number":
      return <NumberWay {...props} min={form.min} max={form.max} unit={form.unit} />;
    case "text":
      return <TextWay {...props} maxLength={form.maxLength} />;
  }
}

interface WayProps {
  readonly name: string;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
  readonly children: string;
}

function Way({ name, isChosen, onChoose, children }: WayProps) {
  return (
    <label className="question-way">
      <input type="radio" name={name} checked={isChosen} onChange={onChoose} />
      <span>{children}</span>
    </label>
  );
}

interface SeveralProps extends QuestionFieldProps {
  readonly options: readonly string[];
  readonly atLeast: number;
  readonly option: (word: string) => string;
}

function Several({ question, answer, onAnswer, options, atLeast, option }: SeveralProps) {
  const chosen = Array.isArray(answer) ? answer : [];
  const toggle = (word: string) => {
    const next = options.filter((one) => (one === word ? !chosen.includes(one) : chosen.includes(one)));
    onAnswer(next.length < atLeast ? undefined : next);
  };
  return options.map((word) => (
    <label key={word} className="question-way">
      <input type="checkbox" name={question.id} checked={chosen.includes(word)} onChange={() => toggle(word)} />
      <span>{option(word)}</span>
    </label>
  ));
}

interface NumberWayProps extends QuestionFieldProps {
  readonly min: number;
  readonly max: number;
  readonly unit: string;
}

/** What is being typed stays as typed; only a number in the range is an answer. */
function NumberWay({ question, answer, onAnswer, min, max, unit }: NumberWayProps) {
  const { t } = useTranslation("templates");
  const format = useFormat();
  const id = useId();
  const [typed, setTyped] = useState(typeof answer === "number" ? String(answer) : "");
  const shown = answer === null ? "" : typed;
  const isWrong = shown.trim() !== "" && readNumber(shown, min, max) === undefined;
  const type = (text: string) => {
    setTyped(text);
    onAnswer(readNumber(text, min, max));
  };
  return (
    <div className="row">
      <input
        inputMode="decimal"
        className="question-number"
        aria-label={t(`ask.${question.id}.ask`)}
        aria-invalid={isWrong}
        aria-describedby={isWrong ? id : undefined}
        value={shown}
        onChange={({ currentTarget }) => type(currentTarget.value)}
      />
      <span>{t(`unit.${unit}`)}</span>
      {isWrong && (
        <span id={id} className="question-wrong" role="alert">
          {t("range", { min: format.number(min, decimalsOf(min)), max: format.number(max) })}
        </span>
      )}
    </div>
  );
}

const decimalsOf = (value: number): number => String(value).split(".")[1]?.length ?? 0;

function readNumber(text: string, min: number, max: number): number | undefined {
  const value = /^\d+(?:[.,]\d+)?$/.test(text.trim()) ? Number(text.trim().replace(",", ".")) : Number.NaN;
  return value >= min && value <= max ? value : undefined;
}

function TextWay({ question, answer, onAnswer, maxLength }: QuestionFieldProps & { readonly maxLength: number }) {
  const { t } = useTranslation("templates");
  const [typed, setTyped] = useState(typeof answer === "string" ? answer : "");
  const type = (text: string) => {
    setTyped(text);
    onAnswer(/\p{L}/u.test(text) ? text.trim() : undefined);
  };
  return (
    <input
      aria-label={t(`ask.${question.id}.ask`)}
      maxLength={maxLength}
      dir="auto"
      value={answer === null ? "" : typed}
      onChange={({ currentTarget }) => type(currentTarget.value)}
    />
  );
}
