import { Button } from "@mantine/core";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { type CatalogueMeasure, type Programme, useRecordActs } from "../api/programmes.ts";
import { useFormat } from "../i18n/format.ts";
import { Allowed } from "../patterns/allowed.tsx";
import { Problem } from "../patterns/problem.tsx";
import { useCatalogue } from "./use-catalogue.ts";

interface RapidQuestionProps {
  readonly programme: Programme;
  readonly number: number;
  readonly question: Programme["rapid"]["questions"][number];
  readonly onNext: () => void;
  /** `null`: it is the first. */
  readonly onBack: (() => void) | null;
}

const levels = [0, 1, 2, 3, 4] as const;

/** How far one measure has come: a ladder whose rungs are the measure's own criteria. */
export function RapidQuestion({ programme, number, question, onNext, onBack }: RapidQuestionProps) {
  const { t } = useTranslation("programme");
  const format = useFormat();
  const { measure: measureOf } = useCatalogue();
  const heading = useRef<HTMLHeadingElement>(null);
  const record = useRecordActs(programme.id);
  // What was just chosen, from the very press until the server has answered.
  const [asked, setAsked] = useState<{ readonly level: number | null } | null>(null);
  const measure = measureOf(question.measure);
  // Who goes on by keyboard hears the next question.
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  if (measure === null) return null;
  const send = (event: FormEvent) => {
    event.preventDefault();
    onNext();
  };
  const answer = (level: number | null) => {
    setAsked({ level });
    const settled = { onSettled: () => setAsked(null) };
    record.mutate([{ type: "answered", measure: question.measure, level }], settled);
  };
  return (
    <form className="panel stack" onSubmit={send}>
      <p className="soft small">
        {t("rapid.question", { number: format.number(number), of: format.number(programme.rapid.questions.length) })}
      </p>
      <h2 ref={heading} tabIndex={-1}>
        <bdi>{measure.title}</bdi>
      </h2>
      <p>
        <bdi>{measure.statement}</bdi>
      </p>
      {record.isError && <Problem fault={record.error} />}
      <Allowed action="programme.record">
        <fieldset className="rapid-choices">
          <legend>{t("rapid.howFar")}</legend>
          {levels.map((level) => (
            <Choice
              key={level}
              level={level}
              measure={measure}
              isChosen={(asked ?? question).level === level}
              onChoose={() => answer(level)}
            />
          ))}
        </fieldset>
      </Allowed>
      <div className="row no-print">
        {onBack && (
          <Button variant="default" onClick={onBack}>
            {t("rapid.back")}
          </Button>
        )}
        <Button type="submit">{t(question.level === null && asked === null ? "rapid.skip" : "rapid.next")}</Button>
        {question.level !== null && (
          <Button variant="subtle" onClick={() => answer(null)}>
            {t("rapid.takeBack")}
          </Button>
        )}
        <span className="small soft" role="status">
          {question.level !== null && asked === null && t("rapid.kept")}
        </span>
      </div>
    </form>
  );
}

interface ChoiceProps {
  readonly level: (typeof levels)[number];
  readonly measure: CatalogueMeasure;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}

function Choice({ level, measure, isChosen, onChoose }: ChoiceProps) {
  const { word } = useCatalogue();
  const rungs = measure.criteria.filter((each) => each.level === level);
  return (
    <label className="rapid-choice">
      <input type="radio" name={measure.id} value={level} checked={isChosen} onChange={onChoose} />
      <span className="stack-tight">
        <strong>
          <bdi>
            {level} · {word("level", String(level))}
          </bdi>
        </strong>
        {rungs.map(({ id, text }) => (
          <bdi key={id}>{text}</bdi>
        ))}
      </span>
    </label>
  );
}
