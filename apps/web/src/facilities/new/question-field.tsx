import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Answer, TemplateColumn, TemplateQuestion } from "../../api/templates.ts";
import { useFormat } from "../../i18n/format.ts";
import { TermedText } from "../../patterns/termed-text.tsx";
import { decimalsOf } from "./answer-words.ts";
import { readNumber } from "./read-number.ts";
import { isTable, type RowPlaces, RowsWay } from "./rows-way.tsx";

export interface QuestionFieldProps {
  readonly question: TemplateQuestion;
  /** `null`: not known; `undefined`: not answered yet. */
  readonly answer: Answer | undefined;
  readonly onAnswer: (value: Answer | undefined) => void;
  /** What the cells of a table may name; a table cannot be filled without. */
  readonly places?: RowPlaces;
}

/** One question, why it is asked, the ways to answer it, and always "I do not know" with what then holds. */
export function QuestionField({ question, answer, onAnswer, places }: QuestionFieldProps) {
  const { t } = useTranslation("templates");
  const id = useId();
  const words = `ask.${question.id}`;
  return (
    <fieldset className="question stack-tight" aria-describedby={`${id}-why`}>
      <legend>{t(`${words}.ask`)}</legend>
      <p id={`${id}-why`} className="small soft">
        <TermedText text={t(`${words}.why`)} />
      </p>
      <Ways question={question} answer={answer} onAnswer={onAnswer} {...(places ? { places } : {})} />
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
    case "rows":
      return <TableWay {...props} columns={form.columns} atMost={form.atMost} />;
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

/** Where nothing need be chosen, "none of these" is an answer too: it is not the same as not knowing. */
function Several({ question, answer, onAnswer, options, atLeast, option }: SeveralProps) {
  const { t } = useTranslation("templates");
  const chosen: readonly unknown[] = Array.isArray(answer) ? answer : [];
  const isNone = Array.isArray(answer) && answer.length === 0;
  const toggle = (word: string) => {
    const next = options.filter((one) => (one === word ? !chosen.includes(one) : chosen.includes(one)));
    onAnswer(next.length < Math.max(1, atLeast) ? undefined : next);
  };
  return (
    <>
      {options.map((word) => (
        <Tick key={word} name={question.id} isTicked={chosen.includes(word)} onTick={() => toggle(word)}>
          {option(word)}
        </Tick>
      ))}
      {atLeast === 0 && (
        <Tick name={question.id} isTicked={isNone} onTick={() => onAnswer(isNone ? undefined : [])}>
          {t("noneOfThese")}
        </Tick>
      )}
    </>
  );
}

interface TickProps {
  readonly name: string;
  readonly isTicked: boolean;
  readonly onTick: () => void;
  readonly children: string;
}

function Tick({ name, isTicked, onTick, children }: TickProps) {
  return (
    <label className="question-way">
      <input type="checkbox" name={name} checked={isTicked} onChange={onTick} />
      <span>{children}</span>
    </label>
  );
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

interface TableWayProps extends QuestionFieldProps {
  readonly columns: readonly TemplateColumn[];
  readonly atMost: number;
}

/** A table without rows is no answer; that there are no more is one. */
function TableWay({ question, answer, onAnswer, places, columns, atMost }: TableWayProps) {
  const { t } = useTranslation("templates");
  const rows = isTable(answer) ? answer : [];
  const isNone = isTable(answer) && answer.length === 0;
  return (
    <>
      {places && (
        <RowsWay
          question={question}
          columns={columns}
          atMost={atMost}
          rows={rows}
          places={places}
          onRows={(next) => onAnswer(next.length === 0 ? undefined : next)}
        />
      )}
      {rows.length === 0 && (
        <Tick name={question.id} isTicked={isNone} onTick={() => onAnswer(isNone ? undefined : [])}>
          {t("rows.none")}
        </Tick>
      )}
    </>
  );
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
